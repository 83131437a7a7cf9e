// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/levelised_cost.h"

#include "engine/cost/capital_recovery.h"

namespace ridgepoint::engine {

Expected<LevelisedCost> levelised_cost(const PlantEconomics &plant)
{
    if (auto problem = first_refusal({amount("capex", plant.capex.si()),
                                      amount("fixed_cost", plant.fixed_yearly.si()),
                                      amount("variable_cost", plant.variable.si()),
                                      amount("fuel_price", plant.fuel_price.si()),
                                      {.name = "heat_rate", .value = plant.heat_rate, .minimum = 0, .maximum = 100},
                                      {.name = "capacity_factor", .value = plant.capacity_factor, .minimum = 0.01, .maximum = 1}}))
        return tl::unexpected(std::move(*problem));
    const auto recovery = capital_recovery_factor(plant.discount_rate, plant.life);
    if (!recovery)
        return tl::unexpected(recovery.error());
    const Second full_load = plant.capacity_factor * years(1);
    return LevelisedCost{*recovery * plant.capex / full_load, plant.fixed_yearly / full_load, plant.variable,
                         plant.heat_rate * plant.fuel_price};
}

} // namespace ridgepoint::engine
