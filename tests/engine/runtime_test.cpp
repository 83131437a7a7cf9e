// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/runtime.h"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace ridgepoint::engine;

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
}

BOOST_AUTO_TEST_SUITE_END()
