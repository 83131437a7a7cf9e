// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/load_cost.h"

#include "engine/economics/priced_scenario.h"

namespace ridgepoint::engine {

namespace {

std::optional<Problem> refuse(const Catalog &catalog, ParameterId id, std::span<const double> values)
{
    for (const double value : values)
        if (const auto checked = check_parameter(catalog, id, value); !checked)
            return checked.error();
    return std::nullopt;
}

} // namespace

Expected<std::vector<LoadLine>> load_costs(const Catalog &catalog, const Scenario &scenario, std::span<const double> batches,
                                           std::span<const double> sold_shares, const std::stop_token &stop)
{
    if (auto problem = refuse(catalog, ParameterId::batch, batches))
        return tl::unexpected(std::move(*problem));
    if (auto problem = refuse(catalog, ParameterId::sold_share, sold_shares))
        return tl::unexpected(std::move(*problem));
    auto priced = PricedScenario::of(catalog, scenario, output_cost_metric(catalog, scenario));
    if (!priced)
        return tl::unexpected(priced.error());
    std::vector<LoadLine> lines;
    for (const double share : sold_shares)
        lines.push_back({share, {}});
    for (const double batch : batches) {
        if (stop.stop_requested())
            break;
        priced->set(ParameterId::batch, batch);
        for (LoadLine &line : lines) {
            priced->set(ParameterId::sold_share, line.sold_share);
            line.costs.push_back(priced->answer());
        }
    }
    return lines;
}

} // namespace ridgepoint::engine
