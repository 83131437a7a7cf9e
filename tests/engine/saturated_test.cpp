// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/support/passes.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <initializer_list>

using namespace ridgepoint::engine;
using test::answer;
using test::scenario;
using M = MetricId;

namespace {

/// A server with Llama 3.1 8B on one H100.
Scenario server(test::Settings more)
{
    Scenario base = scenario({{"accelerator", "nvidia-h100-sxm"}, {"model", "llama-3.1-8b"}, {"serving_mode", "saturated"}});
    for (const auto &[name, text] : more)
        test::set(base, name, text);
    return base;
}

Scenario isolated(Scenario base)
{
    base.set(ParameterId::serving_mode, std::string("isolated"));
    return base;
}

} // namespace

BOOST_AUTO_TEST_SUITE(saturated)

BOOST_AUTO_TEST_CASE(the_batch_ends_where_the_memory_is_full)
{
    const Estimate estimate = answer(server({{"batch", "60000"}, {"context", "4000"}}));
    const Finding *wall = estimate.find("kv-wall");
    BOOST_REQUIRE((wall != nullptr));
    // (80 GB - 2 x 8030261248) / (4000 x 131072 + 2 (2 x 4096 + 128256)) = 121.89
    BOOST_TEST(*wall->limit == 121.0);
    BOOST_TEST(*wall->value == 60000.0);
    BOOST_TEST(estimate[M::max_batch].number == 121.0);
    // The others are at their prompts.
    const double decoding = estimate[M::tokens_in_flight].number;
    BOOST_TEST(decoding < 121.0);
    BOOST_TEST(decoding > 120.0);
    BOOST_TEST(estimate[M::memory_utilization].number <= 1.0);
    BOOST_TEST((answer(server({{"batch", "121"}, {"context", "4000"}})).find("kv-wall") == nullptr));
    BOOST_TEST((answer(isolated(server({{"batch", "60000"}, {"context", "4000"}}))).find("kv-wall") == nullptr));
}

BOOST_AUTO_TEST_CASE(each_replica_fills_up_for_itself)
{
    // 121.89 sequences a replica: the halves do not add up to another one.
    const Scenario two = isolated(server({{"batch", "243"}, {"context", "4000"}, {"replicas", "2"}}));
    const Estimate estimate = answer(two);
    BOOST_TEST(estimate[M::max_batch].number == 242.0);
    BOOST_TEST(estimate[M::memory_utilization].number > 1.0);
    BOOST_TEST(estimate[M::memory_required].number < 1.6e11);
    BOOST_TEST((estimate.find("memory-exceeded") != nullptr));
    BOOST_TEST(estimate[M::bound].text == "capacity");
    Scenario fewer = two;
    fewer.set(ParameterId::batch, 242.0);
    BOOST_TEST(answer(fewer)[M::memory_utilization].number <= 1.0);
    BOOST_TEST(answer(fewer)[M::max_context].number >= 4000.0);
    // A copy of 141 GB has no room in a device of 80 GB, however many there are.
    const Estimate large = answer(isolated(server({{"model", "llama-3.1-70b"}, {"replicas", "8"}})));
    BOOST_TEST(large[M::max_batch].number == 0.0);
    BOOST_TEST(large[M::max_context].number == 0.0);
    BOOST_TEST(large[M::memory_utilization].number > 1.76);
}

BOOST_AUTO_TEST_CASE(one_sequence_runs_where_not_even_one_fits)
{
    const Estimate estimate = answer(server({{"model", "llama-3.1-70b"}, {"batch", "500"}}));
    BOOST_TEST(estimate[M::max_batch].number == 0.0);
    BOOST_TEST(estimate[M::tokens_in_flight].number == 1.0);
    BOOST_REQUIRE((estimate.find("max-batch-zero") != nullptr));
    BOOST_TEST(estimate.find("max-batch-zero")->text == "The weights alone do not fit, so the largest batch is 0. Times are those of one "
                                                        "sequence.");
    BOOST_TEST((estimate.find("kv-wall") == nullptr));
}

BOOST_AUTO_TEST_CASE(room_is_kept_for_answers_to_their_end)
{
    // 600 000 tokens of KV are 78.6 GB beside 16 GB of weights; the step attends to 1000 of them.
    const Scenario busy = server({{"prompt_tokens", "500000"}, {"output_tokens", "100000"}, {"context", "1000"}});
    const Estimate estimate = answer(busy);
    BOOST_TEST(estimate[M::max_batch].number == 0.0);
    BOOST_TEST(estimate[M::kv_bytes].number == 600000 * 131072.0);
    BOOST_TEST(estimate[M::memory_utilization].number > 1.0);
    BOOST_TEST(estimate[M::bound].text == "capacity");
    BOOST_TEST((estimate.find("memory-exceeded") != nullptr));
    BOOST_TEST(answer(isolated(busy))[M::memory_utilization].number < 1.0);
}

BOOST_AUTO_TEST_CASE(requests_in_flight_are_rate_times_latency)
{
    for (const char *batch : {"1", "2", "3", "16", "100"})
        for (const char *prompt : {"0", "10", "1000", "20000"})
            for (const char *output : {"1", "2", "100", "5000"})
                for (const char *replicas : {"1", "2"}) {
                    const Scenario busy = server({{"batch", batch},
                                                  {"prompt_tokens", prompt},
                                                  {"output_tokens", output},
                                                  {"replicas", replicas},
                                                  {"context", "1000"}});
                    const Estimate estimate = answer(busy);
                    const double running = std::min(std::get<double>(*busy.get(ParameterId::batch)), estimate[M::max_batch].number);
                    const double output_tokens = std::get<double>(*busy.get(ParameterId::output_tokens));
                    BOOST_TEST(estimate[M::tokens_per_second].number * estimate[M::request_latency].number == running * output_tokens,
                               boost::test_tools::tolerance(1e-9));
                    BOOST_TEST(estimate[M::tokens_in_flight].number <= running * (1 + 1e-12));
                    BOOST_TEST(estimate[M::time_per_output_token].number >= estimate[M::forward_time].number * (1 - 1e-9));
                }
}

