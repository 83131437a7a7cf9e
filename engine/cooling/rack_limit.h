// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/cooling_method.h"
#include "engine/problem.h"
#include "engine/quantity.h"
#include "engine/temperature.h"

#include <optional>
#include <span>
#include <vector>

namespace ridgepoint::engine {

/// Air that carries heat, Q / (rho c_p dT). The field form 3.159 W / dT_F [cfm] holds at 1.2 kg/m3: 120 kW at 20 F is 18,956 cfm. Refuses
/// heat below 0, a rise and a density that are not above 0.
[[nodiscard]] Expected<CubicMetrePerSecond> air_flow(Watt heat, KelvinDifference rise, KilogramPerCubicMetre density);

/// Air of the field form: 1.08 BTU/h per cfm and degree Fahrenheit.
[[nodiscard]] KilogramPerCubicMetre standard_air() noexcept;

[[nodiscard]] constexpr double in_cubic_feet_per_minute(CubicMetrePerSecond flow) noexcept { return flow.si() * 60 / 0.028316846592; }

/// Fans that move the air of a rack.
struct RackFans {
    CubicMetrePerSecond rated_flow;
    Watt rated_power;
};

/// Fan power at another flow: the cube of the speed, at least a fifth of it. Above the rated flow the cube goes on. Refuses flows and
/// powers below 0 and fans without a rated flow.
[[nodiscard]] Expected<Watt> fan_power(const RackFans &fans, CubicMetrePerSecond flow);

/// From this share of the rack's power on, moving air defeats its purpose.
constexpr double most_fan_share = 0.15;

/// Where a rack stands against what one method cools.
struct RackLimit {
    const CoolingMethod *method = nullptr;
    std::optional<double> utilization{}; ///< rack power over the method's most; none where that is not known

    /// None where the limit is not known.
    [[nodiscard]] std::optional<bool> is_within() const noexcept;
};

/// Against every method, in their order. Refuses a power below 0. The methods must outlive the answer.
[[nodiscard]] Expected<std::vector<RackLimit>> rack_limits(std::span<const CoolingMethod> methods, Watt rack_power);

} // namespace ridgepoint::engine
