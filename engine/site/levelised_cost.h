// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/rates.h"
#include "engine/problem.h"
#include "engine/site/on_site_plant.h"

namespace ridgepoint::engine {

/// Price of a fuel's heat, higher heating value.
[[nodiscard]] constexpr DollarPerJoule dollars_per_mmbtu(double n) noexcept
{
    return dollars_per_megawatt_hour(n / mmbtu_per_megawatt_hour);
}

/// A plant and how it runs.
struct PlantEconomics {
    DollarPerWatt capex{};        ///< of what carries the load, spare units included
    DollarPerWatt fixed_yearly{}; ///< operation and maintenance that do not depend on output, per year
    DollarPerJoule variable{};    ///< operation and maintenance per output
    double heat_rate = 0;         ///< [J/J], 0 .. 100; 0 = burns nothing
    DollarPerJoule fuel_price{};  ///< per heat of the fuel
    double capacity_factor = 1;   ///< mean output / power, 0.01 .. 1
    double discount_rate = 0.08;  ///< 0 .. 1, per year
    double life = 20;             ///< [years], 0.1 .. 100
};

/// Price of a unit of output that pays for the plant.
struct LevelisedCost {
    DollarPerJoule capital{};
    DollarPerJoule fixed{};
    DollarPerJoule variable{};
    DollarPerJoule fuel{};

    [[nodiscard]] constexpr DollarPerJoule total() const noexcept { return capital + fixed + variable + fuel; }
};

/// (capex CRF + FOM) / (8760 h CF) + VOM + heat rate x fuel price. 1310 USD/kW, 8 % over 20 years, 85 %, 9.7 MMBtu/MWh of gas at 4
/// USD/MMBtu: 17.9 USD/MWh of capital and 38.8 of fuel. Refuses what lies outside the ranges above. Source: NREL, Annual Technology
/// Baseline 2024, levelised cost of energy (tax credits left out).
[[nodiscard]] Expected<LevelisedCost> levelised_cost(const PlantEconomics &plant);

} // namespace ridgepoint::engine
