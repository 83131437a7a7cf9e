// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/measured_operator.h"
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;
using F = EfficiencyFamily;

namespace {

MeasuredOperator gemm(double m, double n, double k, std::string precision)
{
    MeasuredOperator row;
    row.name = "gemm";
    row.m = m;
    row.n = n;
    row.k = k;
    row.precision = std::move(precision);
    return row;
}

/// The hand catalog's devices with one preset of the H100.
Catalog calibrated()
{
    const auto devices = test::hand_catalog().accelerators();
    Calibration calibration;
    EfficiencyPreset preset;
    preset.accelerator = "nvidia-h100-sxm";
    preset.efficiency = {0.75, 0.8, 4e-6};
    calibration.efficiencies.push_back(preset);
    return Catalog({devices.begin(), devices.end()}, {}, calibration);
}

} // namespace

BOOST_AUTO_TEST_SUITE(measured_operator)

BOOST_AUTO_TEST_CASE(a_product_in_16_bits)
{
    const OperatorWork work = product_work(16, 6144, 4096, Precision::bf16, true);
    BOOST_TEST((work.family == F::linear));
    BOOST_TEST(work.flops.si() == 2.0 * 16 * 6144 * 4096);
    BOOST_TEST(work.bytes.si() == 50659328.0); // as the published table counts it
    BOOST_TEST(work.pass_bytes.si() == 0.0);
}

BOOST_AUTO_TEST_CASE(narrow_products_quantise_their_inputs_where_the_device_computes_in_them)
{
    const OperatorWork native = product_work(16, 6144, 4096, Precision::fp8, true);
    BOOST_TEST((native.family == F::linear_8bit));
    BOOST_TEST(native.bytes.si() == 16.0 * 4096 + 6144.0 * 4096 + 2.0 * 16 * 6144);
    BOOST_TEST(native.pass_bytes.si() == 3.0 * 16 * 4096);
    const OperatorWork weights_only = product_work(16, 6144, 4096, Precision::fp8, false);
    BOOST_TEST((weights_only.family == F::linear));
    BOOST_TEST(weights_only.bytes.si() == 2.0 * 16 * 4096 + 6144.0 * 4096 + 2.0 * 16 * 6144);
    BOOST_TEST(weights_only.pass_bytes.si() == 0.0);
    BOOST_TEST((product_work(16, 6144, 4096, Precision::nvfp4, true).family == F::linear_4bit));
    BOOST_TEST((product_work(16, 6144, 4096, Precision::fp32, true).family == F::linear_32bit));
}

BOOST_AUTO_TEST_CASE(batches_of_products)
{
    const OperatorWork work = batched_product_work(8, 128, 64, 32, Precision::fp32);
    BOOST_TEST(work.flops.si() == 2.0 * 8 * 128 * 64 * 32);
    BOOST_TEST(work.bytes.si() == 4.0 * 8 * (128 * 32 + 64 * 32 + 128 * 64));
}

BOOST_AUTO_TEST_CASE(decode_attention_reads_keys_and_values_once)
{
    const OperatorWork work = decode_attention_work({16, 32, 8, 128, 1, 4096}, Precision::fp8);
    BOOST_TEST(work.flops.si() == 4.0 * 16 * 32 * 128 * 4096);
    BOOST_TEST(work.bytes.si() == 2.0 * 16 * 4096 * 8 * 128 + 2.0 * 16 * 32 * 128 * 2);
}

BOOST_AUTO_TEST_CASE(causal_attention_is_half_of_full_attention)
{
    const AttentionShape shape{2, 32, 8, 128, 4096, 4096};
    BOOST_TEST(prefill_attention_work(shape, Precision::bf16).flops.si() == bidirectional_attention_work(shape).flops.si() / 2);
    // The pass reads and writes q, k and v of 48 heads in 16 bits.
    BOOST_TEST(prefill_attention_work(shape, Precision::bf16).pass_bytes.si() == 2.0 * 4096 * 128 * 48 * 4);
    BOOST_TEST((prefill_attention_work(shape, Precision::fp8).family == F::narrow_prefill_attention));
    BOOST_TEST(bidirectional_attention_work(shape).bytes.si() == 2.0 * 2 * 128 * 4096 * (2 * 32 + 2 * 8));
}

BOOST_AUTO_TEST_CASE(latent_attention_reads_576_values_a_token)
{
    const OperatorWork work = latent_attention_work({4, 128, 1, 0, 1, 1000});
    BOOST_TEST(work.flops.si() == 2.0 * 4 * 128 * 1000 * 1088);
    BOOST_TEST(work.bytes.si() == 2.0 * 4 * 1000 * 576 + 2.0 * 4 * 128 * 1088);
}

BOOST_AUTO_TEST_CASE(experts_touched)
{
    ExpertShape shape{4, 1536, 2048, 128, 8, 1, true};
    BOOST_TEST(touched_experts(shape) == 32.0);
    shape.tokens = 1024;
    BOOST_TEST(touched_experts(shape) == 128.0);
    shape.expert_parallel = 8;
    BOOST_TEST(touched_experts(shape) == 16.0);
    shape = {1, 1536, 2048, 128, 8, 1, false};
    BOOST_TEST(touched_experts(shape) == 8.0, tolerance(1e-12));
    const OperatorWork work = expert_work(shape, Precision::fp8);
    BOOST_TEST((work.family == F::expert_8bit));
    BOOST_TEST(work.flops.si() == 6.0 * 8 * 1536 * 2048);
    BOOST_TEST(work.pass_bytes.si() == 8.0 * 8 * 2048);
}

