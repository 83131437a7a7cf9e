// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/rates.h"
#include "engine/problem.h"

namespace ridgepoint::engine {

/// What a site asks of its grid.
struct SiteLoad {
    Watt it_peak{};          ///< all IT at its peak
    double pue_peak = 1;     ///< of the design hour, 1 .. 10
    double reserve = 0;      ///< asked beyond the peak, share of it, 0 .. 10
    double power_factor = 1; ///< real / apparent power, 0.1 .. 1
};

/// P_IT PUE_peak (1 + reserve) / pf: apparent power to be connected [VA]. Refuses what lies outside the ranges above.
[[nodiscard]] Expected<Watt> connection_power(const SiteLoad &load);

/// A site that is energised in phases.
struct PowerRamp {
    Watt first{};    ///< on the day of first power
    Watt per_year{}; ///< added every year, evenly
    Watt full{};     ///< the whole connection
};

/// min(full, first + rate t): what the site may draw at a time after first power; nothing before it. Refuses negative powers and times that
/// are not finite.
[[nodiscard]] Expected<Watt> energised_power(const PowerRamp &ramp, Second after_first_power);

/// (full - first) / rate: time from first to full power. Refuses negative powers, and a ramp that never gets there.
[[nodiscard]] Expected<Second> time_to_full_power(const PowerRamp &ramp);

} // namespace ridgepoint::engine
