// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/parallel.h"

#include <algorithm>

namespace ridgepoint::engine {

ExpertSpread ParallelPlan::spread(double rows, double copies) const noexcept
{
    const double groups = std::max(1.0, copies * tensor / expert_devices());
    return {groups, rows * copies / groups};
}

SplitPass split(const Pass &pass, const ParallelPlan &plan) noexcept
{
    SplitPass result{pass, 1};
    // Sequences that decode lead: a prompt taken up beside them is spread as they are.
    const double leaders = pass.decoding > 0 ? pass.decoding : pass.prefilling;
    const double busy = std::clamp(leaders, 1.0, plan.replicas);
    result.microbatches = std::clamp(leaders / busy, 1.0, plan.pipeline);
    result.pass.decoding /= busy * result.microbatches;
    result.pass.prefilling /= busy * result.microbatches;
    return result;
}

} // namespace ridgepoint::engine
