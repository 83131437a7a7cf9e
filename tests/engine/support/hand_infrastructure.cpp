// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/support/hand_infrastructure.h"

#include "tests/engine/support/cooling_world.h"

namespace ridgepoint::engine::test {

namespace {

Figure stated(double si) { return {si, Label::stated}; }

constexpr double year = 8760 * 3600.0;
constexpr double kilowatt_hour = 3.6e6;

System system(std::string slug, std::string accelerator, double count, double power)
{
    System made;
    made.slug = made.name = std::move(slug);
    made.accelerator = std::move(accelerator);
    made.count = count;
    made.rated_power = stated(power);
    return made;
}

PowerStage stage(std::string slug, PowerBoundary boundary, double full, double half)
{
    return {slug, slug, boundary, LossCurve::through(full, half).value(), Label::stated};
}

std::vector<PowerChain> chains()
{
    const PowerStage transformer = stage("transformer", PowerBoundary::facility, 0.9914, 0.9936);
    const PowerStage busway = stage("busway", PowerBoundary::facility, 0.995, 0.9975);
    const PowerStage shelf = stage("shelf", PowerBoundary::equipment, 0.965, 0.975);
    return {{"ac-415v-ups",
             "415 V AC, double-conversion UPS",
             {transformer, stage("ups", PowerBoundary::facility, 0.97, 0.975), busway, shelf}},
            {"ac-415v-eco", "415 V AC, UPS in eco mode", {transformer, stage("eco", PowerBoundary::facility, 0.99, 0.99), busway, shelf}}};
}

GridRegion region(std::string slug, Figure queue, double dollars_per_kilowatt_hour, double carbon)
{
    GridRegion made;
    made.slug = made.name = std::move(slug);
    made.country = "US";
    made.queue = queue;
    made.price = stated(dollars_per_kilowatt_hour / kilowatt_hour);
    made.carbon = stated(carbon);
    return made;
}

Generation generation(std::string slug, Fuel fuel, double lead_years)
{
    Generation made;
    made.slug = made.name = std::move(slug);
    made.fuel = fuel;
    made.lead_time = stated(lead_years * year);
    return made;
}

} // namespace

Infrastructure hand_infrastructure()
{
    Infrastructure around;
    around.systems = {system("dgx-h100", "nvidia-h100-sxm", 8, 10200), system("rack-b200", "nvidia-b200", 72, 120000)};
    around.power_chains = chains();
    around.cooling_methods.assign(cooling_methods().begin(), cooling_methods().end());
    around.cities.assign(cities().begin(), cities().end());
    for (City &city : around.cities)
        city.grid_region = city.slug == "ashburn-va" ? "us-pjm-virginia" : city.slug == "memphis-tn" ? "us-tva" : "";
    around.grid_regions = {region("us-pjm-virginia", stated(7 * year), 0.0892, 323), region("us-tva", {}, 0.06, 300)};
    Generation turbine = generation("gas-turbine-frame", Fuel::gas, 5);
    turbine.capex = stated(1.31);
    turbine.cost = stated(67e-3 / kilowatt_hour);
    turbine.carbon = stated(515);
    turbine.heat_rate = stated(9.7 * 0.293071);
    around.generations = {generation("grid", Fuel::none, 4), std::move(turbine)};
    return around;
}

} // namespace ridgepoint::engine::test
