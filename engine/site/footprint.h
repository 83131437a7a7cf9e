// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"
#include "engine/quantity.h"

namespace ridgepoint::engine {

/// Water that power plants evaporate for a kilowatt-hour of the US grid: mean, and of thermoelectric plants alone [L/kWh]. Sources:
/// Berkeley Lab, "2024 United States Data Center Energy Usage Report", LBNL-2001637; Torcellini, Long, Judkoff, NREL/TP-550-33905, 2003.
inline constexpr double us_mean_grid_water = 4.52;
inline constexpr double us_thermoelectric_water = 1.8;

/// P x intensity: carbon of a mean power [g/s] at an intensity [g/kWh]. Location-based with the grid's own intensity. Source: GHG Protocol,
/// "Scope 2 Guidance", 2015.
[[nodiscard]] double carbon_rate(Watt mean_power, double intensity) noexcept;

/// (1 - share) grid + share contract [g/kWh]: market-based intensity where power purchase agreements cover a share of the energy over the
/// year. Refuses a share outside 0 .. 1 and negative intensities. Source: GHG Protocol, "Scope 2 Guidance", 2015.
[[nodiscard]] Expected<double> market_based_intensity(double grid, double contract_share, double contract);

/// WUE + PUE x EWIF [L per kWh of IT]: water at the site and at the power plants. Refuses PUE below 1 and negative water.
/// Source: The Green Grid, "Water Usage Effectiveness (WUE)", white paper 35, 2011.
[[nodiscard]] Expected<double> source_water(double site_wue, double pue, double grid_water);

} // namespace ridgepoint::engine
