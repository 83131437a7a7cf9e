// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/fit.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <vector>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

constexpr Efficiency truth{0.72, 0.83, 6e-6};

/// Calls from launch-bound to large, half of them bound by arithmetic.
std::vector<Observation> calls(const std::string &device, const Efficiency &efficiency)
{
    std::vector<Observation> rows;
    for (double size = 1e-7; size < 1e-2; size *= 3) {
        for (const bool is_compute : {false, true}) {
            Observation row;
            row.accelerator = device;
            row.architecture = "Hopper (GH100)";
            row.compute = size * (is_compute ? 1 : 0.1);
            row.memory = size * (is_compute ? 0.1 : 1);
            row.measured = fitted_time(row, efficiency);
            rows.push_back(row);
        }
    }
    return rows;
}

const EfficiencyPreset *find(const std::vector<EfficiencyPreset> &presets, EfficiencyScope scope, EfficiencyFamily family)
{
    const auto found = std::find_if(presets.begin(), presets.end(), [=](const EfficiencyPreset &row) {
        return row.scope() == scope && row.family == family && row.device_class == DeviceClass::datacenter_gpu;
    });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(fit)

BOOST_AUTO_TEST_CASE(the_time_of_a_call)
{
    Observation row;
    row.compute = 7.2e-5;
    row.memory = 1.66e-5;
    row.passes = 8.3e-6;
    BOOST_TEST(fitted_time(row, truth) == 6e-6 + 1e-5 + 1e-4, tolerance(1e-12));
    row.measured = 1e-4;
    BOOST_TEST(relative_error(row, truth) == 0.16, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(known_numbers_come_back)
{
    const Efficiency found = fit_efficiency(calls("a", truth));
    BOOST_TEST(found.compute == truth.compute, tolerance(0.005));
    BOOST_TEST(found.memory == truth.memory, tolerance(0.005));
    BOOST_TEST(found.overhead == truth.overhead, tolerance(0.005));
}

BOOST_AUTO_TEST_CASE(outliers_do_not_move_them)
{
    std::vector<Observation> rows = calls("a", truth);
    rows[3].measured *= 20;
    rows[10].measured *= 4;
    rows[15].measured /= 3;
    const Efficiency found = fit_efficiency(rows);
    BOOST_TEST(found.compute == truth.compute, tolerance(0.01));
    BOOST_TEST(found.memory == truth.memory, tolerance(0.01));
    BOOST_TEST(found.overhead == truth.overhead, tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(what_rows_do_not_tell_follows_the_prior)
{
    std::vector<Observation> rows = calls("a", truth);
    std::erase_if(rows, [](const Observation &row) { return row.compute > row.memory; });
    FitOptions options;
    options.prior = Efficiency{0.6, 0.8, 5e-6};
    const Efficiency found = fit_efficiency(rows, options);
    BOOST_TEST(found.compute == 0.6, tolerance(0.02));
    BOOST_TEST(found.memory == truth.memory, tolerance(0.02));
}

BOOST_AUTO_TEST_CASE(shares_stay_within_their_bounds)
{
    const Efficiency found = fit_efficiency(calls("a", {1.4, 1.3, 1e-9}));
    BOOST_TEST(found.compute <= 1.0);
    BOOST_TEST(found.memory <= 1.0);
    BOOST_TEST(found.overhead >= 0.0);
}

BOOST_AUTO_TEST_CASE(a_held_share_is_not_fitted)
{
    FitOptions options;
    options.held_memory = 0.5;
    BOOST_TEST(fit_efficiency(calls("a", truth), options).memory == 0.5);
}

BOOST_AUTO_TEST_CASE(presets_of_device_architecture_and_class)
{
    std::vector<Observation> rows = calls("a", truth);
    const std::vector<Observation> others = calls("b", {0.6, 0.7, 8e-6});
    rows.insert(rows.end(), others.begin(), others.end());
    const auto presets = fit_presets(rows);
    const EfficiencyPreset *own = find(presets, EfficiencyScope::own, EfficiencyFamily::linear);
    BOOST_REQUIRE(own);
    BOOST_TEST(own->accelerator == "a");
    BOOST_TEST(own->efficiency.compute == truth.compute, tolerance(0.02));
    BOOST_TEST(own->error < 0.01);
    const EfficiencyPreset *architecture = find(presets, EfficiencyScope::architecture, EfficiencyFamily::linear);
    BOOST_REQUIRE(architecture);
    BOOST_TEST(architecture->architecture == "Hopper");
    BOOST_TEST(architecture->rows == int(rows.size()));
    BOOST_TEST(find(presets, EfficiencyScope::device_class, EfficiencyFamily::linear_8bit)->rows == 0);
}

BOOST_AUTO_TEST_CASE(a_device_left_out_leaves_no_trace)
{
    std::vector<Observation> rows = calls("a", truth);
    const std::vector<Observation> others = calls("b", {0.6, 0.7, 8e-6});
    rows.insert(rows.end(), others.begin(), others.end());
    const auto presets = fit_presets(rows, [](const Observation &row) { return row.accelerator == "b"; });
    const auto alone = fit_presets(calls("a", truth));
    BOOST_REQUIRE(presets.size() == alone.size());
    for (std::size_t i = 0; i < presets.size(); ++i)
        BOOST_TEST(presets[i].efficiency.compute == alone[i].efficiency.compute);
}

BOOST_AUTO_TEST_CASE(medians)
{
    BOOST_TEST(median({3, 1, 2}) == 2.0);
    BOOST_TEST(median({4, 1, 2, 3}) == 2.5);
    BOOST_TEST(median({}) == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
