// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::hand_catalog;
using test::refusal_of;
using test::scenario;

namespace {

double number_of(const Scenario &scenario, ParameterId id) { return std::get<double>(value_in_force(hand_catalog(), scenario, id).value); }

} // namespace

BOOST_AUTO_TEST_SUITE(scenario_values)

BOOST_AUTO_TEST_CASE(the_empty_scenario_is_complete)
{
    BOOST_TEST(check_scenario(hand_catalog(), Scenario{}).has_value());
    const auto accelerator = value_in_force(hand_catalog(), Scenario{}, ParameterId::accelerator);
    BOOST_TEST(std::get<std::string>(accelerator.value) == "nvidia-b200");
    BOOST_TEST((accelerator.origin == Origin::fixed));
}

BOOST_AUTO_TEST_CASE(derived_defaults_follow)
{
    BOOST_TEST(number_of({}, ParameterId::context) == 1152.0);
    BOOST_TEST(number_of(scenario({{"prompt_tokens", "0"}, {"output_tokens", "1"}}), ParameterId::context) == 0.0);
    BOOST_TEST(number_of(scenario({{"prompt_tokens", "10000000"}}), ParameterId::context) == 1e7);
    BOOST_TEST(number_of({}, ParameterId::shared_steps) == 40.0);
    BOOST_TEST(number_of(scenario({{"steps", "1"}}), ParameterId::shared_steps) == 1.0);
    BOOST_TEST(number_of(scenario({{"steps", "4"}}), ParameterId::shared_steps) == 3.0);
    const auto value = value_in_force(hand_catalog(), {}, ParameterId::shared_steps);
    BOOST_TEST((value.origin == Origin::derived));
}

BOOST_AUTO_TEST_CASE(arithmetic_follows_the_accelerator)
{
    const auto usual = value_in_force(hand_catalog(), {}, ParameterId::activation_precision);
    BOOST_TEST(std::get<std::string>(usual.value) == "bf16");
    BOOST_TEST((usual.origin == Origin::fixed));
    const auto older = value_in_force(hand_catalog(), scenario({{"accelerator", "nvidia-t4"}}), ParameterId::activation_precision);
    BOOST_TEST(std::get<std::string>(older.value) == "fp16");
    BOOST_TEST((older.origin == Origin::catalog));
    BOOST_TEST(refusal_of({{"accelerator", "nvidia-t4"}}).empty());
}

BOOST_AUTO_TEST_CASE(maxima_follow_other_values)
{
    BOOST_TEST(maximum_in_force(hand_catalog(), {}, ParameterId::shared_steps) == 50.0);
    BOOST_TEST(maximum_in_force(hand_catalog(), {}, ParameterId::renoise_steps) == 40.0);
    BOOST_TEST(maximum_in_force(hand_catalog(), scenario({{"prompt_tokens", "10"}}), ParameterId::prefix_tokens) == 10.0);
    BOOST_TEST(maximum_in_force(hand_catalog(), {}, ParameterId::batch) == 65536.0);
}

BOOST_AUTO_TEST_CASE(constraints_are_refused_with_the_reason)
{
    BOOST_TEST(refusal_of({{"shared_steps", "60"}}) == "shared_steps: 60 is more than the 50 steps; accepted 0 to 50");
    BOOST_TEST(refusal_of({{"shared_steps", "40"}, {"steps", "20"}}) == "shared_steps: 40 is more than the 20 steps; accepted 0 to 20");
    BOOST_TEST(refusal_of({{"renoise_steps", "41"}}) == "renoise_steps: 41 is more than the 40 shared steps; accepted 0 to 40");
    BOOST_TEST(refusal_of({{"prefix_tokens", "2000"}}) == "prefix_tokens: 2000 is more than the 1024 prompt tokens; accepted 0 to 1024");
    BOOST_TEST(refusal_of({{"accelerator", "nvidia-h100-sxm"}, {"activation_precision", "fp4"}}) ==
               "activation_precision: fp4 is no arithmetic of H100 SXM5 80GB; accepted bf16, fp16, fp8, int8");
    BOOST_TEST(refusal_of({{"accelerator", "nvidia-h100-sxm"}, {"weight_precision", "fp4"}, {"kv_precision", "q4_k_m"}}).empty());
    BOOST_TEST(refusal_of({{"compared_accelerators", "nvidia-h100-sxm"}, {"activation_precision", "fp4"}}).empty());
}

