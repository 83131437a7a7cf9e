// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/language_chapter.h"

#include "engine/metric_groups.h"

namespace ridgepoint::engine {

using namespace metric_groups;

void run_language_diffusion(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    (void)inputs;
    (void)needs;
    for (const auto ids : {std::span<const M>(decode_counts), std::span<const M>(decode_times), std::span<const M>(prefill_counts),
                           std::span<const M>(prefill_times), std::span<const M>(memory_counts), std::span<const M>(memory_shares),
                           std::span<const M>(crossovers)})
        answers.lack_all(ids, Absence::model_not_covered);
}

void put_break_even(const Inputs &inputs, Answers &answers) noexcept
{
    (void)inputs;
    answers.lack(M::break_even_steps, Absence::no_closed_form);
}

} // namespace ridgepoint::engine
