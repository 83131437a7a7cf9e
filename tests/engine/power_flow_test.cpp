// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/power_flow.h"
#include "engine/inputs.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace tt = boost::test_tools;

namespace ridgepoint::engine {

namespace {

using Kind = PowerBranchKind;

struct Solved {
    Inputs inputs;
    Facility facility;
    PowerFlow flow;
};

Solved solve(const Catalog &catalog, const Scenario &scenario, FlowWeather weather = FlowWeather::year)
{
    auto inputs = resolve(catalog, scenario);
    auto facility = facility_of(catalog, scenario);
    BOOST_REQUIRE(inputs.has_value() && facility.has_value());
    auto flow = power_flow(*inputs, *facility, weather);
    BOOST_REQUIRE(flow.has_value());
    return {*inputs, *std::move(facility), *std::move(flow)};
}

Solved solve(test::Settings settings, FlowWeather weather = FlowWeather::year)
{
    return solve(test::hand_catalog(), test::scenario(settings), weather);
}

const PowerBranch *find(const PowerFlow &flow, Kind kind)
{
    for (const PowerBranch &branch : flow.branches)
        if (branch.kind == kind)
            return &branch;
    return nullptr;
}

void check_balance(const PowerFlow &flow)
{
    Watt sum = flow.accelerators;
    Watt left = flow.source;
    for (const PowerBranch &branch : flow.branches) {
        BOOST_TEST(branch.power.si() >= 0);
        BOOST_TEST(branch.before.si() == left.si(), tt::tolerance(1e-9));
        sum = sum + branch.power;
        left = left - branch.power;
    }
    BOOST_TEST(sum.si() == flow.source.si(), tt::tolerance(1e-9));
    BOOST_TEST(flow.accelerators.si() >= 0);
}

/// The hand catalog with one more chain that begins in front of the meter, and with parts in its servers.
Catalog wider_catalog()
{
    const Catalog &hand = test::hand_catalog();
    Infrastructure around;
    around.systems.assign(hand.systems().begin(), hand.systems().end());
    for (System &system : around.systems)
        system.parts = {{NodePartKind::processor, 2, Watt(112), Watt(350)}, {NodePartKind::network, 10, Watt(25), Watt(25)}};
    around.power_chains.assign(hand.power_chains().begin(), hand.power_chains().end());
    PowerChain far = around.power_chains.front();
    far.slug = "from-afar";
    far.stages.insert(far.stages.begin(),
                      PowerStage{"lines", "Lines", PowerBoundary::grid, LossCurve::through(0.95, std::nullopt).value(), Label::stated});
    around.power_chains.push_back(std::move(far));
    around.cooling_methods.assign(hand.cooling_methods().begin(), hand.cooling_methods().end());
    around.cities.assign(hand.cities().begin(), hand.cities().end());
    around.grid_regions.assign(hand.grid_regions().begin(), hand.grid_regions().end());
    around.generations.assign(hand.generations().begin(), hand.generations().end());
    return {{hand.accelerators().begin(), hand.accelerators().end()},
            {hand.models().begin(), hand.models().end()},
            {},
            {hand.fabrics().begin(), hand.fabrics().end()},
            {},
            std::move(around)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(power_flows)

BOOST_AUTO_TEST_CASE(energy_balances_over_chains_and_redundancies)
{
    const Catalog catalog = wider_catalog();
    for (const PowerChain &chain : catalog.power_chains())
        for (const char *redundancy : {"n", "n+1", "2n", "4n/3"})
            for (const char *utilization : {"0", "0.4", "1"})
                for (const char *overhead : {"1", "1.3", "4"})
                    for (const FlowWeather weather : {FlowWeather::year, FlowWeather::design_hour}) {
                        Scenario scenario = test::scenario({{"accelerator", "nvidia-h100-sxm"},
                                                            {"redundancy", redundancy},
                                                            {"power_utilization", utilization},
                                                            {"node_overhead", overhead}});
                        scenario.set(ParameterId::power_chain, chain.slug);
                        check_balance(solve(catalog, scenario, weather).flow);
                    }
}

/// What the diagram shows at the meter is what the metrics say.
BOOST_AUTO_TEST_CASE(the_meter_is_that_of_the_facility)
{
    for (const char *method : {"d2c-hybrid-dry", "air-waterside-economizer", "immersion-1p-dry"}) {
        const Solved year = solve({{"cooling_method", method}, {"racks", "10"}});
        BOOST_TEST(year.flow.meter.si() == year.facility.power()->si(), tt::tolerance(1e-9));
        BOOST_TEST(year.flow.source.si() == year.flow.meter.si());
        const Solved design = solve({{"cooling_method", method}, {"racks", "10"}}, FlowWeather::design_hour);
        BOOST_TEST(design.flow.meter.si() == design.facility.peak_power()->si(), tt::tolerance(1e-9));
        const PueParts &parts = year.facility.cooling->annual.parts;
        BOOST_TEST(year.flow.cooling().si() == (parts.total() - parts.distribution - parts.lighting_and_other) * year.flow.equipment.si(),
                   tt::tolerance(1e-9));
    }
}

/// Eight H100 of 700 W in a server rated at 10.2 kW: 5.6 kW reach them, and the supplies lose 3.0 to 3.5 % of the rest of the way.
BOOST_AUTO_TEST_CASE(a_server_at_its_rating)
{
    const Solved made = solve({{"accelerator", "nvidia-h100-sxm"}, {"accelerator_count", "8"}, {"power_utilization", "1"}});
    BOOST_TEST(made.flow.equipment.si() == 10200, tt::tolerance(1e-9));
    BOOST_TEST(made.flow.accelerators.si() == 5600, tt::tolerance(1e-9));
    const PowerBranch *supply = find(made.flow, Kind::equipment_stage);
    BOOST_REQUIRE(supply != nullptr);
    BOOST_TEST(supply->power.si() == 10200 * (1 - 0.965), tt::tolerance(1e-6));
    BOOST_TEST(supply->load == 1, tt::tolerance(1e-6));
    BOOST_TEST(made.flow.node().si() == 10200 - 5600 - supply->power.si(), tt::tolerance(1e-9));
    // The stages of the facility share their load with one module more than four: 80 %.
    BOOST_TEST(find(made.flow, Kind::facility_stage)->load == 0.8, tt::tolerance(1e-6));
}

/// The parts of the server are named; a rating that is too small for them is shared, and nothing is left over.
BOOST_AUTO_TEST_CASE(parts_of_the_node)
{
    const Catalog catalog = wider_catalog();
    const Scenario usual = test::scenario({{"accelerator", "nvidia-h100-sxm"}, {"accelerator_count", "8"}, {"power_utilization", "1"}});
    const Solved made = solve(catalog, usual);
    BOOST_TEST(find(made.flow, Kind::processor)->power.si() == 700, tt::tolerance(1e-9));
    BOOST_TEST(find(made.flow, Kind::network)->power.si() == 250, tt::tolerance(1e-9));
    BOOST_TEST(find(made.flow, Kind::memory) == nullptr);
    BOOST_TEST(find(made.flow, Kind::rest_of_node)->power.si() > 0);
    Scenario tight = usual;
    test::set(tight, "node_overhead", "1.1");
    const PowerFlow shared = solve(catalog, tight).flow;
    BOOST_TEST(find(shared, Kind::rest_of_node) == nullptr);
    BOOST_TEST(find(shared, Kind::processor)->power.si() < 700);
    BOOST_TEST(shared.accelerators.si() == 5600, tt::tolerance(1e-9));
}

/// Lines in front of the meter carry cooling and lights too: 5 % of all that comes from the grid.
BOOST_AUTO_TEST_CASE(lines_carry_the_whole_site)
{
    const Catalog catalog = wider_catalog();
    Scenario scenario = test::scenario({{"power_utilization", "1"}});
    scenario.set(ParameterId::power_chain, std::string("from-afar"));
    const PowerFlow flow = solve(catalog, scenario).flow;
    BOOST_REQUIRE(!flow.branches.empty());
    BOOST_TEST((flow.branches.front().kind == Kind::grid_stage));
    BOOST_TEST(flow.branches.front().power.si() == 0.05 * flow.source.si(), tt::tolerance(1e-9));
    BOOST_TEST(flow.meter.si() == 0.95 * flow.source.si(), tt::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(levels_of_a_site)
{
    const Solved made = solve({{"accelerator", "nvidia-h100-sxm"}, {"racks", "250"}});
    const auto count = [&](SiteLevel level) { return accelerators_in(made.inputs, *made.facility.equipment, level); };
    BOOST_TEST(count(SiteLevel::accelerator) == 1);
    BOOST_TEST(count(SiteLevel::node) == 8);
    BOOST_TEST(count(SiteLevel::rack) == 32);
    BOOST_TEST(count(SiteLevel::row) == 320);
    BOOST_TEST(count(SiteLevel::hall) == 3200);
    BOOST_TEST(count(SiteLevel::site) == 8000);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace ridgepoint::engine
