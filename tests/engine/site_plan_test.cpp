// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "engine/facility/site_plan.h"
#include "engine/site/footprint.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

namespace tt = boost::test_tools;

namespace ridgepoint::engine {

namespace {

using M = MetricId;

constexpr double year = 8760 * 3600.0;

SitePlan plan(const Scenario &scenario, const SiteAssumptions &assumptions = {})
{
    auto made = site_plan(test::hand_catalog(), scenario, assumptions);
    BOOST_REQUIRE(made.has_value());
    return *std::move(made);
}

SitePlan plan(test::Settings settings) { return plan(test::scenario(settings)); }

const SiteSupply &turbine(const SitePlan &made)
{
    const auto found =
        std::find_if(made.supplies.begin(), made.supplies.end(), [](const SiteSupply &s) { return s.role == SupplyRole::firm; });
    BOOST_REQUIRE(found != made.supplies.end());
    return *found;
}

/// 3125 racks of 32 H100: 127.5 MW of nameplate.
Scenario campus() { return test::scenario({{"accelerator", "nvidia-h100-sxm"}, {"racks", "3125"}, {"power_utilization", "1"}}); }

Scenario campus(ParameterId id, ParameterValue value)
{
    Scenario scenario = campus();
    scenario.set(id, std::move(value));
    return scenario;
}

} // namespace

BOOST_AUTO_TEST_SUITE(site_plans)

BOOST_AUTO_TEST_CASE(dates_are_those_of_the_metrics)
{
    for (const char *generation : {"grid", "gas-turbine-frame"}) {
        const Scenario scenario = test::scenario({{"generation", generation}, {"racks", "1"}});
        const SitePlan made = plan(scenario);
        const auto estimate = evaluate(test::hand_catalog(), scenario, MetricSet::all());
        BOOST_REQUIRE(estimate.has_value());
        BOOST_REQUIRE(made.supply() != nullptr);
        BOOST_TEST(made.supply()->slug == generation);
        BOOST_TEST(made.supply()->schedule.first_power->si() == (*estimate)[M::time_to_power].number, tt::tolerance(1e-12));
        BOOST_TEST(*made.supply()->carbon_rate == (*estimate)[M::carbon_rate].number, tt::tolerance(1e-12));
        BOOST_TEST(made.mean_power->si() == (*estimate)[M::facility_power].number, tt::tolerance(1e-12));
        BOOST_TEST(made.peak_power->si() == (*estimate)[M::facility_power_peak].number, tt::tolerance(1e-12));
        BOOST_TEST(made.water->on_site == (*estimate)[M::water_rate].number, tt::tolerance(1e-12));
    }
}

BOOST_AUTO_TEST_CASE(an_unpublished_queue_leaves_a_lower_bound)
{
    const SitePlan known = plan({});
    BOOST_TEST(!known.supply()->schedule.is_lower_bound());
    const SitePlan open = plan({{"grid_region", "us-tva"}});
    BOOST_TEST(open.supply()->schedule.is_lower_bound());
    // The transformer's 128 weeks are what is left.
    BOOST_TEST(open.supply()->schedule.first_power->si() == 128 * 7 * 24 * 3600.0, tt::tolerance(1e-12));
}

/// 32 H100 in a rack draw 40.8 kW by their nameplate, so that 2451 racks draw the 100 MW that are assumed where nobody sets racks.
BOOST_AUTO_TEST_CASE(a_campus_stands_in_for_racks_that_nobody_sets)
{
    const Scenario open = test::scenario({{"accelerator", "nvidia-h100-sxm"}});
    const SitePlan made = plan(open);
    BOOST_TEST(made.is_assumed_campus);
    BOOST_TEST(made.racks == 2451);
    BOOST_TEST(made.accelerators == 2451 * 32);
    BOOST_TEST(made.nameplate->si() == 2451 * 40.8e3, tt::tolerance(1e-9));
    SiteAssumptions larger;
    larger.campus_power = Watt(1.4e9);
    BOOST_TEST(plan(open, larger).racks == 34314);
    // The same racks from the scenario are the same site.
    const SitePlan set = plan(test::scenario({{"accelerator", "nvidia-h100-sxm"}, {"racks", "2451"}}), larger);
    BOOST_TEST(!set.is_assumed_campus);
    BOOST_TEST(set.racks == 2451);
    BOOST_TEST(set.needed->si() == made.needed->si());
    BOOST_TEST(set.mean_power->si() == made.mean_power->si());
}

/// A campus below one rack is a whole one, one beyond the most racks stays there; the limit holds for a campus too.
BOOST_AUTO_TEST_CASE(a_campus_at_its_ends)
{
    SiteAssumptions assumptions;
    assumptions.campus_power = Watt(1e3);
    const Scenario open = test::scenario({{"accelerator", "nvidia-h100-sxm"}});
    BOOST_TEST(plan(open, assumptions).racks == 1);
    assumptions.campus_power = Watt(1e12);
    BOOST_TEST(plan(open, assumptions).racks == parameter(ParameterId::racks).maximum);
    Scenario limited = open;
    limited.set(ParameterId::site_power_limit, 50e6);
    BOOST_TEST(plan(limited).shortfall().has_value());
    for (const double refused : {0.0, 999.0, 1.1e12}) {
        assumptions.campus_power = Watt(refused);
        BOOST_TEST(!site_plan(test::hand_catalog(), open, assumptions).has_value());
    }
}

/// (nameplate) x PUE of the design hour x 1.1, and over the power factor.
BOOST_AUTO_TEST_CASE(what_must_be_connected)
{
    const SitePlan made = plan(campus());
    BOOST_TEST(made.nameplate->si() == 127.5e6, tt::tolerance(1e-9));
    BOOST_TEST(made.needed->si() == 127.5e6 * *made.pue_peak * 1.1, tt::tolerance(1e-9));
    BOOST_TEST(made.apparent->si() * 0.95 == made.needed->si(), tt::tolerance(1e-12));
    BOOST_TEST(!made.limit.has_value());
    BOOST_TEST(!made.shortfall().has_value());
}

BOOST_AUTO_TEST_CASE(power_ramps_up_to_the_limit)
{
    const Scenario limited = campus(ParameterId::site_power_limit, 100e6);
    SiteAssumptions assumptions;
    assumptions.first_phase = 0.5;
    assumptions.years_to_full = 4;
    const SitePlan made = plan(limited, assumptions);
    BOOST_TEST(made.shortfall()->si() == made.needed->si() - 100e6, tt::tolerance(1e-9));
    BOOST_TEST(made.ramp->first.si() == 50e6, tt::tolerance(1e-12));
    BOOST_TEST(made.ramp->per_year.si() == 12.5e6, tt::tolerance(1e-12));
    BOOST_TEST(made.full_power->si() == (7 + 4) * year, tt::tolerance(1e-9));
    assumptions.years_to_full = 0;
    const SitePlan at_once = plan(limited, assumptions);
    BOOST_TEST(at_once.full_power->si() == 7 * year, tt::tolerance(1e-9));
    BOOST_TEST(at_once.ramp->first.si() == 100e6, tt::tolerance(1e-12));
}

/// Turbines of 237 MW at sea level; Johannesburg at 1,753 m has 0.81 of the air, and so have the turbines.
BOOST_AUTO_TEST_CASE(turbines_lose_power_with_altitude)
{
    const Scenario low = campus(ParameterId::city, std::string("johannesburg-za"));
    const SitePlan made = plan(low);
    const SiteSupply &firm = turbine(made);
    BOOST_REQUIRE(firm.plant.has_value());
    BOOST_TEST(made.density_ratio == 0.81, tt::tolerance(0.01));
    BOOST_TEST(firm.plant->unit_power.si() == 237e6 * made.density_ratio, tt::tolerance(1e-9));
    BOOST_TEST(firm.plant->needed_units == std::ceil(made.needed->si() / firm.plant->unit_power.si()));
    BOOST_TEST(firm.plant->installed_units == firm.plant->needed_units + 1);
    SiteAssumptions two_spare;
    two_spare.spare_units = 2;
    BOOST_TEST(turbine(plan(low, two_spare)).plant->installed_units == firm.plant->needed_units + 2);
}

BOOST_AUTO_TEST_CASE(units_of_a_kind)
{
    Generation generation;
    generation.slug = "gas-turbine-aero";
    generation.fuel = Fuel::gas;
    BOOST_TEST(usual_unit(generation).power.si == 42e6);
    BOOST_TEST(usual_unit(generation).loses_power_with_altitude);
    BOOST_TEST((role_of(generation) == SupplyRole::firm));
    generation.slug = "nuclear-ppa-restart";
    BOOST_TEST(!usual_unit(generation).power.is_known());
    BOOST_TEST((role_of(generation) == SupplyRole::contract));
    generation.fuel = Fuel::none;
    generation.slug = "solar-storage";
    BOOST_TEST((role_of(generation) == SupplyRole::variable));
    generation.slug = "bess-4h";
    BOOST_TEST((role_of(generation) == SupplyRole::storage));
    generation.slug = "geothermal-egs";
    BOOST_TEST((role_of(generation) == SupplyRole::firm));
}

/// 9.7 MMBtu/MWh on the mean power; the published price stands, and steps in for none.
BOOST_AUTO_TEST_CASE(fuel_and_price)
{
    const SitePlan made = plan(campus());
    const SiteSupply &firm = turbine(made);
    BOOST_TEST(firm.fuel_heat->si() == made.mean_power->si() * 9.7 * 0.293071, tt::tolerance(1e-9));
    BOOST_TEST(!firm.is_price_computed);
    BOOST_TEST(firm.price.si * 3.6e9 == 67, tt::tolerance(1e-9));
    BOOST_TEST(made.supplies.front().price.si * 3.6e6 == 0.0892, tt::tolerance(1e-9));
    BOOST_TEST(!made.supplies.front().plant.has_value());
    BOOST_REQUIRE(made.fastest_firm.has_value());
    BOOST_TEST(made.supplies[*made.fastest_firm].slug == "gas-turbine-frame");
    BOOST_TEST(!plan({{"generation", "gas-turbine-frame"}}).fastest_firm.has_value());
}

/// Half of the energy contracted: half of the grid's carbon, market-based; the regions' own stays location-based.
BOOST_AUTO_TEST_CASE(contracts_count_market_based)
{
    SiteAssumptions half;
    half.contract_share = 0.5;
    const SitePlan made = plan(campus(), half);
    BOOST_TEST(made.supply()->carbon.si == 323.0 / 2, tt::tolerance(1e-12));
    BOOST_TEST(*made.grid()->carbon_rate == carbon_rate(*made.mean_power, 323), tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(water_of_the_grid_is_known_of_the_united_states)
{
    const SitePlan made = plan(campus());
    BOOST_TEST(*made.water->at_plants == 4.52e-3 * made.mean_power->si() / 3.6e6, tt::tolerance(1e-9));
    const Scenario own = campus(ParameterId::generation, std::string("gas-turbine-frame"));
    BOOST_TEST(!plan(own).water->at_plants.has_value());
}

BOOST_AUTO_TEST_CASE(assumptions_outside_their_ranges_are_refused)
{
    SiteAssumptions wrong;
    wrong.first_phase = 1.5;
    BOOST_TEST(!site_plan(test::hand_catalog(), test::scenario({}), wrong).has_value());
    wrong = {};
    wrong.spare_units = 0.5;
    BOOST_TEST(!site_plan(test::hand_catalog(), test::scenario({}), wrong).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace ridgepoint::engine
