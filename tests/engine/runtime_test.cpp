// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/runtime.h"

#include "engine/serving/forward.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>

using namespace ridgepoint::engine;

namespace {

DeviceRates h100_under(const RuntimeCost &cost)
{
    DeviceRates rates;
    rates.peak = teraflops_per_second(989.4);
    rates.bandwidth = terabytes_per_second(3.35);
    rates.runtime = cost;
    return rates;
}

struct Step {
    double whole = 0;
    double sum = 0;  ///< of the operators
    double host = 0; ///< of them
};

Step step(double batch, const RuntimeCost &cost, const ParallelPlan &plan = {})
{
    const DeviceRates rates = h100_under(cost);
    Operators operators;
    list_operators(count_transformer(test::model("llama-3.1-70b")), decode_pass(batch, tokens(2048)), {}, operators, plan);
    time_operators(operators, rates);
    Step result;
    result.whole = total_of(operators, rates).forward_time;
    for (const OperatorCost &cost_of : operators) {
        result.sum += cost_of.time;
        result.host += cost_of.family == OperatorFamily::host ? cost_of.time : 0;
    }
    return result;
}

constexpr auto rounding = 1e-12;

} // namespace

BOOST_AUTO_TEST_SUITE(runtime_costs)

BOOST_AUTO_TEST_CASE(a_runtimes_own_shares_replace_the_operators)
{
    const Efficiency measured{0.7, 0.8, 4e-6};
    const Efficiency own = with_runtime(measured, {.compute = 0.5, .memory = 0.9});
    BOOST_TEST(own.compute == 0.5);
    BOOST_TEST(own.memory == 0.9);
    BOOST_TEST(own.overhead == 0.0);
}

BOOST_AUTO_TEST_CASE(launches_hide_by_the_overlap)
{
    const Efficiency measured{0.7, 0.8, 4e-6};
    const Efficiency served = with_runtime(measured, {.overlap = 0.25});
    BOOST_TEST(served.compute == 0.7);
    BOOST_TEST(served.memory == 0.8);
    BOOST_TEST(served.overhead == 3e-6);
    BOOST_TEST(with_runtime(measured, {}).overhead == 4e-6);
}

BOOST_AUTO_TEST_CASE(a_devices_own_row_comes_before_its_classs)
{
    std::array<RuntimePreset, 2> presets;
    presets[0].accelerator = "own";
    presets[0].cost.step = 1e-3;
    presets[1].cost.step = 2e-3;
    BOOST_TEST(runtime_profile("own", DeviceClass::datacenter_gpu, presets)[Runtime::server].step == 1e-3);
    BOOST_TEST(runtime_profile("other", DeviceClass::datacenter_gpu, presets)[Runtime::server].step == 2e-3);
    const RuntimeProfile card = runtime_profile("other", DeviceClass::card_gpu, presets);
    BOOST_TEST(!card.is_known[0]);
    BOOST_TEST(card[Runtime::server].step == 0.0);
    BOOST_TEST(!card.is_known[1]);
}

BOOST_AUTO_TEST_CASE(names_of_runtimes)
{
    for (const Runtime runtime : {Runtime::server, Runtime::python_server, Runtime::local})
        BOOST_TEST((find_runtime(slug(runtime)) == runtime));
    BOOST_TEST(slug(Runtime::python_server) == "python-server");
    BOOST_TEST(!find_runtime("python"));
}

BOOST_AUTO_TEST_CASE(a_python_server_that_was_not_measured_is_the_server_with_the_classs_costs_per_sequence)
{
    std::array<RuntimePreset, 4> presets;
    presets[0].cost = {.step = 1e-3, .sequence = 1e-6, .overlap = 0.5};
    presets[1].runtime = Runtime::python_server;
    presets[1].cost = {.step = 2e-3, .sequence = 2e-5};
    presets[2].accelerator = "served";
    presets[2].cost = {.step = 3e-3, .sequence = 3e-6, .overlap = 0.25};
    presets[3].device_class = DeviceClass::instinct_gpu;
    presets[3].cost = {.step = 4e-3, .sequence = 4e-6};
    const auto python = [&presets](std::string_view device, DeviceClass device_class) {
        return runtime_profile(device, device_class, presets)[Runtime::python_server];
    };
    const RuntimeCost of_class = python("other", DeviceClass::datacenter_gpu);
    BOOST_TEST(of_class.step == 2e-3);
    const RuntimeCost of_device = python("served", DeviceClass::datacenter_gpu);
    BOOST_TEST(of_device.step == 3e-3);
    BOOST_TEST(of_device.overlap == 0.25);
    BOOST_TEST(of_device.sequence == 2e-5);
    const RuntimeCost of_other_class = python("other", DeviceClass::instinct_gpu);
    BOOST_TEST(of_other_class.step == 4e-3);
    BOOST_TEST(of_other_class.sequence == 4e-6);
}

BOOST_AUTO_TEST_CASE(a_step_takes_up_the_scheduling_of_its_sequences)
{
    const RuntimeCost server{.step = 1e-3, .layer = 1e-5};
    RuntimeCost python = server;
    python.sequence = 3e-5;
    double before = 0;
    for (double batch = 1; batch <= 4096; batch *= 2) {
        const Step with = step(batch, python);
        BOOST_TEST(with.whole == step(batch, server).whole + batch * python.sequence, boost::test_tools::tolerance(rounding));
        BOOST_TEST(with.whole == with.sum, boost::test_tools::tolerance(rounding));
        BOOST_TEST(with.whole > before);
        before = with.whole;
    }
    BOOST_TEST(step(256, python, {.replicas = 2}).host == step(128, python).host, boost::test_tools::tolerance(rounding));
}

BOOST_AUTO_TEST_SUITE_END()
