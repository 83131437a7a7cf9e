// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/refinement.h"

#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;
using test::answer;
using test::set;

namespace {

using M = MetricId;

/// LLaDA 8B: a Llama without grouped heads. Source: Nie et al., "Large Language Diffusion Models", 2025, table 5.
Model llada()
{
    Model model;
    model.slug = "llada-8b";
    model.name = "LLaDA 8B";
    model.kind = ModelKind::masked_diffusion;
    model.layers = 32;
    model.hidden = 4096;
    model.heads = model.kv_heads = 32;
    model.head_dim = 128;
    model.ffn_hidden = 12288;
    model.ffn_gated = true;
    model.vocab = 126464;
    model.label = Label::stated;
    return model;
}

/// LLaDA-MoE 7B-A1B: 64 experts of which 8 work on a token. Source: its config.json, 2025.
Model llada_moe()
{
    Model model = llada();
    model.slug = "llada-moe-7b";
    model.name = "LLaDA-MoE 7B";
    model.layers = 16;
    model.hidden = 2048;
    model.heads = model.kv_heads = 16;
    model.vocab = 157184;
    FfnLayers mixture;
    mixture.count = 16;
    mixture.experts = 64;
    mixture.experts_active = 8;
    mixture.expert_hidden = 1024;
    model.ffn = {mixture};
    return model;
}

const Catalog &catalog()
{
    static const Catalog result({test::accelerator("nvidia-h100-sxm")}, {llada(), llada_moe(), test::model("llama-3.1-8b")});
    return result;
}

Estimate of(test::Settings settings)
{
    Scenario scenario = test::scenario({{"workload", "diffusion-lm"}, {"estimate_level", "ideal"}});
    scenario.set(ParameterId::accelerator, std::string("nvidia-h100-sxm"));
    scenario.set(ParameterId::model, std::string("llada-8b"));
    for (const auto &[name, text] : settings)
        if (name == "model")
            scenario.set(ParameterId::model, std::string(text));
        else
            set(scenario, name, text);
    return answer(scenario, catalog());
}

double intensity(test::Settings settings) { return of(settings)[M::arithmetic_intensity].number; }

} // namespace

BOOST_AUTO_TEST_SUITE(refinements)

// 2 b B / b_w = 32 and 2,195: a block of 32 behind a cached prefix of 1,024, and 2,048 tokens at once.
BOOST_AUTO_TEST_CASE(intensity_of_a_dense_network)
{
    BOOST_CHECK_CLOSE(intensity({{"context", "1024"}, {"block_tokens", "32"}}), 32, 1);
    BOOST_CHECK_CLOSE(intensity({{"refinement", "full"}, {"prompt_tokens", "0"}, {"output_tokens", "2048"}}), 2195, 1);
}

// 64 (1 - (1 - 8/64)^32) = 63.1 of 64 experts.
BOOST_AUTO_TEST_CASE(a_block_touches_nearly_all_experts)
{
    const Estimate block = of({{"model", "llada-moe-7b"}, {"context", "0"}, {"prompt_tokens", "0"}});
    BOOST_CHECK_CLOSE(block[M::experts_touched].number, 63.1, 0.1);
    BOOST_TEST(block[M::arithmetic_intensity].number < 0.05 * block[M::ridge_point].number);
}

// Without a cache a prompt is worked on again in each step, and nothing is kept.
BOOST_AUTO_TEST_CASE(full_refinement_keeps_no_cache)
{
    const Estimate full = of({{"refinement", "full"}, {"prompt_tokens", "1024"}, {"output_tokens", "256"}, {"steps", "100"}});
    BOOST_TEST(full[M::kv_bytes].number == 0);
    BOOST_TEST(full[M::prefill_flops].number == 0);
    BOOST_TEST(full[M::tokens_in_flight].number == 1280);
    BOOST_TEST(full[M::function_evaluations].number == 100);
    BOOST_CHECK_CLOSE(full[M::request_latency].number, 100 * full[M::forward_time].number, 1e-9);
    BOOST_CHECK_CLOSE(full[M::time_to_first_token].number, full[M::request_latency].number, 1e-9);
}

BOOST_AUTO_TEST_CASE(forwards_of_each_cache)
{
    const RefinementRequest request{Refinement::block, 1000, 256, 1128, 32, 8, 64};
    RefinementRequest other = request;
    BOOST_TEST(plan_refinement(request).evaluations() == 64);
    BOOST_TEST(plan_refinement(request).kept == 1160);
    other.refinement = Refinement::dual_cache;
    BOOST_TEST(plan_refinement(other).evaluations() == 72);
    BOOST_TEST(plan_refinement(other).held == 1224);
    other.refinement = Refinement::prefix_cache;
    BOOST_TEST(plan_refinement(other).tokens == 32 + 96);
    BOOST_TEST(plan_refinement(other).held == 1128);
}

// Latency is that of the prompt and of all blocks.
BOOST_AUTO_TEST_CASE(blocks_add_up)
{
    const Estimate block = of({{"output_tokens", "256"}, {"forwards_per_block", "8"}});
    BOOST_CHECK_CLOSE(block[M::time_per_output_token].number, 8 * block[M::forward_time].number / 32, 1e-9);
    BOOST_CHECK_CLOSE(block[M::request_latency].number - block[M::time_to_first_token].number, 56 * block[M::forward_time].number, 1e-9);
    BOOST_CHECK_CLOSE(block[M::flops_per_output].number, block[M::prefill_flops].number + 64 * block[M::forward_flops].number, 1e-9);
}

// Work per token 2 P T_b at many sequences: T_b times that of autoregressive decoding.
BOOST_AUTO_TEST_CASE(a_saturated_block_is_compute_bound)
{
    const Estimate many = of({{"prompt_tokens", "0"}, {"context", "0"}, {"batch", "256"}});
    const double per_token = 2 * many[M::params_active].number * 8 / 9.894e14;
    BOOST_CHECK_CLOSE(1 / many[M::tokens_per_second].number, per_token, 3);
    BOOST_CHECK_CLOSE(many[M::compute_bound_tokens].number, 295.3, 0.5);
    BOOST_CHECK_CLOSE(many[M::compute_bound_batch].number, 295.3 / 32, 1);
}

// Equal at N* = min(G, n*) without a prompt: 256 for 256 tokens, 296 for 300.
BOOST_AUTO_TEST_CASE(break_even)
{
    const auto steps = [](const char *output) {
        return of({{"model", "llama-3.1-8b"}, {"prompt_tokens", "0"}, {"output_tokens", output}})[M::break_even_steps].number;
    };
    BOOST_CHECK_CLOSE(steps("256"), 256, 1.5);
    BOOST_CHECK_CLOSE(steps("300"), 296, 1.5);
}

BOOST_AUTO_TEST_CASE(a_network_asked_for_what_it_was_not_trained_for_says_so)
{
    BOOST_TEST(of({{"model", "llama-3.1-8b"}}).find("what-if-model") != nullptr);
    BOOST_TEST(of({}).find("what-if-model") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
