// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "engine/facility/design_comparison.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

namespace tt = boost::test_tools;

namespace ridgepoint::engine {

namespace {

using D = DesignMeasure;
using M = MetricId;

DesignAnswer answer(const Scenario &scenario) { return answer_design(test::hand_catalog(), scenario).value(); }

} // namespace

BOOST_AUTO_TEST_SUITE(design_comparisons)

/// A column is what the scenario answers once the design is taken.
BOOST_AUTO_TEST_CASE(a_column_is_the_scenario_with_that_design)
{
    const Scenario own = test::scenario({{"accelerator", "nvidia-h100-sxm"}, {"supply_temperature", "33 degC"}});
    const Design present = design_of(test::hand_catalog(), own).value();
    for (const Design &design : usual_designs(test::hand_catalog(), present)) {
        const Scenario scenario = with_design(own, design);
        BOOST_TEST((design_of(test::hand_catalog(), scenario).value() == design));
        BOOST_TEST(!scenario.is_set(ParameterId::supply_temperature));
        const Estimate estimate = evaluate(test::hand_catalog(), scenario, MetricSet::all()).value();
        const DesignAnswer made = answer(scenario);
        BOOST_TEST_CONTEXT(design.cooling)
        {
            for (const auto &[measure, metric] :
                 {std::pair(D::pue, M::pue), std::pair(D::pue_peak, M::pue_peak), std::pair(D::wue, M::wue),
                  std::pair(D::free_cooling_share, M::free_cooling_share), std::pair(D::chain_efficiency, M::chain_efficiency),
                  std::pair(D::coolant_flow, M::coolant_flow), std::pair(D::chip_temperature, M::chip_temperature),
                  std::pair(D::hour_price, M::cost_per_accelerator_hour)}) {
                BOOST_TEST(made[measure].has_value() == estimate[metric].is_present);
                if (made[measure])
                    BOOST_TEST(*made[measure] == estimate[metric].number, tt::tolerance(1e-12));
            }
            // Eight of them in a node.
            BOOST_TEST(*made[D::accelerator_power] == estimate[M::pue].number * estimate[M::node_power].number / 8, tt::tolerance(1e-12));
            BOOST_TEST(*made[D::carbon] == estimate[M::carbon_rate].number * 8760 * 3600, tt::tolerance(1e-12));
        }
    }
}

BOOST_AUTO_TEST_CASE(usual_designs_are_other_than_the_own)
{
    const Design own = design_of(test::hand_catalog(), test::scenario({{"redundancy", "2n"}})).value();
    BOOST_TEST(own.cooling == "d2c-hybrid-dry");
    BOOST_TEST((own.redundancy == Redundancy::two_n));
    const auto designs = usual_designs(test::hand_catalog(), own);
    BOOST_TEST(designs.size() == 4u);
    for (const Design &design : designs) {
        BOOST_TEST(design.cooling != own.cooling);
        BOOST_TEST(design.chain == own.chain);
        BOOST_TEST((design.redundancy == own.redundancy));
    }
    Design other = own;
    other.cooling = "immersion-2p";
    BOOST_TEST(usual_designs(test::hand_catalog(), other).size() == 5u);
}

/// A rack of 120 kW is more than air takes from one.
BOOST_AUTO_TEST_CASE(racks_beyond_the_limit)
{
    const auto scenario = [](const char *method) { return test::scenario({{"cooling_method", method}, {"power_utilization", "1"}}); };
    BOOST_TEST(answer(scenario("air-chiller-dry")).exceeds_rack_limit());
    BOOST_TEST(!answer(scenario("d2c-hybrid-dry")).exceeds_rack_limit());
    // Idle racks are no reason to build less cooling than they are rated for.
    BOOST_TEST(answer(test::scenario({{"cooling_method", "air-chiller-dry"}, {"power_utilization", "0"}})).exceeds_rack_limit());
    BOOST_TEST(!answer(scenario("d2c-two-phase")).exceeds_rack_limit());
    BOOST_TEST(!answer(scenario("d2c-two-phase"))[D::rack_limit].has_value());
    BOOST_TEST(!answer(scenario("air-chiller-dry"))[D::coolant_flow].has_value());
    BOOST_TEST(!answer(scenario("immersion-1p-dry"))[D::chip_temperature].has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_known_without_a_rated_power)
{
    const DesignAnswer none = answer(test::scenario({{"accelerator", "no-figures"}}));
    BOOST_TEST(!none[D::pue].has_value());
    BOOST_TEST(!none.cooling.has_value());
    BOOST_TEST(none[D::rack_limit].has_value());
}

BOOST_AUTO_TEST_CASE(the_best_of_a_row)
{
    std::vector<DesignAnswer> answers(3);
    const auto put = [&answers](std::size_t place, D measure, double value) {
        answers[place].values[static_cast<std::size_t>(measure)] = value;
    };
    BOOST_TEST(best_of(answers, D::pue).empty());
    put(0, D::pue, 1.2);
    BOOST_TEST(best_of(answers, D::pue).empty());
    put(2, D::pue, 1.1);
    BOOST_TEST((best_of(answers, D::pue) == std::vector<std::size_t>{2}));
    put(1, D::pue, 1.1);
    BOOST_TEST((best_of(answers, D::pue) == std::vector<std::size_t>{1, 2}));
    put(0, D::rack_limit, 40e3);
    put(1, D::rack_limit, 155e3);
    BOOST_TEST((best_of(answers, D::rack_limit) == std::vector<std::size_t>{1}));
    for (DesignAnswer &answer : answers)
        answer.rated_rack = 120e3;
    put(2, D::rack_limit, 130e3);
    put(0, D::pue, 1.01); // but its racks are too much for it
    BOOST_TEST((best_of(answers, D::pue) == std::vector<std::size_t>{}));
    put(2, D::pue, 1.05);
    BOOST_TEST((best_of(answers, D::pue) == std::vector<std::size_t>{2}));
    put(0, D::coolant_flow, 1);
    put(1, D::coolant_flow, 2);
    BOOST_TEST(best_of(answers, D::coolant_flow).empty());
    put(0, D::wue, 0);
    put(1, D::wue, 0);
    BOOST_TEST(best_of(answers, D::wue).empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace ridgepoint::engine
