// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/memory.h"
#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

#include <vector>

// What fits, and what happens to what does not.

using namespace ridgepoint::engine;
using test::answer;
using test::model;
using test::scenario;
using test::Settings;
using M = MetricId;

namespace {

Catalog with_capacity(double capacity, std::string_view slug)
{
    Accelerator device = test::accelerator("nvidia-h100-sxm");
    device.memory_capacity.si = capacity;
    return {{device}, {model(slug)}};
}

double step_with(double capacity, std::string_view slug, Scenario settings)
{
    settings.set(ParameterId::memory_overflow, std::string("spill"));
    return answer(settings, with_capacity(capacity, slug))[M::forward_time].number;
}

} // namespace

BOOST_AUTO_TEST_SUITE(limits)

BOOST_AUTO_TEST_CASE(largest_batch_and_longest_context_turn_memory_required_round)
{
    const Byte capacity = gigabytes(320); // of one replica
    for (const std::string_view slug : {"llama-3.1-70b", "mixtral-8x7b", "gemma-3-27b", "gpt-oss-120b"}) {
        for (const ParallelPlan &plan :
             {ParallelPlan{.tensor = 8}, ParallelPlan{.tensor = 16}, ParallelPlan{.pipeline = 4, .replicas = 2}}) {
            const TransformerCount count = count_transformer(model(slug));
            const auto required = [&](double batch, double context) {
                return memory_use(count, batch, tokens(context), {}, plan).of_fullest_replica(batch, plan.replicas).required();
            };
            const double batch = max_batch(memory_use(count, 1, tokens(3000), {}, plan), capacity, plan.replicas);
            BOOST_TEST(batch > 1.0);
            BOOST_TEST((required(batch, 3000) <= capacity));
            BOOST_TEST((required(batch + 1, 3000) > capacity));
            const double context = max_context(count, 16, {}, plan, capacity, 1e7);
            BOOST_TEST(context > 1.0);
            BOOST_TEST((required(16, context) <= capacity));
            BOOST_TEST((context == 1e7 || required(16, context + 1) > capacity));
        }
    }
}

BOOST_AUTO_TEST_CASE(contexts_have_ends)
{
    const TransformerCount count = count_transformer(model("llama-3.1-8b"));
    BOOST_TEST(max_context(count, 1, {}, {}, gigabytes(16), 1e7) == 0.0); // the weights alone take 16.06 GB
    BOOST_TEST(max_context(count, 1, {}, {}, gigabytes(100000), 1e7) == 1e7);
    // 80 GB - 2 x 8030261248 - 2 (2 x 4096 + 128256) over 131072 B a token.
    BOOST_TEST(max_context(count, 1, {}, {}, gigabytes(80), 1e7) == 487817.0);
}

BOOST_AUTO_TEST_CASE(a_spill_starts_at_nothing_and_grows)
{
    for (const std::string_view slug : {"llama-3.1-8b", "mixtral-8x7b", "deepseek-v3", "gemma-3-27b", "qwen3.5-397b-a17b"}) {
        const Scenario settings = scenario({{"batch", "8"}});
        const double required = answer(settings, with_capacity(1e15, slug))[M::memory_required].number;
        const double fits = step_with(1e15, slug, settings);
        BOOST_TEST(step_with(required, slug, settings) == fits);
        BOOST_TEST(step_with(required * (1 - 1e-9), slug, settings) == fits, boost::test_tools::tolerance(1e-6));
        double last = fits;
        for (double share = 0.99; share > 0; share -= 0.07) {
            const double time = step_with(share * required, slug, settings);
            BOOST_TEST(time > last);
            last = time;
        }
        // Nearly everything over the host link: what the step reads at 63 GB/s.
        const double read = answer(settings, with_capacity(1e15, slug))[M::forward_bytes].number;
        BOOST_TEST(step_with(required * 1e-9, slug, settings) - fits == read / 6.3e10, boost::test_tools::tolerance(1e-6));
    }
}

BOOST_AUTO_TEST_CASE(a_spill_grows_with_batch_and_context)
{
    double last = 0;
    for (const double batch : {1.0, 2.0, 16.0, 100.0, 1000.0}) {
        Scenario settings;
        settings.set(ParameterId::batch, batch);
        const double time = step_with(2e10, "llama-3.1-8b", settings);
        BOOST_TEST(time > last);
        last = time;
    }
    last = 0;
    for (const double context : {0.0, 1000.0, 30000.0, 100000.0}) {
        Scenario settings;
        settings.set(ParameterId::context, context);
        const double time = step_with(2e10, "llama-3.1-8b", settings);
        BOOST_TEST(time > last);
        last = time;
    }
}

BOOST_AUTO_TEST_CASE(a_compared_device_spills_its_own_overflow)
{
    const Settings settings = {{"accelerator", "nvidia-b200"}, {"compared_accelerators", "nvidia-h100-sxm"}, {"memory_overflow", "spill"}};
    const Estimate both = answer(settings);
    Scenario alone = scenario(settings);
    alone.reset(ParameterId::compared_accelerators);
    alone.set(ParameterId::accelerator, std::string("nvidia-h100-sxm"));
    BOOST_TEST(both.devices[1].decode->time == answer(alone)[M::forward_time].number, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(both.devices[0].decode->time == both[M::forward_time].number, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(spilling_stages_read_as_they_compute)
{
    // Four microbatches read their stage's weights for themselves, from the host as from memory.
    const auto step = [](double batch, const char *stages) {
        Scenario settings = scenario({{"batch", "1"}, {"pipeline_parallel", stages}, {"estimate_level", "ideal"}, {"context", "0"}});
        settings.set(ParameterId::batch, batch);
        const double devices = std::string(stages) == "4" ? 4 : 1;
        return step_with(1e9 / devices, "llama-3.1-8b", settings);
    };
    BOOST_TEST(step(4, "4") == step(1, "1"), boost::test_tools::tolerance(2e-3));
}

BOOST_AUTO_TEST_SUITE_END()
