// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/connection.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

std::optional<Problem> refuse(const PowerRamp &ramp)
{
    return first_refusal(
        {amount("first_power", ramp.first.si()), amount("power_per_year", ramp.per_year.si()), amount("full_power", ramp.full.si())});
}

} // namespace

Expected<Watt> connection_power(const SiteLoad &load)
{
    constexpr double most = 10;
    if (auto problem = first_refusal({amount("it_power", load.it_peak.si()),
                                      {.name = "pue_peak", .value = load.pue_peak, .minimum = 1, .maximum = most},
                                      {.name = "grid_reserve", .value = load.reserve, .minimum = 0, .maximum = most},
                                      {.name = "power_factor", .value = load.power_factor, .minimum = 0.1, .maximum = 1}}))
        return tl::unexpected(std::move(*problem));
    return load.it_peak * load.pue_peak * (1 + load.reserve) / load.power_factor;
}

Expected<Watt> energised_power(const PowerRamp &ramp, Second after_first_power)
{
    if (auto problem = refuse(ramp))
        return tl::unexpected(std::move(*problem));
    if (auto problem = first_refusal({finite("time", after_first_power.si())}))
        return tl::unexpected(std::move(*problem));
    if (after_first_power.si() < 0)
        return Watt(0);
    return std::min(ramp.full, ramp.first + in_years(after_first_power) * ramp.per_year);
}

Expected<Second> time_to_full_power(const PowerRamp &ramp)
{
    if (auto problem = refuse(ramp))
        return tl::unexpected(std::move(*problem));
    if (ramp.first >= ramp.full)
        return Second(0);
    constexpr double least_per_year = 1;
    if (auto problem = first_refusal({{.name = "power_per_year", .value = ramp.per_year.si(), .minimum = least_per_year}}))
        return tl::unexpected(std::move(*problem));
    return years((ramp.full - ramp.first) / ramp.per_year);
}

} // namespace ridgepoint::engine
