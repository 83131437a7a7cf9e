// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "engine/facility/facility.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

namespace tt = boost::test_tools;

namespace ridgepoint::engine {

namespace {

using M = MetricId;

Estimate answer(test::Settings settings)
{
    const auto estimate = evaluate(test::hand_catalog(), test::scenario(settings), MetricSet::all());
    BOOST_REQUIRE(estimate.has_value());
    return *estimate;
}

Facility facility(test::Settings settings)
{
    auto made = facility_of(test::hand_catalog(), test::scenario(settings));
    BOOST_REQUIRE(made.has_value());
    return *std::move(made);
}

} // namespace

BOOST_AUTO_TEST_SUITE(facilities)

/// A server at its nameplate draws what its maker rates it at: 8 H100 of 700 W in 10.2 kW.
BOOST_AUTO_TEST_CASE(a_node_at_nameplate_draws_its_rating)
{
    const Estimate estimate = answer({{"accelerator", "nvidia-h100-sxm"}, {"power_utilization", "1"}, {"accelerator_count", "8"}});
    BOOST_TEST(estimate[M::accelerator_power].number == 700, tt::tolerance(1e-12));
    BOOST_TEST(estimate[M::node_power].number == 10200, tt::tolerance(1e-12));
    BOOST_TEST(estimate[M::rack_power].number == 4 * 10200, tt::tolerance(1e-12));
    BOOST_TEST(estimate[M::it_power].number == 10200, tt::tolerance(1e-12));
    BOOST_TEST(estimate[M::facility_power].number == estimate[M::it_power].number * estimate[M::pue].number, tt::tolerance(1e-12));
    const Estimate measured = answer({{"accelerator", "nvidia-h100-sxm"}, {"power_utilization", "1"}, {"rated_power_ratio", "0.8"}});
    BOOST_TEST(measured[M::node_power].number == 8160, tt::tolerance(1e-12));
    // A rack is its own node.
    const Estimate rack = answer({{"power_utilization", "1"}});
    BOOST_TEST(rack[M::rack_power].number == 120000, tt::tolerance(1e-12));
    BOOST_TEST(rack[M::node_power].number == 120000, tt::tolerance(1e-12));
}

/// Colossus: 100,000 H100 behind a service of 150 MW; rated 126 to 148 MW.
BOOST_AUTO_TEST_CASE(a_hundred_thousand_accelerators)
{
    const Estimate estimate =
        answer({{"accelerator", "nvidia-h100-sxm"}, {"power_utilization", "1"}, {"racks", "3125"}, {"city", "memphis-tn"}});
    BOOST_TEST(estimate[M::it_power].number == 127.5e6, tt::tolerance(1e-9));
    BOOST_TEST(estimate[M::facility_power_peak].number > 126e6);
    BOOST_TEST(estimate[M::facility_power_peak].number < 150e6);
}

/// What comes from the meter is what reaches the dies and all losses; the facility takes the chain and the cooling, nothing else.
BOOST_AUTO_TEST_CASE(energy_balances)
{
    for (const char *method : {"d2c-hybrid-dry", "air-waterside-economizer", "immersion-1p-dry"})
        for (const char *redundancy : {"n", "n+1", "2n", "4n/3"}) {
            const Facility made = facility({{"cooling_method", method}, {"redundancy", redundancy}, {"racks", "10"}});
            BOOST_REQUIRE(made.chain.has_value() && made.cooling.has_value() && made.equipment.has_value());
            Watt losses;
            for (const StageFlow &stage : made.chain->stages)
                losses = losses + stage.loss();
            BOOST_TEST((made.chain->die + losses).si() == made.chain->source.si(), tt::tolerance(1e-9));
            BOOST_TEST(made.chain->equipment.si() == made.equipment->all.si(), tt::tolerance(1e-9));
            const PueParts &parts = made.cooling->annual.parts;
            const double beside =
                made.chain->meter.si() - made.chain->equipment.si() + made.equipment->all.si() * (parts.total() - parts.distribution);
            BOOST_TEST(made.power()->si() == made.equipment->all.si() + beside, tt::tolerance(1e-9));
        }
}

/// A rack of 72 for 3.5 M USD with a quarter more for the network: 2.9 USD an hour, energy a twentieth of it.
BOOST_AUTO_TEST_CASE(an_owned_hour)
{
    const Facility made = facility({{"cost_basis", "owned"},
                                    {"accelerator_price", "48611.11"},
                                    {"system_price_factor", "1"},
                                    {"network_price_factor", "1.25"},
                                    {"power_utilization", "1"},
                                    {"rated_power_ratio", "1"},
                                    {"operating_cost_rate", "0.03"},
                                    {"datacenter_cost", "12.7"},
                                    {"node_overhead", "1.8333"}});
    BOOST_REQUIRE(made.cost.has_value());
    BOOST_TEST(made.cost->total() > 2.7);
    BOOST_TEST(made.cost->total() < 3.1);
    BOOST_TEST(made.cost->share(CostPart::energy) > 0.03);
    BOOST_TEST(made.cost->share(CostPart::energy) < 0.08);
    double sum = 0;
    for (const double part : made.cost->parts)
        sum += part;
    BOOST_TEST(sum == *made.hour_price, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(an_hour_is_rented_where_only_its_rent_is_known)
{
    const Estimate rented = answer({{"accelerator", "nvidia-h100-sxm"}});
    BOOST_TEST(rented[M::cost_per_accelerator_hour].number == 3);
    const Estimate owned = answer({{"accelerator", "nvidia-h100-sxm"}, {"accelerator_price", "30000"}});
    BOOST_TEST(owned[M::cost_per_accelerator_hour].number != 3);
    const Estimate neither = answer({{"accelerator", "nvidia-t4"}});
    BOOST_TEST(!neither[M::cost_per_accelerator_hour].is_present);
    BOOST_TEST(neither.find("price-unknown") != nullptr);
}

/// What the user pays for an accelerator moves the price of its system with it.
BOOST_AUTO_TEST_CASE(a_price_of_the_users_own_counts)
{
    const auto hour_at = [](const char *price) {
        return facility({{"accelerator", "nvidia-h100-sxm"}, {"cost_basis", "owned"}, {"accelerator_price", price}}).cost->total();
    };
    BOOST_TEST(hour_at("20000") < 0.8 * hour_at("30000"));
}

BOOST_AUTO_TEST_CASE(outputs_are_priced_at_the_meter)
{
    const Estimate estimate = answer({{"accelerator", "nvidia-h100-sxm"}, {"model", "llama-3.1-8b"}, {"batch", "64"}});
    const double rate = estimate[M::tokens_per_second].number;
    BOOST_TEST(estimate[M::energy_per_token].number == estimate[M::facility_power].number / rate, tt::tolerance(1e-12));
    BOOST_TEST(estimate[M::carbon_per_million_tokens].number == 1e6 * estimate[M::energy_per_token].number / 3.6e6 * 323,
               tt::tolerance(1e-12));
    BOOST_TEST(estimate[M::carbon_rate].number == estimate[M::facility_power].number / 3.6e6 * 323, tt::tolerance(1e-12));
    BOOST_TEST(estimate[M::cost_per_million_tokens].number == 1e6 / rate / 3600 * 3, tt::tolerance(1e-12));
}

/// Warmer water never costs a chiller more, and never cools a chip better.
BOOST_AUTO_TEST_CASE(warmer_supply)
{
    double chiller = 1e9;
    double chip = 0;
    for (int celsius = 10; celsius <= 65; celsius += 5) {
        const std::string supply = std::to_string(celsius) + " degC";
        const Facility made = facility({{"supply_temperature", supply}, {"city", "phoenix-az"}});
        BOOST_TEST(made.cooling->annual.parts.chiller <= chiller + 1e-12);
        BOOST_TEST(made.chip->si() >= chip);
        chiller = made.cooling->annual.parts.chiller;
        chip = made.chip->si();
    }
}

BOOST_AUTO_TEST_CASE(first_power_waits_for_the_queue)
{
    constexpr double year = 8760 * 3600.0;
    BOOST_TEST(answer({})[M::time_to_power].number == 7 * year, tt::tolerance(1e-9));
    const Estimate own = answer({{"generation", "gas-turbine-frame"}});
    BOOST_TEST(own[M::time_to_power].number == 5 * year, tt::tolerance(1e-9));
    BOOST_TEST(own[M::carbon_rate].number == own[M::facility_power].number / 3.6e6 * 515, tt::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(the_weakest_layer)
{
    const Estimate crowded = answer({{"site_power_limit", "1 kW"}});
    BOOST_TEST(crowded[M::weakest_layer].text == "Site power");
    BOOST_TEST(crowded[M::weakest_layer_headroom].number < 0);
    BOOST_TEST(crowded[M::site_power_utilization].number > 1);
    const Estimate full = answer({{"accelerator", "nvidia-h100-sxm"}});
    BOOST_TEST(full[M::weakest_layer].text == "Memory capacity");
    const Facility made = facility({});
    BOOST_REQUIRE(made.weakest.next() != nullptr);
    BOOST_TEST(*made.weakest.distance >= 1);
    BOOST_TEST(!made.weakest.unknown.empty());
}

/// NVL72 is rated 120 kW here, and its feed is sized for peaks of half as much again; an older hall feeds it less.
BOOST_AUTO_TEST_CASE(the_feed_of_a_rack)
{
    const auto standing = [](const Facility &made) {
        const auto &all = made.weakest.standings;
        const auto found = std::ranges::find(all, StackLimit::rack_power, &LayerStanding::layer);
        return found == all.end() ? std::nullopt : std::optional(found->utilization);
    };
    BOOST_TEST(standing(facility({{"power_utilization", "1"}})).value() == 120.0 / 180, tt::tolerance(1e-12));
    BOOST_TEST(standing(facility({{"power_utilization", "1"}, {"rack_power_limit", "80 kW"}})).value() == 1.5, tt::tolerance(1e-12));
    BOOST_TEST(answer({{"power_utilization", "1"}, {"rack_power_limit", "80 kW"}})[M::weakest_layer].text == "Rack power");
    BOOST_TEST(!standing(facility({{"rack_power_limit", "0"}})).has_value());
}

BOOST_AUTO_TEST_CASE(without_liquid_there_is_no_coolant)
{
    const Estimate air = answer({{"cooling_method", "air-chiller-dry"}});
    BOOST_TEST(!air[M::coolant_flow].is_present);
    BOOST_TEST(air.find("no-coolant") != nullptr);
    BOOST_TEST(!air[M::chip_temperature].is_present);
    BOOST_TEST(air[M::rack_limit_utilization].number > 1);
    BOOST_TEST(air[M::pue].is_present);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace ridgepoint::engine
