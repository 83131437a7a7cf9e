// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/scenario_sensitivity.h"

#include "engine/economics/priced_scenario.h"

namespace ridgepoint::engine {

namespace {

/// The scenario's cost as a function of its uncertain inputs.
Answer answer_of(PricedScenario &priced, const std::vector<ScenarioInput> &inputs)
{
    return [&priced, &inputs](std::span<const double> values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            priced.set(inputs[i].parameter, values[i]);
        return priced.answer();
    };
}

} // namespace

Expected<ScenarioTornado> scenario_tornado(const Catalog &catalog, const Scenario &scenario, MetricId metric)
{
    auto priced = PricedScenario::of(catalog, scenario, metric);
    if (!priced)
        return tl::unexpected(priced.error());
    auto inputs = scenario_inputs(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    auto bars = tornado(ranges_of(*inputs), answer_of(*priced, *inputs));
    if (!bars)
        return tl::unexpected(bars.error());
    return ScenarioTornado{*std::move(inputs), *std::move(bars)};
}

Expected<UncertaintySample> scenario_uncertainty(const Catalog &catalog, const Scenario &scenario, MetricId metric,
                                                 const UncertaintyDraws &draws, const std::stop_token &stop)
{
    auto priced = PricedScenario::of(catalog, scenario, metric);
    if (!priced)
        return tl::unexpected(priced.error());
    const auto inputs = scenario_inputs(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    return sample_answers(ranges_of(*inputs), answer_of(*priced, *inputs), draws.seed, draws.first, draws.count, stop);
}

} // namespace ridgepoint::engine
