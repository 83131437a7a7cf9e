// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/footprint.h"

#include "engine/cost/rates.h"

namespace ridgepoint::engine {

double carbon_rate(Watt mean_power, double intensity) noexcept { return mean_power / kilowatts(1) * intensity / hours(1).si(); }

Expected<double> market_based_intensity(double grid, double contract_share, double contract)
{
    if (auto problem =
            first_refusal({amount("grid_carbon", grid), share("contract_share", contract_share), amount("contract_carbon", contract)}))
        return tl::unexpected(std::move(*problem));
    return (1 - contract_share) * grid + contract_share * contract;
}

Expected<double> source_water(double site_wue, double pue, double grid_water)
{
    constexpr double most_pue = 10;
    if (auto problem = first_refusal(
            {amount("wue", site_wue), {.name = "pue", .value = pue, .minimum = 1, .maximum = most_pue}, amount("grid_water", grid_water)}))
        return tl::unexpected(std::move(*problem));
    return site_wue + pue * grid_water;
}

} // namespace ridgepoint::engine
