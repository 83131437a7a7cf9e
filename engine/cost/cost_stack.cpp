// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/cost_stack.h"

#include "engine/cost/capital_recovery.h"

#include <numeric>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, cost_part_count> texts = {"Accelerator", "Rest of system", "Network",
                                                                 "Building",    "Energy",         "Operation"};

/// What is bought for one accelerator [USD].
struct Purchase {
    double accelerator;
    double system;
    double network;
    double building;

    [[nodiscard]] double hardware() const noexcept { return accelerator + system + network; }
};

Purchase purchase_of(const OwnedAccelerator &owned) noexcept
{
    const double with_system = owned.price.si() * owned.system_factor;
    return {owned.price.si(), with_system - owned.price.si(), with_system * (owned.network_factor - 1),
            Dollar(owned.rated_power * owned.building_price).si()};
}

Limited factor(std::string_view name, double value) noexcept
{
    constexpr double most = 1000;
    return {.name = name, .value = value, .minimum = 1, .maximum = most};
}

std::optional<Problem> refuse(const OwnedAccelerator &owned)
{
    constexpr double least_sold = 0.01;
    return first_refusal({amount("accelerator_price", owned.price.si()),
                          factor("system_price_factor", owned.system_factor),
                          factor("network_price_factor", owned.network_factor),
                          amount("rated_power", owned.rated_power.si()),
                          amount("mean_power", owned.mean_power.si()),
                          amount("datacenter_cost", owned.building_price.si()),
                          amount("electricity_price", owned.energy_price.si()),
                          share("operating_cost_rate", owned.operating_rate),
                          {.name = "sold_share", .value = owned.sold_share, .minimum = least_sold, .maximum = 1}});
}

} // namespace

std::string_view to_string(CostPart part) noexcept { return texts[static_cast<std::size_t>(part)]; }

double CostStack::total() const noexcept { return std::accumulate(parts.begin(), parts.end(), 0.0); }

double CostStack::share(CostPart part) const noexcept
{
    const double all = total();
    return all > 0 ? (*this)[part] / all : 0;
}

Expected<CostStack> owned_cost(const OwnedAccelerator &owned)
{
    if (auto problem = refuse(owned))
        return tl::unexpected(std::move(*problem));
    const auto hardware = capital_recovery_factor(owned.discount_rate, owned.hardware_life);
    if (!hardware)
        return tl::unexpected(hardware.error());
    const auto building = capital_recovery_factor(owned.discount_rate, owned.building_life);
    if (!building)
        return tl::unexpected(building.error());
    const Purchase bought = purchase_of(owned);
    const double yearly_energy = Dollar(owned.mean_power * years(1) * owned.energy_price).si();
    const double sold_hours = hours_per_year * owned.sold_share;
    CostStack stack{{bought.accelerator * *hardware, bought.system * *hardware, bought.network * *hardware, bought.building * *building,
                     yearly_energy, bought.hardware() * owned.operating_rate}};
    for (double &part : stack.parts)
        part /= sold_hours;
    return stack;
}

Expected<Dollar> capital_cost(const OwnedAccelerator &owned)
{
    if (auto problem = refuse(owned))
        return tl::unexpected(std::move(*problem));
    const Purchase bought = purchase_of(owned);
    return Dollar(bought.hardware() + bought.building);
}

} // namespace ridgepoint::engine
