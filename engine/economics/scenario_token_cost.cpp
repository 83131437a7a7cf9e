// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/scenario_token_cost.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using P = ParameterId;

constexpr std::array wanted = {M::time_to_first_token, M::time_per_output_token, M::cost_per_accelerator_hour};

double number(const Catalog &catalog, const Scenario &scenario, P id)
{
    return std::get<double>(value_in_force(catalog, scenario, id).value);
}

std::string choice(const Catalog &catalog, const Scenario &scenario, P id)
{
    return std::get<std::string>(value_in_force(catalog, scenario, id).value);
}

} // namespace

MetricSet token_cost_metrics()
{
    MetricSet metrics;
    for (const M id : wanted)
        metrics.insert(id);
    return metrics;
}

std::optional<TokenCost> token_cost_of(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate)
{
    if (estimate.workload != Workload::autoregressive || choice(catalog, scenario, P::serving_mode) == "saturated" ||
        !std::ranges::all_of(wanted, [&estimate](M id) { return estimate[id].is_present; }))
        return std::nullopt;
    const double batch = number(catalog, scenario, P::batch);
    const double output = number(catalog, scenario, P::output_tokens);
    const TokenWork work{.accelerators = number(catalog, scenario, P::accelerator_count),
                         .prefill_time = Second(estimate[M::time_to_first_token].number),
                         .decode_time = Second(output * estimate[M::time_per_output_token].number),
                         .input = Token(batch * number(catalog, scenario, P::prompt_tokens)),
                         .output = Token(batch * output)};
    constexpr double hour = 3600;
    const auto cost = token_cost(work, DollarPerSecond(estimate[M::cost_per_accelerator_hour].number / hour));
    return cost ? std::optional(*cost) : std::nullopt;
}

} // namespace ridgepoint::engine