BOOST_AUTO_TEST_CASE(a_lone_request_is_not_slowed_by_its_own_prompt)
{
    for (const char *prompt : {"10", "1000", "20000"}) {
        const Scenario busy = server({{"batch", "1"}, {"prompt_tokens", prompt}});
        const Estimate own = answer(busy);
        const Estimate alone = answer(isolated(busy));
        for (const M id : {M::time_to_first_token, M::time_per_output_token, M::request_latency})
            BOOST_TEST(own[id].number == alone[id].number, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(prompts_take_their_share_of_the_steps)
{
    for (const char *batch : {"1", "16", "100"})
        for (const char *prompt : {"10", "1000", "20000"})
            for (const char *output : {"1", "100", "5000"}) {
                const Scenario busy = server({{"batch", batch}, {"prompt_tokens", prompt}, {"output_tokens", output}, {"context", "1000"}});
                const Estimate own = answer(busy);
                const Estimate alone = answer(isolated(busy));
                // Nothing is free: every output token stands for its share of the prompt's work; the first of them comes with the prompt.
                const double tokens_per_request = std::get<double>(*busy.get(ParameterId::output_tokens));
                const double later = (tokens_per_request - 1) / tokens_per_request;
                BOOST_TEST(later * own[M::tokens_per_second].number <= alone[M::tokens_per_second].number * (1 + 1e-12));
                const double work = own[M::flops_per_output].number / tokens_per_request;
                BOOST_TEST(own[M::tokens_per_second].number * work <= 9.894e14 * (1 + 1e-9));
                BOOST_TEST(own[M::time_per_output_token].number >= own[M::forward_time].number * (1 - 1e-9));
            }
}

BOOST_AUTO_TEST_CASE(without_prompts_it_is_a_decoding_batch)
{
    const Scenario none = server({{"batch", "64"}, {"prompt_tokens", "0"}, {"context", "1000"}});
    BOOST_TEST(answer(none)[M::tokens_per_second].number == answer(isolated(none))[M::tokens_per_second].number);
    const Scenario one = server({{"batch", "64"}, {"prompt_tokens", "1"}, {"context", "1000"}, {"output_tokens", "1000"}});
    BOOST_TEST(answer(one)[M::tokens_per_second].number == answer(isolated(one))[M::tokens_per_second].number,
               boost::test_tools::tolerance(1e-3));
    // A cached prompt costs nothing either.
    const Scenario cached = server({{"batch", "64"}, {"prompt_tokens", "900"}, {"prefix_tokens", "900"}, {"context", "1000"}});
    BOOST_TEST(answer(cached)[M::tokens_per_second].number == answer(isolated(cached))[M::tokens_per_second].number);
}

BOOST_AUTO_TEST_CASE(longer_prompts_serve_less)
{
    double last = 1e9;
    for (const char *prompt : {"0", "10", "100", "1000", "4000", "8000", "9000", "20000", "100000"}) {
        const double rate = answer(server({{"batch", "64"}, {"prompt_tokens", prompt}, {"context", "1000"}}))[M::tokens_per_second].number;
        // The first of the 256 tokens comes with the prompt, where there is one, and reads no cache.
        BOOST_TEST(rate < last * (1 + 1.0 / 256), prompt);
        last = rate;
    }
}

BOOST_AUTO_TEST_CASE(replicas_serve_as_many_times_as_much)
{
    for (const char *prompt : {"50", "1000", "30000"}) {
        const double one = answer(server({{"batch", "16"}, {"prompt_tokens", prompt}, {"context", "1000"}}))[M::tokens_per_second].number;
        const double four =
            answer(server({{"batch", "64"}, {"prompt_tokens", prompt}, {"context", "1000"}, {"replicas", "4"}}))[M::tokens_per_second]
                .number;
        BOOST_TEST(four == 4 * one, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(the_first_token_waits_for_the_others)
{
    const Scenario busy = server({{"batch", "64"}, {"prompt_tokens", "1000"}, {"context", "1000"}});
    Scenario single = isolated(busy);
    single.set(ParameterId::batch, 1.0);
    BOOST_TEST(answer(busy)[M::time_to_first_token].number >
               0.9 * answer(single)[M::time_to_first_token].number + answer(busy)[M::forward_time].number);
    // Ten steps of 2048 tokens take up a long prompt, and the others decode in each.
    const Scenario crowd =
        server({{"batch", "64"}, {"prompt_tokens", "20480"}, {"context", "1000"}, {"output_tokens", "5000"}, {"memory_overflow", "spill"}});
    Scenario quiet = isolated(crowd);
    quiet.set(ParameterId::batch, 1.0);
    BOOST_TEST(answer(crowd)[M::time_to_first_token].number >
               0.9 * answer(quiet)[M::time_to_first_token].number + 10 * answer(crowd)[M::forward_time].number);
    // With its prompt in the cache a request takes a decode step for its first token too.
    const Estimate cached = answer(server({{"batch", "64"}, {"prompt_tokens", "900"}, {"prefix_tokens", "900"}, {"context", "1000"}}));
    BOOST_TEST(cached[M::time_to_first_token].number == cached[M::forward_time].number);
}

BOOST_AUTO_TEST_SUITE_END()
