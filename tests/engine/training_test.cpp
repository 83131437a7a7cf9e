// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training.h"

#include "engine/defaults/defaults.h"
#include "engine/inputs.h"
#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::answer;
using M = MetricId;

BOOST_AUTO_TEST_SUITE(training)

// Grattafiori et al., "The Llama 3 Herd of Models", 2024, section 3.2: 3.8e25 for 405 billion parameters and 15.6e12 tokens. Brown et al.,
// "Language Models are Few-Shot Learners", 2020, table D.1: 3.14e23 for GPT-3 and 300e9 tokens. Chowdhery et al., "PaLM", 2022: 2.53e24
// for 540e9 parameters and 780e9 tokens. Hoffmann et al., 2022, table 3: 5.76e23 for Chinchilla's 70e9 and 1.4e12 tokens (6 N D 5.88e23).
BOOST_AUTO_TEST_CASE(published_runs)
{
    BOOST_TEST(training_flops(405e9, tokens(15.6e12)).si() == 3.8e25, boost::test_tools::tolerance(5e-3));
    BOOST_TEST(training_flops(174.6e9, tokens(300e9)).si() == 3.14e23, boost::test_tools::tolerance(2e-3));
    BOOST_TEST(training_flops(540e9, tokens(780e9)).si() == 2.53e24, boost::test_tools::tolerance(2e-3));
    BOOST_TEST(training_flops(70e9, tokens(1.4e12)).si() == 5.76e23, boost::test_tools::tolerance(0.03));
}

BOOST_AUTO_TEST_CASE(gpt_3_through_the_whole_engine)
{
    BOOST_TEST(answer({{"model", "gpt3-175b"}, {"training_tokens", "300e9"}})[M::training_flops].number == 3.14e23,
               boost::test_tools::tolerance(2e-3));
}

BOOST_AUTO_TEST_CASE(time_energy_and_cost_follow)
{
    const Estimate estimate = answer({{"accelerator", "nvidia-h100-sxm"},
                                      {"model", "llama-3.1-8b"},
                                      {"training_tokens", "15e12"},
                                      {"accelerator_count", "1024"},
                                      {"training_utilization", "40 %"}});
    const double work = 6 * 7504658432.0 * 15e12; // 32 (4096 x 6144 + 4096^2 + 3 x 4096 x 14336) + 128256 x 4096
    BOOST_TEST(estimate[M::training_flops].number == work, boost::test_tools::tolerance(1e-12));
    const double time = work / (1024 * 0.4 * 9.894e14);
    BOOST_TEST(estimate[M::training_time].number == time, boost::test_tools::tolerance(1e-12));
    // At 40 % of the peak the boards draw 98.4 % of the way from idle to nameplate; so do the parts beside them from their half.
    const double utilization = 0.13 + 0.37 + 1.21 * 0.4;
    const double board = 700 * (0.12 + 0.88 * utilization);
    const double others = 700 * (10200.0 / 5600 - 1) * (0.5 + 0.5 * utilization);
    BOOST_TEST(estimate[M::training_energy].number == time * 1024 * (board + others) * estimate[M::pue].number,
               boost::test_tools::tolerance(1e-12));
    BOOST_TEST(estimate[M::training_cost].number == time / 3600 * 1024 * 3, boost::test_tools::tolerance(1e-12));
}

// An owner pays for the energy of training, not of the decode that the scenario serves beside it.
BOOST_AUTO_TEST_CASE(owned_hours_draw_what_training_draws)
{
    const auto owned = [](const char *load) {
        return answer(
            {{"accelerator", "nvidia-h100-sxm"}, {"accelerator_price", "30000"}, {"cost_basis", "owned"}, {"power_utilization", load}});
    };
    const Estimate own = answer({{"accelerator", "nvidia-h100-sxm"}, {"accelerator_price", "30000"}, {"cost_basis", "owned"}});
    const auto hour = [](const Estimate &estimate) {
        return estimate[M::training_cost].number / (estimate[M::training_time].number / 3600);
    };
    BOOST_TEST(hour(owned("0.5")) == owned("0.5")[M::cost_per_accelerator_hour].number, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(hour(own) > own[M::cost_per_accelerator_hour].number);
}

BOOST_AUTO_TEST_CASE(only_active_experts_are_trained_on_a_token)
{
    BOOST_TEST(answer({{"model", "deepseek-v3"}, {"training_tokens", "14.8e12"}})[M::training_flops].number == 6 * 36624596992.0 * 14.8e12,
               boost::test_tools::tolerance(1e-12));
}

// Meta, "Llama 3.1 model card": 30.84e6 hours of H100 for 405B; Touvron et al., "Llama 2", 2023, table 2: 1 720 320 hours of A100 for 70B
// and 2e12 tokens; DeepSeek-AI, "DeepSeek-V3", 2024, table 1: 2.788e6 hours of H800 (the arithmetic of the H100) for 14.8e12.
BOOST_AUTO_TEST_CASE(published_hours_imply_30_to_45_percent)
{
    const auto share = [](double active, double trained, double hours, double peak) {
        return implied_utilization(training_flops(active, tokens(trained)), hours, FlopPerSecond(peak));
    };
    BOOST_TEST(share(403.752e9, 15.6e12, 30.84e6, 989.4e12) == 0.344, boost::test_tools::tolerance(5e-3));
    BOOST_TEST(share(68.7145e9, 2e12, 1720320, 312e12) == 0.427, boost::test_tools::tolerance(5e-3));
    BOOST_TEST(share(36.6256e9, 14.8e12, 2.788e6, 989.4e12) == 0.327, boost::test_tools::tolerance(5e-3));
    BOOST_TEST(share(1e9, 1e12, 0, 1e12) == 0);
    BOOST_TEST(share(1e9, 1e12, 1, 0) == 0);
}

BOOST_AUTO_TEST_CASE(published_tokens_come_before_twenty_per_parameter)
{
    Model model;
    BOOST_TEST(default_training_tokens(model, 1e9) == 20e9);
    model.training_tokens = {15e12, Label::stated};
    BOOST_TEST(default_training_tokens(model, 1e9) == 15e12);
}

BOOST_AUTO_TEST_CASE(unknown_power_and_price_are_said)
{
    const Estimate estimate = answer({{"accelerator", "nvidia-t4"}});
    BOOST_TEST(!estimate[M::training_energy].is_present);
    BOOST_TEST((estimate.find("power-unknown") != nullptr));
    BOOST_TEST(!estimate[M::training_cost].is_present);
    BOOST_TEST((estimate.find("price-unknown") != nullptr));
    BOOST_TEST(answer({{"accelerator", "nvidia-t4"}, {"accelerator_hour_price", "5"}})[M::training_cost].is_present);
    const Estimate free = answer({{"accelerator", "nvidia-t4"}, {"accelerator_hour_price", "0"}});
    BOOST_TEST(free[M::training_cost].is_present);
    BOOST_TEST(free[M::training_cost].number == 0);
    BOOST_TEST((free.find("price-unknown") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
