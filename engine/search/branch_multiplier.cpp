// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/branch_multiplier.h"

#include "engine/refusal.h"

#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace ridgepoint::engine {

namespace {

struct Term {
    ParameterId id;
    double value;
    double minimum;
    double maximum;
    std::string_view limit_name; ///< what the maximum is
};

std::string accepted_for(const Term &term)
{
    std::string accepted = "a whole number from ";
    accepted.append(format_exact(term.minimum));
    if (std::isfinite(term.maximum))
        accepted.append(" to ").append(format_exact(term.maximum));
    else
        accepted.append(" on");
    return accepted;
}

std::optional<Problem> refuse(const Term &term)
{
    const Parameter &row = parameter(term.id);
    const std::string value = format_exact(term.value);
    if (!std::isfinite(term.value) || term.value != std::floor(term.value))
        return refusal(row, value, "is not a whole number", accepted_for(term));
    if (term.value < term.minimum)
        return refusal(row, value, "is less than " + format_exact(term.minimum), accepted_for(term));
    if (term.value > term.maximum) {
        std::string reason = "is more than the ";
        reason.append(format_exact(term.maximum)).append(" ").append(term.limit_name);
        return refusal(row, value, reason, accepted_for(term));
    }
    return std::nullopt;
}

} // namespace

Expected<double> branch_multiplier(const BranchPlan &plan)
{
    constexpr double unbounded = std::numeric_limits<double>::infinity();
    const std::array<Term, 4> terms = {{{ParameterId::steps, plan.steps, 1, unbounded, {}},
                                        {ParameterId::branches, plan.branches, 1, unbounded, {}},
                                        {ParameterId::shared_steps, plan.shared_steps, 0, plan.steps, "steps"},
                                        {ParameterId::renoise_steps, plan.renoise_steps, 0, plan.shared_steps, "shared steps"}}};
    for (const Term &term : terms)
        if (auto problem = refuse(term))
            return tl::unexpected(std::move(*problem));
    return branch_multiplier_of_valid(plan);
}

double branch_multiplier_of_valid(const BranchPlan &plan) noexcept
{
    return (plan.shared_steps + plan.branches * (plan.steps - plan.shared_steps + plan.renoise_steps)) / plan.steps;
}

} // namespace ridgepoint::engine
