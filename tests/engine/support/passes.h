// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate.h"
#include "engine/serving/forward.h"
#include "tests/engine/support/hand_catalog.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace ridgepoint::engine::test {

/// An H100 at level ideal: 989.4 TFLOP/s, 3.35 TB/s, 450 GB/s among eight, 50 GB/s beyond.
[[nodiscard]] inline DeviceRates ideal_h100()
{
    DeviceRates rates;
    rates.peak = teraflops_per_second(989.4);
    rates.bandwidth = terabytes_per_second(3.35);
    rates.fabric.scale_up.bandwidth = BytePerSecond(4.5e11);
    rates.fabric.scale_out.bandwidth = BytePerSecond(5e10);
    rates.fabric.domain = 8;
    return rates;
}

/// The operators of one pass with their times on that device.
[[nodiscard]] inline Operators timed_pass(std::string_view slug, const Pass &pass, const ParallelPlan &plan = {},
                                          const StoredBytes &stored = {})
{
    Operators operators;
    list_operators(count_transformer(model(slug)), pass, stored, operators, plan);
    time_operators(operators, ideal_h100());
    return operators;
}

[[nodiscard]] inline PassTotals totals(const Operators &operators) { return total_of(operators, ideal_h100()); }

template<class List>
[[nodiscard]] const OperatorCost &named(const List &operators, std::string_view name)
{
    const auto found = std::find_if(operators.begin(), operators.end(), [name](const OperatorCost &cost) { return cost.name == name; });
    if (found == operators.end())
        throw std::logic_error("no operator " + std::string(name));
    return *found;
}

template<class List>
[[nodiscard]] bool has_operator(const List &operators, std::string_view name)
{
    return std::any_of(operators.begin(), operators.end(), [name](const OperatorCost &cost) { return cost.name == name; });
}

/// What `evaluate` says on the hand catalog.
[[nodiscard]] inline Estimate answer(const Scenario &scenario, const Catalog &catalog = hand_catalog())
{
    auto estimate = evaluate(catalog, scenario);
    if (!estimate)
        throw std::logic_error(estimate.error().what);
    return std::move(*estimate);
}

[[nodiscard]] inline Estimate answer(Settings settings) { return answer(scenario(settings)); }

} // namespace ridgepoint::engine::test
