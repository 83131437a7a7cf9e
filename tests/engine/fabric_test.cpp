// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fabric/fabric.h"
#include "engine/fabric/link_fit.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <vector>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

constexpr double mebibyte = 1024.0 * 1024;
constexpr BytePerSecond nvlink4(4.5e11);

std::vector<LinkPreset> shipped_presets()
{
    return {{"nccl", LinkPath::node, LinkAlgorithm::ring, 5.85e-6, 3.87e-6, 0.77, 0.628, {}, {}},
            {"nccl", LinkPath::nodes, LinkAlgorithm::ring, 2e-5, 0, 0.8, 0, {}, {}},
            {"custom", LinkPath::node, LinkAlgorithm::one_shot, 4.75e-6, 0, 0.711, 0, {}, {}},
            {"custom", LinkPath::node, LinkAlgorithm::ring, 3.14e-5, 0, 0.68, 0, {}, {}}};
}

/// All-reduces of an H100 node among eight.
std::vector<CollectiveTable> h100_tables(const std::vector<LinkPreset> &presets)
{
    std::vector<CollectiveTable> tables(2);
    for (CollectiveTable &table : tables) {
        table.accelerator = "nvidia-h100-sxm";
        table.world = 8;
    }
    tables[0].variant = "custom";
    tables[0].points = {{16384, 3.8e-6}, {mebibyte, 1.6e-5}, {8 * mebibyte, 6.9e-5}};
    tables[1].variant = "nccl";
    tables[1].points = {{mebibyte, 3.0e-5}, {64 * mebibyte, 3.3e-4}, {1024 * mebibyte, 4.3e-3}};
    for (CollectiveTable &table : tables)
        relate(table, presets, nvlink4);
    return tables;
}

struct Node {
    std::vector<LinkPreset> presets = shipped_presets();
    std::vector<CollectiveTable> tables = h100_tables(presets);
    Fabric fabric;

