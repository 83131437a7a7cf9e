// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/conductor.h"
#include "engine/power/power_chain.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace ridgepoint::engine;
namespace tt = boost::test_tools;

namespace {

constexpr std::array loads = {0.05, 0.1, 0.2, 0.25, 0.4, 0.5, 0.75, 0.9, 1.0, 1.1};
constexpr std::array kinds = {Redundancy::n, Redundancy::n_plus_one, Redundancy::two_n, Redundancy::four_thirds};

LossCurve curve(double full_load, double half_load) { return LossCurve::through(full_load, half_load).value(); }

PowerStage stage(PowerBoundary boundary, double full_load, double half_load)
{
    return {"made", "Made", boundary, curve(full_load, half_load), Label::stated};
}

/// Transformer, supply, busway and shelf as the database has them.
std::vector<PowerStage> alternating_current(double ups_full, double ups_half)
{
    return {stage(PowerBoundary::facility, 0.9914, 0.9936), stage(PowerBoundary::facility, ups_full, ups_half),
            stage(PowerBoundary::facility, 0.995, 0.9975), stage(PowerBoundary::equipment, 0.965, 0.975)};
}

ChainFlow solved(std::span<const PowerStage> stages, double load, Redundancy kind = Redundancy::n, double design = 1e6)
{
    return solve_chain(stages, {watts(design), watts(load * design), {kind, 4}}).value();
}

std::vector<LossCurve> all_curves()
{
    constexpr std::array titanium = {EfficiencyPoint{0.1, 0.90}, EfficiencyPoint{0.2, 0.94}, EfficiencyPoint{0.5, 0.96},
                                     EfficiencyPoint{1, 0.91}};
    return {LossCurve(),
            LossCurve::quadratic(0.006, 0.00235, 0.02258).value(),
            LossCurve::affine(13 / 2704.0, 0.98).value(),
            LossCurve::transformer(3.5 / 2500, 18.0 / 2500).value(),
            LossCurve::between(titanium).value(),
            curve(0.97, 0.975),
            curve(0.995, 0.9975),
            curve(0.99, 0.99)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(power_chain)

// A modern double-conversion supply: 93.9, 96.9, 97.5 and 97.0 % at 10, 25, 50 and 100 %.
BOOST_AUTO_TEST_CASE(parabola_of_a_modern_supply)
{
    const LossCurve ups = LossCurve::quadratic(0.006, 0.00235, 0.02258).value();
    BOOST_TEST(ups.efficiency(0.1) == 0.939, tt::tolerance(1e-3));
    BOOST_TEST(ups.efficiency(0.25) == 0.969, tt::tolerance(1e-3));
    BOOST_TEST(ups.efficiency(0.5) == 0.975, tt::tolerance(1e-3));
    BOOST_TEST(ups.efficiency(1) == 0.970, tt::tolerance(1e-3));
}

// 2.5 MVA with 3.5 kW in the core and 18 kW in the windings: 99.36 % at half load, 99.15 % at full load, best at sqrt(P0 / Pk).
BOOST_AUTO_TEST_CASE(transformer_is_best_where_both_losses_are_alike)
{
    const LossCurve transformer = LossCurve::transformer(3.5 / 2500, 18.0 / 2500).value();
    BOOST_TEST(transformer.efficiency(0.5) == 0.9936, tt::tolerance(1e-4));
    BOOST_TEST(transformer.efficiency(1) == 0.9915, tt::tolerance(1e-4));
    const double best = std::sqrt(3.5 / 18);
    BOOST_TEST(transformer.efficiency(best) > transformer.efficiency(best * 0.95));
    BOOST_TEST(transformer.efficiency(best) > transformer.efficiency(best * 1.05));
}

// 80 PLUS Titanium at 230 V; below 10 % the loss stays that of 10 %.
BOOST_AUTO_TEST_CASE(supply_between_its_certified_points)
{
    constexpr std::array titanium = {EfficiencyPoint{0.1, 0.90}, EfficiencyPoint{0.2, 0.94}, EfficiencyPoint{0.5, 0.96},
                                     EfficiencyPoint{1, 0.91}};
    const LossCurve supply = LossCurve::between(titanium).value();
    for (const EfficiencyPoint &point : titanium)
        BOOST_TEST(supply.efficiency(point.load) == point.efficiency, tt::tolerance(1e-12));
    BOOST_TEST(supply.efficiency(0.35) == 0.95, tt::tolerance(1e-12));
    BOOST_TEST(supply.loss(0.05) == supply.loss(0.1));
    BOOST_TEST(supply.efficiency(1.2) == 0.91, tt::tolerance(1e-12));
}

// Frontier's rectifier, (13.67 kW + 17 W) / 0.96, and its node converter, (2704 W + 13 W) / 0.98.
BOOST_AUTO_TEST_CASE(affine_stages_of_frontier)
{
    BOOST_TEST(LossCurve::affine(17 / 13670.0, 0.96).value().efficiency(1) == 0.9588, tt::tolerance(1e-4));
    BOOST_TEST(LossCurve::affine(17 / 13670.0, 0.96).value().efficiency(0.5) == 0.9576, tt::tolerance(1e-4));
    BOOST_TEST(LossCurve::affine(13 / 2704.0, 0.98).value().efficiency(1) == 0.9753, tt::tolerance(1e-4));
    BOOST_TEST(LossCurve::affine(13 / 2704.0, 0.98).value().efficiency(0.5) == 0.9707, tt::tolerance(1e-4));
}

BOOST_AUTO_TEST_CASE(curve_goes_through_what_it_is_made_of)
{
    BOOST_TEST(curve(0.97, 0.975).efficiency(1) == 0.97, tt::tolerance(1e-12));
    BOOST_TEST(curve(0.97, 0.975).efficiency(0.5) == 0.975, tt::tolerance(1e-12));
    constexpr std::array points = {EfficiencyPoint{0.25, 0.969}, EfficiencyPoint{0.5, 0.975}, EfficiencyPoint{1, 0.97}};
    const LossCurve three = LossCurve::through(points).value();
    for (const EfficiencyPoint &point : points)
        BOOST_TEST(three.efficiency(point.load) == point.efficiency, tt::tolerance(1e-12));
    BOOST_TEST(LossCurve::through(std::nullopt, 0.9953).value().efficiency(0.2) == 0.9953, tt::tolerance(1e-12));
    BOOST_TEST(curve(0.995, 0.9975).efficiency(1) == 0.995, tt::tolerance(1e-12));
    BOOST_TEST(curve(0.995, 0.9975).efficiency(0.5) == 0.9975, tt::tolerance(1e-5));
}

BOOST_AUTO_TEST_CASE(no_curve_gains_power)
{
    for (const LossCurve &one : all_curves()) {
        BOOST_TEST(one.efficiency(0) == 0);
        BOOST_TEST(one.loss(0) >= 0);
        double input = 0;
        for (const double load : loads) {
            BOOST_TEST(one.loss(load) >= 0);
            BOOST_TEST(one.efficiency(load) > 0);
            BOOST_TEST(one.efficiency(load) <= 1);
            BOOST_TEST(load + one.loss(load) >= input);
            input = load + one.loss(load);
        }
    }
}

BOOST_AUTO_TEST_CASE(curves_that_are_none_are_refused)
{
    BOOST_TEST(!LossCurve::quadratic(-0.01, 0, 0));
    BOOST_TEST(!LossCurve::quadratic(0, std::nan(""), 0));
    BOOST_TEST(!LossCurve::through(std::nullopt, std::nullopt));
    BOOST_TEST(!LossCurve::through(1.1, std::nullopt));
    BOOST_TEST(!LossCurve::through(0.0, 0.9));
    BOOST_TEST(!LossCurve::through(0.99, 0.9));
    BOOST_TEST(!LossCurve::affine(-1, 0.9));
    BOOST_TEST(!LossCurve::between({}));
    constexpr std::array falling = {EfficiencyPoint{0.5, 0.9}, EfficiencyPoint{0.2, 0.9}};
    BOOST_TEST(!LossCurve::between(falling));
    constexpr std::array gaining = {EfficiencyPoint{0.5, 0.5}, EfficiencyPoint{0.6, 0.9}};
    BOOST_TEST(!LossCurve::between(gaining));
    constexpr std::array twice = {EfficiencyPoint{0.5, 0.9}, EfficiencyPoint{0.5, 0.9}, EfficiencyPoint{1, 0.9}};
    BOOST_TEST(!LossCurve::through(twice));
}

// At half load: 94.2 % with a double-conversion supply, 95.7 % with one in eco mode.
BOOST_AUTO_TEST_CASE(chains_of_alternating_current_at_half_load)
{
    BOOST_TEST(solved(alternating_current(0.97, 0.975), 0.5).die_per_meter() == 0.942, tt::tolerance(1e-3));
    BOOST_TEST(solved(alternating_current(0.99, 0.99), 0.5).die_per_meter() == 0.957, tt::tolerance(1e-3));
}

// Solid-state transformer and busway at half load, rack converter at full load: 95.4 %. With the converter at half load, 95.8 %.
BOOST_AUTO_TEST_CASE(chain_of_direct_current)
{
    const std::vector<PowerStage> chain = {stage(PowerBoundary::facility, 0.98, 0.98), stage(PowerBoundary::facility, 0.996, 0.998),
                                           stage(PowerBoundary::equipment, 0.975, 0.98)};
    BOOST_TEST(solved(chain, 1, Redundancy::two_n).die_per_meter() == 0.954, tt::tolerance(1e-3));
    BOOST_TEST(solved(chain, 0.5).die_per_meter() == 0.958, tt::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(redundancy_sets_the_load_point)
{
    const auto chain = alternating_current(0.97, 0.975);
    const auto load_of = [&chain](Redundancy kind) { return solved(chain, 1, kind).stages[1].load; };
    BOOST_TEST(load_of(Redundancy::n) == 1, tt::tolerance(1e-12));
    BOOST_TEST(load_of(Redundancy::n_plus_one) == 0.8, tt::tolerance(1e-12));
    BOOST_TEST(load_of(Redundancy::two_n) == 0.5, tt::tolerance(1e-12));
    BOOST_TEST(load_of(Redundancy::four_thirds) == 0.75, tt::tolerance(1e-12));
    BOOST_TEST(solved(chain, 1, Redundancy::two_n).stages[3].load == 1, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(power_balances)
{
    for (const Redundancy kind : kinds)
        for (const double load : loads) {
            auto chain = alternating_current(0.97, 0.975);
            chain.insert(chain.begin(), stage(PowerBoundary::grid, 0.95, 0.95));
            const ChainFlow flow = solved(chain, load, kind);
            const Watt losses = flow.loss(PowerBoundary::grid) + flow.loss(PowerBoundary::facility) + flow.loss(PowerBoundary::equipment);
            BOOST_TEST((flow.die + losses).si() == flow.source.si(), tt::tolerance(1e-9));
            BOOST_TEST((flow.equipment + flow.loss(PowerBoundary::facility)).si() == flow.meter.si(), tt::tolerance(1e-9));
            BOOST_TEST((flow.meter + flow.loss(PowerBoundary::grid)).si() == flow.source.si(), tt::tolerance(1e-9));
            double product = 1;
            for (const StageFlow &stage : flow.stages)
                product *= stage.efficiency;
            BOOST_TEST(product == flow.die.si() / flow.source.si(), tt::tolerance(1e-9));
            BOOST_TEST(flow.facility_efficiency() <= 1);
            BOOST_TEST(flow.die_per_meter() <= flow.facility_efficiency());
        }
}

// Left of its best point a stage that is shared by more modules loses a greater share.
BOOST_AUTO_TEST_CASE(more_redundancy_never_saves_below_the_optimum)
{
    const std::vector<PowerStage> chain = {
        {"made", "Made", PowerBoundary::facility, LossCurve::quadratic(0.006, 0.00235, 0.02258).value(), Label::stated}};
    constexpr std::array rising = {Redundancy::n, Redundancy::n_plus_one, Redundancy::four_thirds, Redundancy::two_n};
    const double optimum = std::sqrt(0.006 / 0.02258);
    for (double load = 0.05; load < optimum; load += 0.05) {
        double efficiency = 1;
        for (const Redundancy kind : rising) {
            const double now = solved(chain, load, kind).facility_efficiency();
            BOOST_TEST(now <= efficiency);
            efficiency = now;
        }
    }
}

BOOST_AUTO_TEST_CASE(standby_loss_stays_without_a_load)
{
    const ChainFlow flow = solved(alternating_current(0.97, 0.975), 0);
    BOOST_TEST(flow.die.si() == 0);
    BOOST_TEST(flow.meter.si() > 0);
    BOOST_TEST(flow.die_per_meter() == 0);
    BOOST_TEST(flow.facility_efficiency() == 0);
    const ChainFlow bare = solved({}, 0.5);
    BOOST_TEST(bare.meter.si() == bare.die.si());
    BOOST_TEST(bare.die_per_meter() == 1);
}

BOOST_AUTO_TEST_CASE(loads_that_are_none_are_refused)
{
    const auto chain = alternating_current(0.97, 0.975);
    BOOST_TEST(!solve_chain(chain, {watts(0), watts(0), {}}));
    BOOST_TEST(!solve_chain(chain, {watts(1), watts(-1), {}}));
    BOOST_TEST(!solve_chain(chain, {watts(1), watts(std::nan("")), {}}));
    BOOST_TEST(!solve_chain(chain, {watts(1), watts(1), {Redundancy::n_plus_one, 0}}));
    const std::vector<PowerStage> reversed(chain.rbegin(), chain.rend());
    BOOST_TEST(!solve_chain(reversed, {watts(1), watts(1), {}}));
}

// 120 kW: 2500 A at 48 V, 2222 A at 54 V, 150 A at 800 V.
BOOST_AUTO_TEST_CASE(currents_of_a_rack)
{
    const auto direct = [](double voltage) { return conductor_current(watts(120e3), {Supply::direct, voltage}); };
    BOOST_TEST(direct(48) == 2500, tt::tolerance(1e-12));
    BOOST_TEST(direct(54) == 2222, tt::tolerance(2e-4));
    BOOST_TEST(direct(800) == 150, tt::tolerance(1e-12));
    // 120 kW / (sqrt(3) 415 V 0.95).
    BOOST_TEST(conductor_current(watts(120e3), {Supply::three_phase, 415, 0.95}) == 175.73, tt::tolerance(1e-4));
}

BOOST_AUTO_TEST_CASE(resistive_loss_falls_with_the_square_of_the_voltage)
{
    const Conductor low{Supply::direct, 54, 1, 1e-5};
    const Conductor high{Supply::direct, 800, 1, 1e-5};
    BOOST_TEST(conductor_loss(watts(120e3), low).si() / conductor_loss(watts(120e3), high).si() == 800.0 * 800 / (54 * 54),
               tt::tolerance(1e-12));
    // Counted: 2 (150 A)^2 1e-5 ohm, and 3 (120 kW / (sqrt(3) 400 V))^2 1e-3 ohm = 90 W.
    BOOST_TEST(conductor_loss(watts(120e3), high).si() == 0.45, tt::tolerance(1e-12));
    BOOST_TEST(conductor_loss(watts(120e3), {Supply::three_phase, 400, 1, 1e-3}).si() == 90, tt::tolerance(1e-12));
}

// Counted: 2 of 3 at 0.9 is 3 0.81 0.1 + 0.729.
BOOST_AUTO_TEST_CASE(availability_of_some_of_many)
{
    BOOST_TEST(availability_of(2, 3, 0.9) == 0.972, tt::tolerance(1e-12));
    BOOST_TEST(availability_of(4, 4, 0.99) == std::pow(0.99, 4), tt::tolerance(1e-12));
    BOOST_TEST(availability_of(1, 2, 0.999) == 1 - 1e-6, tt::tolerance(1e-12));
    BOOST_TEST(availability_of(0, 3, 0.5) == 1, tt::tolerance(1e-12));
    BOOST_TEST(availability_of(4, 3, 0.9) == 0);
    BOOST_TEST(availability_of(2, 3, 1) == 1);
    BOOST_TEST(availability_of(2, 3, 0) == 0);
    BOOST_TEST(std::isfinite(availability_of(500, 1000, 0.7)));
}

BOOST_AUTO_TEST_CASE(redundancies_have_names)
{
    for (const Redundancy kind : kinds)
        BOOST_TEST((find_redundancy(slug(kind)) == kind));
    BOOST_TEST(!find_redundancy("3n"));
    BOOST_TEST(to_string(PowerBoundary::equipment) == "equipment");
}

BOOST_AUTO_TEST_SUITE_END()
