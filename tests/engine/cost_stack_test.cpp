// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/capital_recovery.h"
#include "engine/cost/cost_stack.h"
#include "engine/cost/output_cost.h"
#include "tests/engine/support/owned_rack.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;
using boost::test_tools::tolerance;

namespace {

double total_of(const OwnedAccelerator &owned) { return owned_cost(owned).value().total(); }

} // namespace

BOOST_AUTO_TEST_SUITE(cost_stack)

BOOST_AUTO_TEST_CASE(capital_is_recovered_by_an_annuity)
{
    BOOST_TEST(capital_recovery_factor(0.10, 5).value() == 0.264, tolerance(1e-3));
    BOOST_TEST(capital_recovery_factor(0.08, 20).value() == 0.102, tolerance(2e-3));
    BOOST_TEST(capital_recovery_factor(0, 5).value() == 0.2);
    BOOST_TEST(capital_recovery_factor(1e-15, 5).value() == 0.2, tolerance(1e-9));
    BOOST_TEST(capital_recovery_factor(std::numeric_limits<double>::denorm_min(), 5).value() == 0.2, tolerance(1e-9));
    BOOST_TEST(capital_recovery_factor(0.5, 1).value() == 1.5, tolerance(1e-12));
}

// The yearly payments, discounted one by one, are worth the price.
BOOST_AUTO_TEST_CASE(payments_are_worth_the_price)
{
    const double payment = capital_recovery_factor(0.07, 12).value();
    double worth = 0;
    for (int year = 1; year <= 12; ++year)
        worth += payment / std::pow(1.07, year);
    BOOST_TEST(worth == 1.0, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(recovery_outside_its_domain_is_refused)
{
    BOOST_TEST(capital_recovery_factor(-0.1, 5).error().what == "discount_rate: -0.1 is less than 0; accepted a number from 0 to 1");
    BOOST_TEST(!capital_recovery_factor(0.1, 0));
    BOOST_TEST(!capital_recovery_factor(0.1, std::nan("")));
    BOOST_TEST(!capital_recovery_factor(std::numeric_limits<double>::infinity(), 5));
}

BOOST_AUTO_TEST_CASE(an_accelerator_hour_in_a_rack_of_72)
{
    const CostStack stack = owned_cost(owned_in_rack()).value();
    BOOST_TEST(stack.total() == 2.9, tolerance(0.02));
    BOOST_TEST(stack.share(CostPart::energy) == 0.05, tolerance(0.1));
    BOOST_TEST(stack[CostPart::system] == 0.0);
    BOOST_TEST(stack[CostPart::network] == 0.25 * stack[CostPart::accelerator], tolerance(1e-12));
    BOOST_TEST(capital_cost(owned_in_rack()).value().si() * 72 == 3.5e6 * 1.25 + 132 * 11700 * 1.085, tolerance(1e-12));
}

// [C_it CRF_it + C_dc P CRF_dc + E price + operation] / (8760 u), all parts at once.
BOOST_AUTO_TEST_CASE(parts_add_up_to_the_formula)
{
    OwnedAccelerator owned = owned_in_rack();
    owned.system_factor = 1.3;
    const double hardware = owned.price.si() * 1.3 * 1.25;
    const double yearly = hardware * (capital_recovery_factor(0.1, 5).value() + 0.03) +
                          owned.rated_power.si() * owned.building_price.si() * capital_recovery_factor(0.1, 20).value() +
                          owned.mean_power.si() / 1e3 * 8760 * 0.0813;
    const CostStack stack = owned_cost(owned).value();
    BOOST_TEST(stack.total() == yearly / (8760 * 0.85), tolerance(1e-9));
    double shares = 0;
    for (std::size_t part = 0; part < cost_part_count; ++part)
        shares += stack.share(static_cast<CostPart>(part));
    BOOST_TEST(shares == 1.0, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(dearer_inputs_never_make_it_cheaper)
{
    double before = 0;
    double before_energy = 0;
    for (int step = 0; step < 50; ++step) {
        OwnedAccelerator owned = owned_in_rack();
        owned.price = dollars(5000.0 * step);
        BOOST_TEST(total_of(owned) > before);
        before = total_of(owned);
        owned = owned_in_rack();
        owned.energy_price = dollars_per_kilowatt_hour(0.01 * step);
        BOOST_TEST(total_of(owned) > before_energy);
        before_energy = total_of(owned);
    }
}

BOOST_AUTO_TEST_CASE(hours_that_nobody_buys_raise_the_price_of_the_others)
{
    OwnedAccelerator all = owned_in_rack();
    all.sold_share = 1;
    OwnedAccelerator half = owned_in_rack();
    half.sold_share = 0.5;
    BOOST_TEST(total_of(half) == 2 * total_of(all), tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(owners_outside_the_domain_are_refused)
{
    OwnedAccelerator owned = owned_in_rack();
    owned.sold_share = 0;
    BOOST_TEST(owned_cost(owned).error().what == "sold_share: 0 is less than 0.01; accepted a number from 0.01 to 1");
    BOOST_TEST(!capital_cost(owned));
    owned = owned_in_rack();
    owned.network_factor = 0.5;
    BOOST_TEST(!owned_cost(owned));
    owned = owned_in_rack();
    owned.price = dollars(1e300);
    BOOST_TEST(!owned_cost(owned));
    owned = owned_in_rack();
    owned.building_life = 0;
    BOOST_TEST(!owned_cost(owned));
    owned = owned_in_rack();
    owned.mean_power = watts(std::nan(""));
    BOOST_TEST(!owned_cost(owned));
}

BOOST_AUTO_TEST_CASE(what_costs_nothing_has_no_shares)
{
    const CostStack stack = owned_cost(OwnedAccelerator{}).value();
    BOOST_TEST(stack.total() == 0.0);
    BOOST_TEST(stack.share(CostPart::energy) == 0.0);
    BOOST_TEST(to_string(CostPart::system) == "Rest of system");
}

// 8 accelerators at 3 USD/h for 2 h.
BOOST_AUTO_TEST_CASE(a_run_costs_its_accelerator_hours)
{
    BOOST_TEST(occupation_cost(8, hours(2), DollarPerSecond(3.0 / 3600)).si() == 48.0, tolerance(1e-12));
    BOOST_TEST(in_dollars_per_hour(DollarPerSecond(3.0 / 3600)) == 3.0, tolerance(1e-12));
}

// 8 accelerators at 3.6 USD/h cost 0.008 USD/s: 2 s over 10 000 tokens of prompt, 50 s over 20 000 of output.
BOOST_AUTO_TEST_CASE(each_phase_is_borne_by_its_tokens)
{
    const TokenWork work{
        .accelerators = 8, .prefill_time = seconds(2), .decode_time = seconds(50), .input = tokens(1e4), .output = tokens(2e4)};
    const TokenCost cost = token_cost(work, DollarPerSecond(3.6 / 3600)).value();
    BOOST_TEST(cost.input.value() == 1.6, tolerance(1e-12));
    BOOST_TEST(cost.output.value() == 20.0, tolerance(1e-12));
    BOOST_TEST(cost.work.si() == 0.416, tolerance(1e-12));
    BOOST_TEST(*cost.input * 1e4 + *cost.output * 2e4 == 1e6 * cost.work.si(), tolerance(1e-9));
    BOOST_TEST(cost.mixed.value() * 3e4 == 1e6 * cost.work.si(), tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_phase_without_tokens_has_no_price)
{
    const DollarPerSecond price(1);
    const TokenCost cost = token_cost({.accelerators = 1, .decode_time = seconds(1), .output = tokens(4)}, price).value();
    BOOST_TEST(!cost.input);
    BOOST_TEST(cost.output.value() == 2.5e5);
    BOOST_TEST(!token_cost({}, price)->mixed);
    BOOST_TEST(token_cost({.prefill_time = seconds(1)}, price).error().what ==
               "prompt_tokens: 0 is less than 1; accepted a number from 1 to 1e+18");
    BOOST_TEST(!token_cost({.accelerators = 0}, price));
    BOOST_TEST(!token_cost({.decode_time = seconds(-1)}, price));
    BOOST_TEST(!token_cost({}, DollarPerSecond(-1)));
}

BOOST_AUTO_TEST_SUITE_END()
