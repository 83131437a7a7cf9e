// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/facility.h"
#include "engine/inputs.h"

#include <optional>
#include <vector>

namespace ridgepoint::engine {

/// A scenario's cooling plant through the year of its city.
struct PlantYear {
    const CoolingMethod *method = nullptr; ///< of the catalog
    const City *city = nullptr;            ///< of the catalog
    CoolingConditions conditions;
    CoolingYear year;
    std::vector<PlantDraw> hours;     ///< of the climate's bins, coldest first, equally long
    std::optional<double> grid_water; ///< that power plants evaporate [L/kWh]; absent where it is not known

    /// Water on site and at the power plants [L/kWh] of IT; absent where the latter's is not known.
    [[nodiscard]] std::optional<double> source_wue() const;
};

/// Refuses what `check_scenario` refuses, an accelerator without a rated power, and a catalog without a cooling method or a city.
[[nodiscard]] Expected<PlantYear> plant_year(const Catalog &catalog, const Scenario &scenario);

struct SupplyAnswer {
    Temperature supply;
    CoolingYear year;
};

/// The same plant at evenly spaced supply temperatures, both ends among them; `points` >= 2.
[[nodiscard]] std::vector<SupplyAnswer> over_supply(const PlantYear &plant, Temperature lowest, Temperature highest, int points);

/// Hours of a year in which no compressor runs.
[[nodiscard]] double hours_without_compressor(const std::vector<PlantDraw> &hours) noexcept;

/// Water that the power plants behind the meter evaporate [L/kWh]. Known of grids in the United States alone, as the mean of all of them.
[[nodiscard]] std::optional<double> grid_water_of(const Inputs &inputs) noexcept;

} // namespace ridgepoint::engine
