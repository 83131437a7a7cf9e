// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/branch_multiplier.h"

#include "engine/limits.h"

namespace ridgepoint::engine {

Expected<double> branch_multiplier(const BranchPlan &plan)
{
    if (auto problem = first_refusal({whole("steps", plan.steps, 1), whole("branches", plan.branches, 1),
                                      whole("shared_steps", plan.shared_steps, 0, plan.steps, "steps"),
                                      whole("renoise_steps", plan.renoise_steps, 0, plan.shared_steps, "shared steps")}))
        return tl::unexpected(std::move(*problem));
    return branch_multiplier_of_valid(plan);
}

double branch_multiplier_of_valid(const BranchPlan &plan) noexcept
{
    return (plan.shared_steps + plan.branches * (plan.steps - plan.shared_steps + plan.renoise_steps)) / plan.steps;
}

} // namespace ridgepoint::engine