BOOST_AUTO_TEST_CASE(widths_and_devices_must_agree)
{
    BOOST_TEST(refusal_of({{"accelerator_count", "6"}, {"tensor_parallel", "4"}}) ==
               "accelerator_count: 6 is not tensor x pipeline x replicas (4 x 1 x 1); accepted 4, or other widths");
    BOOST_TEST(refusal_of({{"accelerator_count", "8"}, {"tensor_parallel", "2"}, {"pipeline_parallel", "2"}, {"replicas", "3"}}) ==
               "accelerator_count: 8 is not tensor x pipeline x replicas (2 x 2 x 3); accepted 12, or other widths");
    BOOST_TEST(refusal_of({{"accelerator_count", "2"}, {"tensor_parallel", "4"}}) ==
               "accelerator_count: 2 is not tensor x pipeline x replicas (4 x 1 x 1); accepted 4, or other widths");
    BOOST_TEST(refusal_of({{"expert_parallel", "16"}, {"tensor_parallel", "4"}, {"replicas", "2"}}) ==
               "expert_parallel: 16 is more than the 8 devices of a stage (tensor x replicas); accepted 1 to 8");
    BOOST_TEST(refusal_of({{"expert_parallel", "8"}, {"tensor_parallel", "4"}, {"replicas", "2"}}).empty());
    BOOST_TEST(refusal_of({{"expert_parallel", "3"}, {"tensor_parallel", "4"}, {"replicas", "2"}}) ==
               "expert_parallel: 3 does not divide the 8 devices of a stage (tensor x replicas); accepted divisors of 8");
    BOOST_TEST(refusal_of({{"pipeline_parallel", "81"}}) ==
               "pipeline_parallel: 81 is more than the 80 layers of the model; accepted 1 to 80");
    BOOST_TEST(refusal_of({{"pipeline_parallel", "80"}}).empty());
    BOOST_TEST(maximum_in_force(hand_catalog(), {}, ParameterId::pipeline_parallel) == 80.0);
    BOOST_TEST(refusal_of({{"accelerator_count", "8"}, {"tensor_parallel", "2"}, {"pipeline_parallel", "2"}}).empty());
}

BOOST_AUTO_TEST_CASE(replicas_and_devices_follow_one_another)
{
    const Scenario devices = scenario({{"accelerator_count", "24"}, {"tensor_parallel", "4"}, {"pipeline_parallel", "2"}});
    BOOST_TEST(number_of(devices, ParameterId::replicas) == 3.0);
    const Scenario copies = scenario({{"replicas", "3"}, {"tensor_parallel", "4"}, {"pipeline_parallel", "2"}});
    BOOST_TEST(number_of(copies, ParameterId::accelerator_count) == 24.0);
    BOOST_TEST(maximum_in_force(hand_catalog(), copies, ParameterId::expert_parallel) == 12.0);
    BOOST_TEST(maximum_in_force(hand_catalog(), {}, ParameterId::expert_parallel) == 1.0);
}

BOOST_AUTO_TEST_CASE(a_row_in_range_alone_gives_an_answer)
{
    for (const Parameter &row : parameters()) {
        if (row.kind != ParameterKind::number)
            continue;
        for (const double value : {row.minimum, maximum_in_force(hand_catalog(), {}, row.id)}) {
            Scenario one;
            one.set(row.id, value);
            const auto checked = check_scenario(hand_catalog(), one);
            BOOST_TEST(checked.has_value(), (checked ? std::string() : checked.error().what));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_empty_catalog_is_refused)
{
    const auto checked = check_scenario(Catalog{}, {});
    BOOST_REQUIRE(!checked);
    BOOST_TEST(checked.error().parameter == "accelerator");
}

BOOST_AUTO_TEST_CASE(a_catalog_without_the_usual_rows_takes_its_first)
{
    Accelerator device;
    device.slug = "mine";
    Model model;
    model.slug = "own";
    const Catalog catalog({device}, {model});
    const auto value = value_in_force(catalog, {}, ParameterId::accelerator);
    BOOST_TEST(std::get<std::string>(value.value) == "mine");
    BOOST_TEST((value.origin == Origin::catalog));
    BOOST_TEST(check_scenario(catalog, {}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