    Node()
    {
        fabric.scale_up = {Second(0), nvlink4};
        fabric.scale_out = {Second(0), BytePerSecond(5e10)};
        fabric.tables = tables;
        fabric.presets = presets;
        fabric.is_ideal = false;
    }
    [[nodiscard]] double all_reduce(double world, double bytes) const
    {
        return collective_time(fabric, Collective::all_reduce, world, Byte(bytes)).si();
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(fabric)

BOOST_AUTO_TEST_CASE(slugs_lead_back)
{
    BOOST_TEST((find_collective(slug(Collective::reduce_scatter)) == Collective::reduce_scatter));
    BOOST_TEST((find_link_path("pairs") == LinkPath::pairs));
    BOOST_TEST((find_link_algorithm("one-shot") == LinkAlgorithm::one_shot));
    BOOST_TEST(!find_link_path("mesh"));
}

BOOST_AUTO_TEST_CASE(a_bound_does_not_fall_beyond_the_domain)
{
    Fabric ideal;
    ideal.scale_up.bandwidth = BytePerSecond(4.5e11);
    ideal.scale_out.bandwidth = BytePerSecond(4e11);
    for (const Collective collective : {Collective::all_reduce, Collective::all_gather, Collective::reduce_scatter}) {
        const auto time = [&](double world) { return collective_time(ideal, collective, world, Byte(9e8)).si(); };
        BOOST_TEST(time(9) >= time(8));
        BOOST_TEST(time(64) >= time(8));
    }
    // 900 MB into and out of each device of a domain.
    BOOST_TEST(collective_time(ideal, Collective::all_reduce, 64, Byte(9e8)).si() == 2e-3, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_ring_passes_every_part_twice_for_an_all_reduce)
{
    // Eight devices, 800 MB over 400 GB/s, 1 us a step: 14 us and 2 x 7/8 x 2 ms.
    const LinkRates link{Second(1e-6), BytePerSecond(4e11)};
    BOOST_TEST(ring_time(Collective::all_reduce, 8, Byte(8e8), link).si() == 1.4e-5 + 3.5e-3, tolerance(1e-12));
    BOOST_TEST(ring_time(Collective::all_gather, 8, Byte(8e8), link).si() == 7e-6 + 1.75e-3, tolerance(1e-12));
    BOOST_TEST(ring_time(Collective::send, 2, Byte(8e8), link).si() == 1e-6 + 2e-3, tolerance(1e-12));
    BOOST_TEST(ring_time(Collective::all_reduce, 1, Byte(8e8), link).si() == 0.0);
}

BOOST_AUTO_TEST_CASE(share_of_the_message_on_a_link)
{
    BOOST_TEST(link_share(Collective::all_reduce, LinkAlgorithm::ring, 8) == 1.75);
    BOOST_TEST(link_share(Collective::all_to_all, LinkAlgorithm::ring, 8) == 0.875);
    BOOST_TEST(link_share(Collective::all_reduce, LinkAlgorithm::one_shot, 8) == 7.0);
    BOOST_TEST(link_share(Collective::send, LinkAlgorithm::ring, 8) == 1.0);
    BOOST_TEST(link_share(Collective::all_reduce, LinkAlgorithm::ring, 1) == 0.0);
}

BOOST_AUTO_TEST_CASE(the_formula_of_a_library)
{
    // alpha = 5.85 + 3 x 3.87 = 17.46 us; W = 1.75 x 64 MiB / (0.77 x 450 GB/s).
    const LinkPreset nccl = shipped_presets().front();
    const double alpha = 1.746e-5;
    const double wire = 1.75 * 64 * mebibyte / (0.77 * 4.5e11);
    BOOST_TEST(preset_time(nccl, Collective::all_reduce, 8, Byte(64 * mebibyte), nvlink4).si() ==
                   alpha + wire + 0.628 * std::sqrt(alpha * wire),
               tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_small_message_goes_in_one_shot_and_a_large_one_in_a_ring)
{
    const auto presets = shipped_presets();
    const auto custom = [&presets](double bytes) {
        return analytic_time(presets, "custom", LinkPath::node, Collective::all_reduce, 8, Byte(bytes), nvlink4)->si();
    };
    BOOST_TEST(custom(16384) == 4.75e-6 + 7 * 16384 / (0.711 * 4.5e11), tolerance(1e-12));
    BOOST_TEST(custom(8 * mebibyte) == 3.14e-5 + 1.75 * 8 * mebibyte / (0.68 * 4.5e11), tolerance(1e-12));
    BOOST_TEST(!analytic_time(presets, "custom", LinkPath::pcie, Collective::all_reduce, 8, Byte(1), nvlink4));
}

BOOST_AUTO_TEST_CASE(a_table_gives_its_entries_back)
{
    const Node node;
    BOOST_TEST(node.all_reduce(8, 16384) == 3.8e-6, tolerance(1e-9));
    BOOST_TEST(node.all_reduce(8, mebibyte) == 1.6e-5, tolerance(1e-9));
    BOOST_TEST(node.all_reduce(8, 1024 * mebibyte) == 4.3e-3, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(between_entries_the_time_rises_and_beyond_them_the_factor_holds)
{
    const Node node;
    double last = 0;
    for (double bytes = 1024; bytes < 1e10; bytes *= 1.3) {
        const double time = node.all_reduce(8, bytes);
        BOOST_TEST(time > last);
        last = time;
    }
    const auto formula = [&node](double bytes) {
        return analytic_time(node.presets, "nccl", LinkPath::node, Collective::all_reduce, 8, Byte(bytes), nvlink4)->si();
    };
    BOOST_TEST(node.all_reduce(8, 8192 * mebibyte) / formula(8192 * mebibyte) == 4.3e-3 / formula(1024 * mebibyte), tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(another_number_of_devices_keeps_the_factor)
{
    const Node node;
    const auto formula = [&node](double world) {
        return analytic_time(node.presets, "nccl", LinkPath::node, Collective::all_reduce, world, Byte(64 * mebibyte), nvlink4)->si();
    };
    BOOST_TEST(node.all_reduce(4, 64 * mebibyte) == 3.3e-4 * formula(4) / formula(8), tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_sibling_with_twice_the_bandwidth_takes_as_long_for_twice_the_message)
{
    Node node;
    node.fabric.scale_up.bandwidth = 2 * nvlink4;
    BOOST_TEST(node.all_reduce(8, 128 * mebibyte) == 3.3e-4, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(the_ideal_level_is_a_bound)
{
    Node node;
    for (const double world : {2.0, 4.0, 8.0})
        for (const double bytes : {1e3, 1e6, 1e9}) {
            node.fabric.is_ideal = true;
            const double least = node.all_reduce(world, bytes);
            node.fabric.is_ideal = false;
            BOOST_TEST(node.all_reduce(world, bytes) >= least);
        }
    BOOST_TEST(least_collective_time(Collective::all_reduce, 8, Byte(4.5e11), nvlink4).si() == 1.0, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(beyond_the_domain_a_part_crosses_the_network)
{
    const Node node;
    const double part = 64 * mebibyte / 8;
    BOOST_TEST(node.all_reduce(16, 64 * mebibyte) == 3.3e-4 + 2e-5 + part / (0.8 * 5e10), tolerance(1e-9));
    BOOST_TEST(node.all_reduce(1, 1e6) == 0.0);
    BOOST_TEST(node.all_reduce(8, 0) == 0.0);
}

BOOST_AUTO_TEST_CASE(without_presets_a_ring_remains)
{
    Fabric fabric;
    fabric.scale_up = {Second(1e-6), BytePerSecond(4e11)};
    fabric.is_ideal = false;
    BOOST_TEST(collective_time(fabric, Collective::all_reduce, 8, Byte(8e8)).si() == 1.4e-5 + 3.5e-3, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_pair_in_a_mesh_has_one_link_of_seven)
{
    BOOST_TEST(mesh_link_share(2, 8) == 1.0 / 7, tolerance(1e-12));
    BOOST_TEST(mesh_link_share(8, 8) == 1.0);
    BOOST_TEST(mesh_link_share(16, 8) == 1.0);
    Fabric fabric;
    fabric.scale_up = {Second(0), BytePerSecond(4.48e11)};
    fabric.is_ideal = false;
    fabric.is_mesh = true;
    BOOST_TEST(collective_time(fabric, Collective::all_reduce, 2, Byte(6.4e10)).si() == 1.0, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_fit_finds_the_numbers_of_a_link)
{
    const std::vector<LinkPreset> truth = shipped_presets();
    std::vector<LinkObservation> rows;
    for (const double world : {2.0, 4.0, 8.0})
        for (double bytes = 1e4; bytes < 1e10; bytes *= 10)
            rows.push_back({"h100", "nccl", LinkPath::node, Collective::all_reduce, world, bytes, 4.5e11,
                            preset_time(truth.front(), Collective::all_reduce, world, Byte(bytes), nvlink4).si()});
    rows[4].measured *= 5;
    const auto links = fit_links(rows);
    BOOST_REQUIRE(links.size() == 1U);
    BOOST_TEST(links.front().preset.efficiency == 0.77, tolerance(0.03));
    BOOST_TEST(links.front().preset.latency == 5.85e-6, tolerance(0.1));
    BOOST_TEST(links.front().rows == 18);
    BOOST_TEST(links.front().error < 0.02);
}

BOOST_AUTO_TEST_SUITE_END()