BOOST_AUTO_TEST_CASE(a_time_is_launch_passes_and_the_longer_of_two)
{
    OperatorWork work;
    work.flops = Flop(1e12);
    work.bytes = Byte(1e9);
    work.pass_bytes = Byte(8e8);
    const OperatorLimits limits{FlopPerSecond(1e15), BytePerSecond(2e12)};
    BOOST_TEST(operator_time(work, limits, {0.5, 0.8, 1e-5}).si() == 1e-5 + 5e-4 + 2e-3, tolerance(1e-12));
    BOOST_TEST(operator_time(work, limits, {1, 0.8, 0}).si() == 5e-4 + 1e-3, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(both_levels)
{
    const Catalog catalog = calibrated();
    const Accelerator &h100 = *catalog.find_accelerator("nvidia-h100-sxm");
    const auto ideal = predict_operator(catalog, h100, gemm(16, 6144, 4096, "bf16"), PredictionLevel::ideal);
    BOOST_REQUIRE(ideal);
    BOOST_TEST(ideal->time.si() == 50659328 / 3.35e12, tolerance(1e-12));
    BOOST_TEST((ideal->bound == OperatorBound::memory));
    const auto real = predict_operator(catalog, h100, gemm(16, 6144, 4096, "bf16"), PredictionLevel::calibrated);
    BOOST_REQUIRE(real);
    BOOST_TEST(real->time.si() == 4e-6 + 50659328 / (0.8 * 3.35e12), tolerance(1e-12));
    BOOST_TEST((real->scope == EfficiencyScope::own));
    const auto large = predict_operator(catalog, h100, gemm(8192, 8192, 8192, "bf16"), PredictionLevel::calibrated);
    BOOST_TEST((large->bound == OperatorBound::compute));
    const auto tiny = predict_operator(catalog, h100, gemm(1, 64, 64, "bf16"), PredictionLevel::calibrated);
    BOOST_TEST((tiny->bound == OperatorBound::overhead));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_predicted_says_why)
{
    const Catalog catalog = calibrated();
    const Accelerator &h100 = *catalog.find_accelerator("nvidia-h100-sxm");
    const auto reason = [&](const MeasuredOperator &row) {
        const auto predicted = predict_operator(catalog, h100, row, PredictionLevel::calibrated);
        return predicted ? std::string() : predicted.error().what;
    };
    BOOST_TEST(reason(gemm(0, 1, 1, "bf16")) == "The operator \"gemm\" lacks sizes.");
    BOOST_TEST(reason(gemm(1, 1, 1, "bf15")) == "The operator \"gemm\" has the unknown precision \"bf15\".");
    MeasuredOperator unknown = gemm(1, 1, 1, "bf16");
    unknown.name = "fft";
    BOOST_TEST(reason(unknown) == "The operator \"fft\" is not known.");
    MeasuredOperator collective;
    collective.name = "allreduce";
    collective.world = 8;
    collective.bytes = 1e6;
    BOOST_TEST(reason(collective) == "No times of collectives are known.");
}

BOOST_AUTO_TEST_CASE(an_observation_is_what_the_device_adds)
{
    const Catalog catalog = calibrated();
    const Accelerator &h100 = *catalog.find_accelerator("nvidia-h100-sxm");
    MeasuredOperator row = gemm(16, 6144, 4096, "fp8_block");
    row.host_seconds = 1e-4;
    const auto observed = observe(h100, row, Second(1.5e-4));
    BOOST_REQUIRE(observed);
    BOOST_TEST(observed->measured == 5e-5, tolerance(1e-12));
    BOOST_TEST(observed->compute == 2.0 * 16 * 6144 * 4096 / 1.9789e15, tolerance(1e-12));
    BOOST_TEST((observed->family == F::linear_8bit));
}

BOOST_AUTO_TEST_CASE(a_missing_peak_is_that_of_wider_arithmetic)
{
    const Accelerator &h100 = test::accelerator("nvidia-h100-sxm");
    BOOST_TEST(effective_peak(h100, Precision::nvfp4).si() == 1.9789e15);
    BOOST_TEST(effective_peak(h100, Precision::int8).si() == 1.979e15);
    BOOST_TEST(effective_peak(h100, Precision::q4_k_m).si() == 9.894e14);
}

BOOST_AUTO_TEST_CASE(achievable_rates)
{
    const Catalog catalog = calibrated();
    const Accelerator &h100 = *catalog.find_accelerator("nvidia-h100-sxm");
    const auto rate = [&](std::string_view metric, PredictionLevel level) {
        const auto predicted = predict_achievable(catalog, h100, metric, level);
        return predicted ? predicted->si : -1;
    };
    BOOST_TEST(rate("gemm_bf16", PredictionLevel::calibrated) == 0.75 * 9.894e14, tolerance(1e-12));
    BOOST_TEST(rate("gemm_bf16", PredictionLevel::ideal) == 9.894e14);
    BOOST_TEST(rate("gemv_bandwidth_bf16", PredictionLevel::calibrated) == 0.8 * 3.35e12, tolerance(1e-12));
    BOOST_TEST(rate("hbm_bandwidth_read", PredictionLevel::ideal) == 3.35e12);
    BOOST_TEST(rate("p2p_bandwidth_bidirectional", PredictionLevel::ideal) == 9e11);
    BOOST_TEST(rate("p2p_bandwidth_unidirectional", PredictionLevel::ideal) == 4.5e11);
    BOOST_TEST(rate("host_to_device_bandwidth", PredictionLevel::ideal) == 6.3e10);
    BOOST_TEST(rate("allreduce_busbw_8", PredictionLevel::ideal) == 1.75 * 4.5e11, tolerance(1e-12));
    BOOST_TEST(rate("colour", PredictionLevel::ideal) == -1.0);
}

BOOST_AUTO_TEST_SUITE_END()
