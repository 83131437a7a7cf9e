// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/pipeline_chapter.h"

#include "engine/metric_groups.h"
#include "engine/pipeline/pipeline_findings.h"
#include "tests/engine/support/pipeline_models.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <string>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;
using M = MetricId;

namespace {

Inputs picture(Settings settings)
{
    Scenario scenario;
    const auto put = [&](std::string_view name, std::string_view text) {
        const auto row = find_parameter(name);
        BOOST_REQUIRE(row.has_value());
        scenario.set(*row, parse_parameter(pipeline_catalog(), *row, text).value());
    };
    put("workload", "image");
    put("model", "flux.1-dev");
    put("accelerator", "nvidia-h100-sxm");
    put("steps", "50");
    for (const auto &[name, text] : settings)
        put(name, text);
    return resolve(pipeline_catalog(), scenario).value();
}

/// FLUX.1 at 188 ms a step.
Answers timed()
{
    Answers answers;
    answers.candidate.steps = 50;
    answers.candidate.step_flops = 74.4e12;
    answers.candidate.step_time = 0.02;
    answers.candidate.branch_time = 0.168;
    answers.candidate.encode_time = 0.01;
    answers.candidate.decode_time = 0.03;
    answers.candidate.gap = Absence::present;
    answers.candidate.is_known = true;
    answers.put(M::cost_per_accelerator_hour, 3);
    return answers;
}

Answers answers_of(const Inputs &inputs)
{
    Answers answers = timed();
    Needs needs;
    needs.pipeline = true;
    run_pipeline(inputs, needs, answers);
    return answers;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pipeline_chapter)

// Counted: 10 + 50 x 188 + 30 ms on one device, nothing idle; 3 dollars an hour.
BOOST_AUTO_TEST_CASE(one_device)
{
    const Answers answers = answers_of(picture({}));
    BOOST_CHECK_CLOSE(answers.number(M::pipeline_latency), 9.44, 1e-9);
    BOOST_CHECK_CLOSE(answers.number(M::pipeline_rate), 1 / 9.44, 1e-9);
    BOOST_TEST(answers.number(M::pipeline_transfer_share) == 0);
    BOOST_TEST(answers.number(M::pipeline_idle_share) < 1e-9);
    BOOST_CHECK_CLOSE(answers.number(M::pipeline_cost), 3 * 9.44 / 3600, 1e-9);
}

// A batch shares what a step costs whatever its width: 50 (20 + 2 x 168) ms.
BOOST_AUTO_TEST_CASE(a_batch_of_two)
{
    const Answers answers = answers_of(picture({{"batch", "2"}}));
    BOOST_CHECK_CLOSE(answers.number(M::pipeline_latency), 2 * 0.01 + 50 * 0.356 + 2 * 0.03, 1e-9);
    BOOST_CHECK_CLOSE(answers.number(M::pipeline_rate), 2 / answers.number(M::pipeline_latency), 1e-9);
}

BOOST_AUTO_TEST_CASE(a_decoder_elsewhere_adds_its_rent_and_a_transfer)
{
    const Answers alone = answers_of(picture({}));
    const Answers two = answers_of(picture({{"decoder_accelerator", "nvidia-b200"}}));
    BOOST_TEST(two.number(M::pipeline_transfer_share) > 0);
    BOOST_TEST(two.number(M::pipeline_idle_share) > 0.4);
    BOOST_TEST(two.number(M::pipeline_cost) > 2 * alone.number(M::pipeline_cost));
    const Answers overlapped = answers_of(picture({{"decoder_accelerator", "nvidia-b200"}, {"stage_overlap", "on"}}));
    BOOST_CHECK_CLOSE(overlapped.number(M::pipeline_rate), 1 / 9.41, 1e-9);
}

BOOST_AUTO_TEST_CASE(a_stage_that_its_device_cannot_run_is_a_finding)
{
    const Inputs inputs = picture({{"decoder_accelerator", "fixed-transformer"}});
    const Answers answers = answers_of(inputs);
    BOOST_TEST((answers.absence(M::pipeline_latency) == Absence::stage_gap));
    const Finding finding = pipeline_gap(inputs, answers);
    BOOST_TEST((finding.severity == Severity::infeasible));
    BOOST_TEST(finding.id == "stage-unsupported");
    BOOST_TEST(finding.text == "Fixed transformer runs transformers alone; the decoder is a convolutional network.");
}

BOOST_AUTO_TEST_CASE(a_device_too_small_for_its_stages_is_a_finding)
{
    const Inputs inputs = picture({{"accelerator", "laptop"}});
    MetricSet wanted;
    wanted.insert(M::pipeline_latency);
    std::vector<Finding> findings;
    add_pipeline_findings(inputs, answers_of(inputs), wanted, findings);
    BOOST_REQUIRE(findings.size() == 1u);
    BOOST_TEST(findings[0].id == "stage-memory-exceeded");
    BOOST_TEST(*findings[0].shortfall > 0);
}

BOOST_AUTO_TEST_CASE(every_corner_has_a_number_or_a_reason)
{
    using Setting = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Setting, 20> corners = {{{"adapters", "16"},
                                                  {"control_networks", "4"},
                                                  {"safety_filter", "on"},
                                                  {"link_latency", "0"},
                                                  {"link_latency", "0.1"},
                                                  {"link_bandwidth", "1e6"},
                                                  {"link_bandwidth", "1e14"},
                                                  {"stage_overlap", "on"},
                                                  {"batch", "65536"},
                                                  {"width", "64"},
                                                  {"height", "8192"},
                                                  {"search_algorithm", "beam"},
                                                  {"search_algorithm", "best-of-k"},
                                                  {"branches", "4096"},
                                                  {"branch_execution", "sequential"},
                                                  {"verifier", "hpsv2.1"},
                                                  {"verifier_accelerator", "nvidia-b200"},
                                                  {"encoder_accelerator", "laptop"},
                                                  {"model", "sd1.5"},
                                                  {"verifier_checks", "16"}}};
    for (const Setting &first : corners)
        for (const Setting &second : corners) {
            const Answers answers = answers_of(picture({first, second}));
            for (const M id : metric_groups::pipeline) {
                BOOST_TEST((answers.absence(id) != Absence::not_wanted));
                BOOST_TEST(std::isfinite(answers.number(id)));
                BOOST_TEST(answers.number(id) >= 0);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
