// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/climate.h"
#include "engine/cooling/coolant.h"
#include "engine/cooling/cooling_method.h"
#include "engine/cooling/heat_rejection.h"
#include "engine/cooling/plant_practice.h"

#include <vector>

namespace ridgepoint::engine {

struct CoolingConditions {
    Temperature supply{};                        ///< air to the racks, water to doors, coolant to plates and tanks; 0 to 100 degC
    KelvinDifference coolant_rise = kelvins(10); ///< of coolant and facility water
    double it_load_share = 1;                    ///< IT power over that for which the plant is sized, above 0 to 1
    double distribution_loss = 0.05;             ///< of the power chain down to the IT, over IT power; warms the room
    double heat_reuse = 0;           ///< share of the liquid's heat that is used elsewhere, of the air's where there is no liquid
    Coolant coolant = Coolant::pg25; ///< of plates; doors run on water and tanks on oil
};

/// What a watt of IT draws beside itself.
struct PueParts {
    double distribution = 0;
    double coolant_pumps = 0;  ///< in the racks' loop
    double room_fans = 0;      ///< room units, doors
    double facility_pumps = 0; ///< facility, chilled and condenser water
    double rejection_fans = 0; ///< dry coolers, towers
    double chiller = 0;
    double lighting_and_other = 0;

    [[nodiscard]] double total() const noexcept
    {
        return distribution + coolant_pumps + room_fans + facility_pumps + rejection_fans + chiller + lighting_and_other;
    }
};

/// A plant in one kind of weather, or over a year.
struct PlantDraw {
    PueParts parts;
    WaterParts water;           ///< on site, per kWh of IT
    double free_share = 0;      ///< of the heat that leaves without a compressor
    double beyond_share = 0;    ///< of the hours in which no chiller helps and the supply is warmer than wanted
    Temperature warmest_supply; ///< that comes, as `CoolingConditions::supply` counts it

    [[nodiscard]] double pue() const noexcept { return 1 + parts.total(); }
    /// Water on site [L/kWh] of IT.
    [[nodiscard]] double wue() const noexcept { return water.total(); }
};

struct CoolingYear {
    PlantDraw annual;
    PlantDraw design_hour; ///< in the weather for which plants are sized
    double reused = 0;     ///< heat used elsewhere, over IT power

    /// Energy reuse effectiveness, (facility - reused) / IT.
    [[nodiscard]] double ere() const noexcept { return annual.pue() - reused; }
    /// Energy reuse factor, reused / facility.
    [[nodiscard]] double erf() const noexcept { return reused / annual.pue(); }
};

/// ERE = PUE (1 - ERF). Source: The Green Grid, "ERE: A metric for measuring the benefit of reuse energy", 2010.
[[nodiscard]] constexpr double energy_reuse_effectiveness(double pue, double reuse_factor) noexcept { return pue * (1 - reuse_factor); }

/// Every part of PUE and WUE from an energy balance over the year's bins of the city, and for the design hour. The liquid's loop runs at
/// the conditions' supply, the room's air beside it at `PlantPractice::room_supply` over the same kind of heat rejection; of methods that
/// cool air alone, the air runs at the conditions' supply. Losses of distribution, lights and fans warm the room, pumps their loop. Part
/// loads slow fans and pumps; lights stay. Warmer supply never raises the chiller's energy. Deterministic; some microseconds. Refuses
/// conditions outside their ranges.
[[nodiscard]] Expected<CoolingYear> cooling_year(const CoolingMethod &method, const City &city, const CoolingConditions &conditions,
                                                 const PlantPractice &practice = {});

/// The same for each bin of the city's climate, coldest first; their mean is the year. `beyond_share` of a bin is 0 or 1. Refuses as
/// `cooling_year`.
[[nodiscard]] Expected<std::vector<PlantDraw>> cooling_hours(const CoolingMethod &method, const City &city,
                                                             const CoolingConditions &conditions, const PlantPractice &practice = {});

} // namespace ridgepoint::engine
