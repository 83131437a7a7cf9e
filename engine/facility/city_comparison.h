// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/problem.h"
#include "engine/scenario.h"

#include <optional>
#include <vector>

namespace ridgepoint::engine {

/// A scenario as it would be in one city. What is not known of the place is absent.
struct CityAnswer {
    const City *city = nullptr;         ///< of the catalog
    const GridRegion *region = nullptr; ///< that the site would connect to; null where none is known
    bool is_on_grid = true;             ///< else it makes its power itself
    double accelerators = 0;            ///< of the site
    double free_hours = 0;              ///< of a year in which no compressor runs
    double free_share = 0;              ///< of the year's heat that leaves without a compressor
    double pue = 1;
    double pue_peak = 1; ///< of the design hour
    double wue = 0;      ///< [L/kWh] of IT
    std::optional<double> source_wue;
    std::optional<double> carbon;        ///< at the meter [g/kWh]
    std::optional<double> price;         ///< of electricity [USD/J]
    std::optional<double> energy_cost;   ///< of a year in which every hour works [USD]
    std::optional<double> time_to_power; ///< [s]; absent where a wait is not known
};

/// Every city of the catalog with the scenario's accelerators, design and work, which runs once; each row is what the scenario answers with
/// that city. Inputs of the user's own (price, region) hold everywhere. Refuses what `check_scenario` refuses, and an accelerator without a
/// rated power. Some tens of microseconds a city.
[[nodiscard]] Expected<std::vector<CityAnswer>> compare_cities(const Catalog &catalog, const Scenario &scenario);

} // namespace ridgepoint::engine
