// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chapters.h"
#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

// What turns the ideal level into the calibrated one, and that it never turns it into less.

using namespace ridgepoint::engine;
using test::answer;
using test::scenario;
using test::Settings;
using M = MetricId;

namespace {

constexpr auto rounding = 1e-12;

RuntimePreset local_programs(DeviceClass device_class)
{
    RuntimePreset preset;
    preset.device_class = device_class;
    preset.runtime = Runtime::local;
    preset.cost = {.step = 1e-3, .layer = 3e-5, .compute = 0.9, .memory = 0.9};
    return preset;
}

EfficiencyPreset own_products(std::string_view slug)
{
    EfficiencyPreset preset;
    preset.accelerator = slug;
    preset.efficiency = {0.7, 0.8, 0};
    return preset;
}

/// A card as GeForce ones are (165 TFLOP/s with wide sums, 661 TOP/s of 8-bit integers) and an H100, with what local programs reach on each
/// class and the matrix products of the H100.
Catalog measured()
{
    Accelerator card = test::accelerator("nvidia-h100-sxm");
    card.slug = card.name = "card";
    card.device_class = DeviceClass::card_gpu;
    card.runs_locally = true;
    card.dense_peak = {};
    card.dense_peak[static_cast<std::size_t>(Precision::bf16)] = {1.652e14, Label::stated};
    card.dense_peak[static_cast<std::size_t>(Precision::int8)] = {6.606e14, Label::stated};
    card.scaleup_bandwidth = {};
    Calibration calibration;
    calibration.runtimes = {local_programs(DeviceClass::card_gpu), local_programs(DeviceClass::datacenter_gpu)};
    calibration.efficiencies = {own_products("nvidia-h100-sxm")};
    FabricRow bus;
    bus.slug = bus.name = "bus";
    bus.kind = "host";
    bus.bandwidth = {6.4e10, Label::stated};
    return {{test::accelerator("nvidia-h100-sxm"), card}, {test::model("llama-3.1-8b"), test::model("mixtral-8x7b")}, calibration, {bus}};
}

/// Settings on a device that the hand catalog may not have.
Scenario on(std::string_view device, Settings settings)
{
    Scenario base = scenario(settings);
    base.set(ParameterId::accelerator, std::string(device));
    return base;
}

DeviceState state_of(const Catalog &catalog, const Scenario &settings)
{
    const auto inputs = resolve(catalog, settings);
    if (!inputs)
        throw std::logic_error(inputs.error().what);
    return device_state(*inputs, *inputs->accelerator);
}

} // namespace

BOOST_AUTO_TEST_SUITE(calibrated)

BOOST_AUTO_TEST_CASE(cards_sum_in_sixteen_bits_at_both_levels)
{
    const Catalog catalog = measured();
    for (const char *level : {"ideal", "calibrated"}) {
        // Local programs compute in fp16.
        BOOST_TEST(state_of(catalog, on("card", {{"estimate_level", level}})).peak.si == 3.303e14);
        BOOST_TEST(state_of(catalog, on("card", {{"estimate_level", level}, {"activation_precision", "bf16"}})).peak.si == 1.652e14);
        BOOST_TEST(state_of(catalog, on("nvidia-h100-sxm", {{"estimate_level", level}})).peak.si == 9.894e14);
    }
    BOOST_TEST((answer(on("card", {{"model", "llama-3.1-8b"}}), catalog).find("precision-substituted") == nullptr));
}

BOOST_AUTO_TEST_CASE(nothing_beats_the_bound)
{
    const Catalog catalog = measured();
    for (const char *device : {"card", "nvidia-h100-sxm"})
        for (const char *runtime : {"local", "server"})
            for (const char *weights : {"bf16", "q4_k_m"})
                for (const char *prompt : {"1", "5000"}) {
                    Scenario at = on(device, {{"model", "llama-3.1-8b"},
                                              {"runtime", runtime},
                                              {"weight_precision", weights},
                                              {"batch", "400"},
                                              {"prompt_tokens", prompt}});
                    const Estimate real = answer(at, catalog);
                    at.set(ParameterId::estimate_level, std::string("ideal"));
                    const Estimate ideal = answer(at, catalog);
                    BOOST_TEST(real[M::compute_utilization].number <= 1.0);
                    for (const M id : {M::forward_time, M::time_to_first_token, M::request_latency})
                        BOOST_TEST(real[id].number >= ideal[id].number);
                }
}

