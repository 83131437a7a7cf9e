// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_chapter.h"

#include "engine/metric_groups.h"

namespace ridgepoint::engine {

using namespace metric_groups;

void run_search(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    (void)inputs;
    (void)needs;
    answers.lack_all(search_quality, Absence::no_closed_form);
    answers.lack_all(search_costs, Absence::no_closed_form);
}

} // namespace ridgepoint::engine
