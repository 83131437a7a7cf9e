// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <random>

using namespace ridgepoint::engine;
using test::hand_catalog;

namespace {

void expect_refusal(ParameterId id, std::string_view text, std::string_view expected)
{
    const auto value = parse_parameter(hand_catalog(), id, text);
    BOOST_REQUIRE_MESSAGE(!value, text);
    BOOST_TEST(value.error().what == expected);
    BOOST_TEST(value.error().parameter == parameter(id).name);
}

} // namespace

BOOST_AUTO_TEST_SUITE(parameter_value)

BOOST_AUTO_TEST_CASE(numbers_are_read_with_units)
{
    const auto batch = parse_parameter(hand_catalog(), ParameterId::batch, "4k");
    BOOST_REQUIRE(batch.has_value());
    BOOST_TEST(std::get<double>(*batch) == 4000.0);
    const auto overhead = parse_parameter(hand_catalog(), ParameterId::kernel_overhead, "4 us");
    BOOST_REQUIRE(overhead.has_value());
    BOOST_TEST(std::get<double>(*overhead) == 4e-6);
    const auto efficiency = parse_parameter(hand_catalog(), ParameterId::memory_efficiency, "82 %");
    BOOST_REQUIRE(efficiency.has_value());
    BOOST_TEST(std::get<double>(*efficiency) == 0.82);
}

BOOST_AUTO_TEST_CASE(slugs_are_trimmed_and_lowered)
{
    const auto value = parse_parameter(hand_catalog(), ParameterId::accelerator, "  NVIDIA-H100-SXM ");
    BOOST_REQUIRE(value.has_value());
    BOOST_TEST(std::get<std::string>(*value) == "nvidia-h100-sxm");
    const auto list = parse_parameter(hand_catalog(), ParameterId::compared_accelerators, "nvidia-h100-sxm , nvidia-t4");
    BOOST_REQUIRE(list.has_value());
    BOOST_TEST(std::get<std::string>(*list) == "nvidia-h100-sxm,nvidia-t4");
    const auto none = parse_parameter(hand_catalog(), ParameterId::compared_accelerators, "");
    BOOST_REQUIRE(none.has_value());
    BOOST_TEST(std::get<std::string>(*none).empty());
}

BOOST_AUTO_TEST_CASE(out_of_range_is_refused_not_clamped)
{
    expect_refusal(ParameterId::batch, "0", "batch: 0 is less than 1; accepted a whole number from 1 to 65536");
    expect_refusal(ParameterId::batch, "65537", "batch: 65537 is more than 65536; accepted a whole number from 1 to 65536");
    expect_refusal(ParameterId::batch, "1.5", "batch: 1.5 is not whole; accepted a whole number from 1 to 65536");
    expect_refusal(ParameterId::branches, "0.5", "branches: 0.5 is less than 1; accepted a whole number from 1 to 4096");
    expect_refusal(ParameterId::branches, "2.5", "branches: 2.5 is not whole; accepted a whole number from 1 to 4096");
    expect_refusal(ParameterId::steps, "0", "steps: 0 is less than 1; accepted a whole number from 1 to 4096");
    expect_refusal(ParameterId::kernel_overhead, "2 ms", "kernel_overhead: 0.002 is more than 0.001; accepted 0 .. 0.001 s");
}

BOOST_AUTO_TEST_CASE(unknown_choices_name_what_is_near)
{
    expect_refusal(ParameterId::accelerator, "nvidia-h100",
                   "accelerator: 'nvidia-h100' is not in the catalog; accepted a slug of the catalog such as nvidia-h100-sxm");
    expect_refusal(ParameterId::model, "llama-3.1-7b",
                   "model: 'llama-3.1-7b' is not in the catalog; accepted a slug of the catalog such as llama-3.1-70b");
    expect_refusal(ParameterId::peak_kind, "both", "peak_kind: 'both' is no choice; accepted dense, sparse");
    expect_refusal(ParameterId::activation_precision, "q8_0",
                   "activation_precision: 'q8_0' is no choice; accepted bf16, fp16, fp8, fp6, fp4, nvfp4, mxfp4, int8, int4");
    expect_refusal(ParameterId::estimate_level, "measured", "estimate_level: 'measured' is no choice; accepted calibrated, ideal");
}

BOOST_AUTO_TEST_CASE(lists_have_an_end)
{
    std::string list = "nvidia-t4";
    for (int i = 0; i < 6; ++i)
        list += ",nvidia-t4";
    expect_refusal(ParameterId::compared_accelerators, list,
                   "compared_accelerators: 7 slugs are too many; accepted at most 6 slugs, comma separated");
    BOOST_TEST(!parse_parameter(hand_catalog(), ParameterId::compared_accelerators, "nvidia-t4,,nvidia-b200").has_value());
}

BOOST_AUTO_TEST_CASE(values_of_another_kind_are_refused)
{
    BOOST_TEST(!check_parameter(hand_catalog(), ParameterId::batch, std::string("8")).has_value());
    BOOST_TEST(!check_parameter(hand_catalog(), ParameterId::model, 8.0).has_value());
    BOOST_TEST(!check_parameter(hand_catalog(), ParameterId::compared_accelerators, 8.0).has_value());
    BOOST_TEST(!check_parameter(hand_catalog(), ParameterId::batch, std::nan("")).has_value());
    BOOST_TEST(!check_parameter(hand_catalog(), ParameterId::batch, INFINITY).has_value());
}

BOOST_AUTO_TEST_CASE(random_bytes_never_break_it)
{
    std::mt19937 random(5);
    const std::string_view likely = "0123456789.kMb,-llamanvidiah100 \xc2\xb5";
    for (int i = 0; i < 50000; ++i) {
        std::string text;
        const auto length = random() % 24;
        for (unsigned at = 0; at < length; ++at)
            text += random() % 8 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
        const auto id = static_cast<ParameterId>(random() % parameter_count);
        const auto value = parse_parameter(hand_catalog(), id, text);
        BOOST_REQUIRE(value ? check_parameter(hand_catalog(), id, *value).has_value() : !value.error().what.empty());
    }
}

BOOST_AUTO_TEST_CASE(texts_for_people_and_machines)
{
    BOOST_TEST(display_text(hand_catalog(), ParameterId::accelerator, std::string("nvidia-h100-sxm")) == "H100 SXM5 80GB");
    BOOST_TEST(display_text(hand_catalog(), ParameterId::batch, 64.0) == "64");
    BOOST_TEST(display_text(hand_catalog(), ParameterId::weight_precision, std::string("q4_k_m")) == "Q4_K_M");
    BOOST_TEST(display_text(hand_catalog(), ParameterId::compared_accelerators, std::string()) == "none");
    BOOST_TEST(display_text(hand_catalog(), ParameterId::compared_accelerators, std::string("nvidia-t4,nvidia-b200")) ==
               "Tesla T4, B200 SXM (HGX)");
    BOOST_TEST(exact_text(0.1) == "0.1");
    BOOST_TEST(exact_text(std::string("bf16")) == "bf16");
}

BOOST_AUTO_TEST_SUITE_END()
