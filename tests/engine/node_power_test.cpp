// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/accelerator_power.h"
#include "engine/power/energy.h"
#include "engine/power/node_overhead.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
namespace tt = boost::test_tools;

namespace {

/// A node of Frontier in the configuration of ExaDigiT RAPS.
NodeDesign frontier_node()
{
    NodeDesign design;
    design.parts = {{NodePartKind::accelerator, 4, watts(88), watts(560)},
                    {NodePartKind::processor, 1, watts(90), watts(280)},
                    {NodePartKind::memory, 1, watts(74.26), watts(74.26)},
                    {NodePartKind::network, 4, watts(20), watts(20)},
                    {NodePartKind::storage, 2, watts(15), watts(15)}};
    design.conversion = LossCurve::affine(13 / 2704.26, 0.98).value();
    return design;
}

/// 74 racks of 128 nodes and 32 switches behind 32 rectifiers of 13.67 kW, and 25 distribution units for coolant.
Watt frontier(double load)
{
    PowerGroup rack{128, watts(32 * 250), watts(0), LossCurve::affine(17 / 13670.0, 0.96).value(), 32, watts(13670)};
    PowerGroup hall{74, watts(0), watts(25 * 8473.47), {}, 1, {}};
    return group_power(hall, group_power(rack, node_power(frontier_node(), {load, load}).total()));
}

Accelerator device(std::string slug, std::string form, double rated, bool is_edge = false)
{
    Accelerator made;
    made.slug = std::move(slug);
    made.form_factor = std::move(form);
    made.tdp = {rated, Label::stated};
    made.is_edge = is_edge;
    return made;
}

System system_of(std::string slug, std::string accelerator, double count, double rated)
{
    System made;
    made.slug = std::move(slug);
    made.accelerator = std::move(accelerator);
    made.count = count;
    made.rated_power = {rated, Label::stated};
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(node_powers)

// ExaDigiT RAPS: 626 W idle and 2704 W at peak, in front of the node's converter.
BOOST_AUTO_TEST_CASE(node_of_frontier)
{
    BOOST_TEST(node_power(frontier_node(), {0, 0}).direct().si() == 626, tt::tolerance(1e-3));
    const NodePower peak = node_power(frontier_node(), {1, 1});
    BOOST_TEST(peak.direct().si() == 2704, tt::tolerance(1e-3));
    BOOST_TEST(peak.of(NodePartKind::accelerator).si() == 2240);
    BOOST_TEST(peak.total().si() == (2704.26 + 13) / 0.98, tt::tolerance(1e-9));
}

// The same for the whole: 7.31 and 28.23 MW.
BOOST_AUTO_TEST_CASE(all_of_frontier)
{
    BOOST_TEST(frontier(0).si() == 7.31e6, tt::tolerance(0.01));
    BOOST_TEST(frontier(1).si() == 28.23e6, tt::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(node_balances_and_rises)
{
    NodeDesign design = frontier_node();
    design.fan_share = 0.15;
    double before = 0;
    for (double load = 0; load <= 1; load += 0.1) {
        const NodePower power = node_power(design, {load, load});
        Watt sum = power.fans + power.conversion;
        for (const Watt part : power.parts)
            sum = sum + part;
        BOOST_TEST(sum.si() == power.total().si(), tt::tolerance(1e-9));
        BOOST_TEST(power.total().si() > before);
        before = power.total().si();
    }
    const NodePower peak = node_power(design, {1, 1});
    BOOST_TEST(peak.fans.si() / peak.direct().si() == 0.15, tt::tolerance(1e-12));
    BOOST_TEST(node_power({}, {1, 1}).total().si() == 0);
}

// Fans turn with the power that they carry away, at a fifth of their speed at least: 0.2 cubed of 15 % where nothing runs.
BOOST_AUTO_TEST_CASE(fans_follow_the_parts)
{
    NodeDesign design;
    design.parts = {{NodePartKind::accelerator, 1, watts(0), watts(850)}};
    design.fan_share = 0.15;
    BOOST_TEST(node_power(design, {1, 1}).fans.si() == 150, tt::tolerance(1e-12));
    BOOST_TEST(node_power(design, {0.5, 1}).fans.si() == 150 * 0.125, tt::tolerance(1e-12));
    BOOST_TEST(node_power(design, {0, 1}).fans.si() == 150 * 0.008, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(accelerator_rises_from_idle_to_its_rating)
{
    const PowerRange range = power_range(watts(560), DeviceClass::instinct_gpu);
    BOOST_TEST(range.idle.si() == 88, tt::tolerance(1e-12));
    BOOST_TEST(accelerator_power(range, 0).si() == 88, tt::tolerance(1e-12));
    BOOST_TEST(accelerator_power(range, 1).si() == 560, tt::tolerance(1e-12));
    BOOST_TEST(accelerator_power(range, 2).si() == 560, tt::tolerance(1e-12));
    for (const double exponent : {1.0, 1.2}) {
        double before = 0;
        for (double u = 0; u <= 1; u += 0.05) {
            const double now = accelerator_power({range.idle, range.peak, exponent}, u).si();
            BOOST_TEST(now > before);
            before = now;
        }
    }
}

BOOST_AUTO_TEST_CASE(power_utilization_rises_with_all_work)
{
    BOOST_TEST(power_utilization({0, 0, 0}) == 0.13, tt::tolerance(1e-12));
    BOOST_TEST(power_utilization({1, 1, 1}) == 1);
    BOOST_TEST(power_utilization({9, 9, 9}) == 1);
    for (double part = 0; part < 0.3; part += 0.05) {
        BOOST_TEST(power_utilization({part + 0.05, part, part}) > power_utilization({part, part, part}));
        BOOST_TEST(power_utilization({part, part + 0.05, part}) > power_utilization({part, part, part}));
        BOOST_TEST(power_utilization({part, part, part + 0.05}) > power_utilization({part, part, part}));
    }
}

// ML.ENERGY, v3: Qwen3 32B in bf16 on one H100, eight sequences: 538 W at about 2 % of the peak and 72 % of the bandwidth. On a B200 it
// drew 860 W.
BOOST_AUTO_TEST_CASE(decoding_draws_less_than_products)
{
    const PowerRange h100 = power_range(watts(700), DeviceClass::datacenter_gpu);
    const double decode = accelerator_power(h100, power_utilization({0.02, 0.72, 0.94})).si();
    BOOST_TEST(decode == 538, tt::tolerance(0.15));
    const PowerRange b200 = power_range(watts(1000), DeviceClass::datacenter_gpu);
    const double intensity = 0.63 * (8.0 / 1000) / (3.35 / 700);
    BOOST_TEST(accelerator_power(b200, power_utilization({0.017, intensity, 0.83})).si() == 860, tt::tolerance(0.15));
    BOOST_TEST(accelerator_power(h100, power_utilization({0.6, 0.3, 1})).si() == 700, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(load_of_operators)
{
    OperatorCost product;
    product.flops = 8e12;
    product.weight_bytes = 1e9;
    product.activation_bytes = 1e9;
    product.bound = OperatorBound::compute;
    product.time = 0.02;
    OperatorCost host;
    host.bound = OperatorBound::overhead;
    host.time = 0.01;
    const std::array operators = {product, host};
    const AcceleratorLoad load = load_of(operators, seconds(0.04), 2, teraflops_per_second(1000), watts(700));
    BOOST_TEST(load.compute_utilization == 0.1, tt::tolerance(1e-12));
    BOOST_TEST(load.memory_intensity == 25e9 / 3.35e12, tt::tolerance(1e-12));
    BOOST_TEST(load.busy_share == 0.5, tt::tolerance(1e-12));
    BOOST_TEST(load_of(operators, Second(), 1, flops_per_second(1), watts(1)).busy_share == 0);
    BOOST_TEST(load_of({}, seconds(1), 1, FlopPerSecond(), watts(1)).compute_utilization == 0);
}

BOOST_AUTO_TEST_CASE(overhead_of_a_node)
{
    const std::vector<Accelerator> devices = {device("h100", "SXM5", 700), device("h800", "SXM5", 700), device("a", "OAM", 500),
                                              device("phone", "SoC", 10, true), device("b", "card", 100)};
    Infrastructure around;
    around.systems = {system_of("below", "h100", 8, 5000), system_of("dgx", "h100", 8, 10200), system_of("later", "h100", 8, 9000),
                      system_of("b1", "b", 8, 800), system_of("b2", "b", 8, 1600)};
    const Catalog catalog(devices, {}, {}, {}, {}, around);
    const auto of = [&catalog](std::string_view slug) { return node_overhead(catalog, *catalog.find_accelerator(slug)); };
    BOOST_TEST(of("h100").multiplier.si == 1.82, tt::tolerance(1e-3));
    BOOST_TEST(of("h100").system == "dgx");
    BOOST_TEST((of("h100").multiplier.label == Label::derived));
    // Both systems of the same form.
    BOOST_TEST((of("h800").basis == OverheadBasis::form_factor));
    BOOST_TEST(of("h800").multiplier.si == (10200 + 9000) / 2 / 5600.0, tt::tolerance(1e-12));
    BOOST_TEST((of("h800").multiplier.label == Label::estimated));
    BOOST_TEST((of("a").basis == OverheadBasis::all_systems));
    BOOST_TEST(of("a").multiplier.si >= 1);
    BOOST_TEST((of("phone").basis == OverheadBasis::none));
    BOOST_TEST(of("phone").multiplier.si == 1);
    BOOST_TEST((node_overhead(Catalog(), devices.front()).basis == OverheadBasis::none));
}

// MLPerf Inference 5.1, Lenovo, B200 x 8: 10,401 W at 102,909 tokens per second are 0.101 J per token.
BOOST_AUTO_TEST_CASE(energy_of_what_is_made)
{
    BOOST_TEST(energy_per_token(watts(10401), TokenPerSecond(102909)).si() == 0.10107, tt::tolerance(1e-4));
    // ML.ENERGY, v3: FLUX.1 dev on one B200, 861 W for 7.755 s.
    BOOST_TEST(energy_per_sample(watts(861.2), seconds(7.75493), 1).si() == 6678.81, tt::tolerance(1e-3));
    BOOST_TEST(energy_of_run(watts(1e6), seconds(3600)).si() == 3.6e9);
}

BOOST_AUTO_TEST_SUITE_END()
