// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoising_chapter.h"

#include "engine/metric_groups.h"

namespace ridgepoint::engine {

using namespace metric_groups;

void run_denoising(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    (void)inputs;
    (void)needs;
    for (const auto ids : {std::span<const M>(decode_counts), std::span<const M>(decode_times), std::span<const M>(prefill_counts),
                           std::span<const M>(prefill_times), std::span<const M>(memory_counts), std::span<const M>(memory_shares),
                           std::span<const M>(crossovers)})
        answers.lack_all(ids, Absence::model_not_covered);
}

} // namespace ridgepoint::engine
