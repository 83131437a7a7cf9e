// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/rack_limit.h"

#include "engine/cooling/heat_rejection.h"
#include "engine/limits.h"

namespace ridgepoint::engine {

namespace {

constexpr double air_heat_capacity = 1006; // J/(kg K)

} // namespace

KilogramPerCubicMetre standard_air() noexcept
{
    constexpr double watt_per_btu_hour = 0.29307107;
    constexpr double cubic_metre_per_second_and_cfm = 0.028316846592 / 60;
    constexpr double kelvin_per_fahrenheit = 5.0 / 9;
    return KilogramPerCubicMetre(1.08 * watt_per_btu_hour / (cubic_metre_per_second_and_cfm * kelvin_per_fahrenheit * air_heat_capacity));
}

Expected<CubicMetrePerSecond> air_flow(Watt heat, KelvinDifference rise, KilogramPerCubicMetre density)
{
    if (auto problem =
            first_refusal({not_negative("heat", heat.si()), positive("air rise", rise.si()), positive("air density", density.si())}))
        return tl::unexpected(std::move(*problem));
    return heat / (density * JoulePerKilogramKelvin(air_heat_capacity) * rise);
}

Expected<Watt> fan_power(const RackFans &fans, CubicMetrePerSecond flow)
{
    if (auto problem = first_refusal({not_negative("flow", flow.si()), positive("rated flow of the fans", fans.rated_flow.si()),
                                      not_negative("rated power of the fans", fans.rated_power.si())}))
        return tl::unexpected(std::move(*problem));
    const double speed = flow / fans.rated_flow;
    return fans.rated_power * (speed > 1 ? speed * speed * speed : fan_power_share(speed));
}

std::optional<bool> RackLimit::is_within() const noexcept { return utilization ? std::optional<bool>(*utilization <= 1) : std::nullopt; }

Expected<std::vector<RackLimit>> rack_limits(std::span<const CoolingMethod> methods, Watt rack_power)
{
    if (auto problem = first_refusal({not_negative("rack power", rack_power.si())}))
        return tl::unexpected(std::move(*problem));
    std::vector<RackLimit> limits;
    limits.reserve(methods.size());
    for (const CoolingMethod &method : methods) {
        RackLimit limit{.method = &method};
        if (method.max_rack.is_known() && method.max_rack.si > 0)
            limit.utilization = rack_power.si() / method.max_rack.si;
        limits.push_back(limit);
    }
    return limits;
}

} // namespace ridgepoint::engine
