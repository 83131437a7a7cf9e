// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/cooling_plant.h"
#include "engine/cost/cost_stack.h"
#include "engine/power/power_chain.h"
#include "engine/scenario.h"
#include "engine/site/time_to_power.h"
#include "engine/stack/weakest_layer.h"

#include <optional>

namespace ridgepoint::engine {

/// Power from one accelerator to all of them. Mean over the work; nodes and racks as they meet their own power supplies.
struct EquipmentPower {
    double utilization = 0; ///< where accelerators stand between idle and nameplate, 0 .. 1
    Watt accelerator;
    Watt node;
    Watt rack;
    Watt all;
    Watt rated_rack;
    Watt rated_all;          ///< nameplates times measured to rated: chain, cooling and building are built for it
    double accelerators = 0; ///< of the site
};

/// A scenario's accelerators with everything around them. Parts whose figures are not known are absent.
struct Facility {
    std::optional<EquipmentPower> equipment; ///< absent without a rated power
    std::optional<ChainFlow> chain;
    std::optional<CoolingYear> cooling;
    std::optional<CubicMetrePerSecond> coolant_flow; ///< of a rack, absent without liquid
    std::optional<Temperature> chip;                 ///< absent without a cold plate
    std::optional<double> rack_limit;                ///< most that the cooling takes from a rack [W]
    std::optional<CostStack> cost;                   ///< absent where the hour is rented, or the price is not known
    std::optional<Dollar> capital;                   ///< of all accelerators
    std::optional<double> hour_price;                ///< of an accelerator, owned or rented [USD/h]
    std::optional<double> carbon_intensity;          ///< [g/kWh] at the meter
    std::vector<PowerItem> power_items;
    std::optional<PowerSchedule> schedule;
    WeakestLayer weakest;

    /// Mean of the year, at the meter.
    [[nodiscard]] std::optional<Watt> power() const;
    /// In the design hour, at the meter.
    [[nodiscard]] std::optional<Watt> peak_power() const;
};

/// What flows to the racks: water to doors, PG25 to cold plates, oil to tanks; nothing where the air or a boiling fluid carries the heat.
[[nodiscard]] std::optional<Coolant> rack_coolant(CoolingFamily family) noexcept;

/// Everything at once, as `evaluate` computes its metrics. Refuses what `check_scenario` refuses.
[[nodiscard]] Expected<Facility> facility_of(const Catalog &catalog, const Scenario &scenario);

} // namespace ridgepoint::engine