BOOST_AUTO_TEST_CASE(the_efficiency_shown_is_the_one_in_force)
{
    const Catalog catalog = measured();
    Scenario at = on("card", {{"model", "llama-3.1-8b"}, {"weight_precision", "q4_k_m"}, {"batch", "2000"}});
    const double shown = std::get<double>(value_in_force(catalog, at, ParameterId::compute_efficiency).value);
    BOOST_TEST(shown == 0.8 * 0.9, boost::test_tools::tolerance(rounding));
    const double time = answer(at, catalog)[M::forward_time].number;
    at.set(ParameterId::compute_efficiency, shown);
    BOOST_TEST(answer(at, catalog)[M::forward_time].number == time, boost::test_tools::tolerance(rounding));
}

BOOST_AUTO_TEST_CASE(a_level_rests_on_what_it_takes)
{
    const Catalog catalog = measured();
    const Accelerator &h100 = *catalog.find_accelerator("nvidia-h100-sxm");
    BOOST_TEST((catalog.basis(h100, Runtime::server) == CalibrationBasis::own));
    // Local programs have shares of their own, and those were not measured on this device.
    BOOST_TEST((catalog.basis(h100, Runtime::local) == CalibrationBasis::device_class));
    std::array<RuntimePreset, 1> served;
    served[0].accelerator = "other";
    const RuntimeProfile profile = runtime_profile("other", DeviceClass::datacenter_gpu, served);
    BOOST_TEST(profile.is_known[static_cast<std::size_t>(Runtime::python_server)]);
    BOOST_TEST(!profile.is_own[static_cast<std::size_t>(Runtime::python_server)]);
}

BOOST_AUTO_TEST_CASE(only_what_is_set_is_told_of)
{
    const Catalog catalog = measured();
    const auto told = [&catalog](Settings settings) { return answer(on("card", settings), catalog).find("below-ideal") != nullptr; };
    BOOST_TEST(!told({{"model", "llama-3.1-8b"}, {"memory_efficiency", "100 %"}}));
    BOOST_TEST(told({{"model", "llama-3.1-8b"}, {"memory_efficiency", "99 %"}}));
    BOOST_TEST(told({{"model", "llama-3.1-8b"}, {"kernel_overhead", "1 us"}}));
}

BOOST_AUTO_TEST_CASE(experts_that_every_device_shares_are_in_balance)
{
    const Catalog catalog = measured();
    const auto time = [&catalog](const char *model, const char *tensor, const char *replicas, const char *expert) {
        const Scenario at = scenario({{"accelerator", "nvidia-h100-sxm"},
                                      {"model", model},
                                      {"batch", "64"},
                                      {"tensor_parallel", tensor},
                                      {"replicas", replicas},
                                      {"expert_parallel", expert}});
        return answer(at, catalog)[M::forward_time].number;
    };
    BOOST_TEST(time("mixtral-8x7b", "8", "1", "8") == time("mixtral-8x7b", "8", "1", "1"));
    BOOST_TEST(time("mixtral-8x7b", "1", "8", "8") != time("mixtral-8x7b", "1", "8", "1"));
    // A dense model has none to spread, over whatever link.
    BOOST_TEST(time("llama-3.1-8b", "1", "8", "8") == time("llama-3.1-8b", "1", "8", "1"));
    const Scenario alone = on("lone", {{"model", "llama-3.1-8b"}, {"replicas", "8"}, {"expert_parallel", "8"}});
    Accelerator lone = test::accelerator("nvidia-h100-sxm");
    lone.slug = "lone";
    lone.scaleup_bandwidth = lone.host_bandwidth = {};
    BOOST_TEST(answer(alone, {{lone}, {test::model("llama-3.1-8b")}})[M::forward_time].is_present);
}

BOOST_AUTO_TEST_CASE(a_chosen_bus_is_a_host_link)
{
    const Catalog catalog = measured();
    BOOST_TEST(!state_of(catalog, on("nvidia-h100-sxm", {})).rates.fabric.is_host_link);
    BOOST_TEST(state_of(catalog, on("card", {})).rates.fabric.is_host_link);
    Scenario at = on("nvidia-h100-sxm", {});
    at.set(ParameterId::scaleup_fabric, std::string("bus"));
    BOOST_TEST(state_of(catalog, at).rates.fabric.is_host_link);
}

BOOST_AUTO_TEST_SUITE_END()
