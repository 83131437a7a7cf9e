// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/on_site_plant.h"

#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double most_units = 1e6;

/// A quotient that rounding alone put above a whole number is that number.
double units_for(Watt load, Watt unit) noexcept { return std::ceil(load / unit * (1 - 1e-12)); }

} // namespace

Expected<OnSitePlant> size_plant(const PlantTask &task)
{
    constexpr double largest = 1e18;
    if (auto problem = first_refusal({positive("load", task.load.si(), largest),
                                      positive("unit_power", task.unit_power.si(), largest),
                                      whole("spare_units", task.spare_units, 0, 1000),
                                      {.name = "density_ratio", .value = task.density_ratio, .minimum = 0.3, .maximum = 1.2}}))
        return tl::unexpected(std::move(*problem));
    OnSitePlant plant;
    plant.unit_power = task.unit_power * task.density_ratio;
    plant.needed_units = units_for(task.load, plant.unit_power);
    if (auto problem = first_refusal({whole("units", plant.needed_units, 1, most_units)}))
        return tl::unexpected(std::move(*problem));
    plant.installed_units = plant.needed_units + task.spare_units;
    plant.installed_power = plant.installed_units * task.unit_power;
    plant.load_factor = task.load / (plant.installed_units * plant.unit_power);
    plant.redundancy = plant.installed_units / plant.needed_units;
    return plant;
}

double gas_cubic_feet_per_day(Watt fuel) noexcept
{
    constexpr double mmbtu_per_cubic_foot = 1038e-6;
    return mmbtu_per_hour(fuel) * 24 / mmbtu_per_cubic_foot;
}

double gas_carbon_intensity(double heat_rate) noexcept
{
    constexpr double kilograms_per_mmbtu = 53.06;
    return kilograms_per_mmbtu * heat_rate / mmbtu_per_megawatt_hour;
}

} // namespace ridgepoint::engine
