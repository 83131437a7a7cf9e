// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/pipeline_chapter.h"

#include "engine/metric_groups.h"

namespace ridgepoint::engine {

using namespace metric_groups;

void run_pipeline(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    (void)inputs;
    (void)needs;
    answers.lack_all(metric_groups::pipeline, Absence::other_workload);
}

} // namespace ridgepoint::engine
