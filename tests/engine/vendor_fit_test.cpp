// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/correlation.h"
#include "engine/pipeline/edge.h"
#include "engine/pipeline/vendor_fit.h"
#include "tests/engine/support/pipeline_models.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;

namespace {

const FitTable &table()
{
    static const FitTable computed = fit_table(pipeline_catalog());
    return computed;
}

const FitCell &cell(const FitMatrix &matrix, std::string_view slug, FitWorkload workload)
{
    const auto found = std::find_if(matrix.cells.begin(), matrix.cells.end(),
                                    [&](const FitCell &c) { return c.accelerator->slug == slug && c.workload == workload; });
    BOOST_REQUIRE(found != matrix.cells.end());
    return *found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(vendor_fit)

// Thresholds at 0.5 and 1.5 doublings: 1.41 and 2.83 times.
BOOST_AUTO_TEST_CASE(scores_count_doublings)
{
    BOOST_TEST(fit_score(1, 1) == 0);
    BOOST_TEST(fit_score(1.4, 1) == 0);
    BOOST_TEST(fit_score(1.42, 1) == 1);
    BOOST_TEST(fit_score(2.82, 1) == 1);
    BOOST_TEST(fit_score(2.83, 1) == 2);
    BOOST_TEST(fit_score(1, 1.42) == -1);
    BOOST_TEST(fit_score(1, 1000) == -2);
}

// Counted by hand: r of (1, 2), (2, 1), (3, 4) is 3 / sqrt(2 x 14 / 3) / ... = 0.6547; ranks give 0.5.
BOOST_AUTO_TEST_CASE(correlations)
{
    const std::array<ScorePair, 3> pairs = {ScorePair{1, 2}, {2, 1}, {3, 4}};
    BOOST_CHECK_CLOSE(pearson_correlation(pairs).value(), 0.654653670707977, 1e-9);
    BOOST_CHECK_CLOSE(spearman_correlation(pairs).value(), 0.5, 1e-9);
    const std::array<ScorePair, 3> flat = {ScorePair{1, 2}, {1, 1}, {1, 4}};
    BOOST_TEST(!pearson_correlation(flat).has_value());
    BOOST_TEST(!pearson_correlation(std::span(pairs).first(2)).has_value());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_run_is_infeasible_and_says_why)
{
    const FitMatrix matrix = fit_matrix(pipeline_catalog(), table(), {}, FitMeasure::cost);
    const FitCell &fixed = cell(matrix, "fixed-transformer", FitWorkload::image_diffusion);
    BOOST_TEST((fixed.state == FitState::infeasible));
    BOOST_TEST(fixed.reason == "Fixed transformer runs transformers alone; the decoder is a convolutional network.");
    BOOST_TEST((cell(matrix, "frozen-model", FitWorkload::training).state == FitState::infeasible));
    BOOST_TEST((cell(matrix, "laptop", FitWorkload::image_diffusion).state == FitState::infeasible));
    BOOST_TEST((cell(matrix, "nvidia-b200", FitWorkload::edge_image).state == FitState::infeasible));
    BOOST_TEST((cell(matrix, "nvidia-b200", FitWorkload::video_diffusion).state == FitState::unknown));
    for (const FitCell &one : matrix.cells)
        BOOST_TEST(!one.reason.empty());
}

// Two feasible devices: B200 has 2.27 times the peak at twice the rent, so their costs lie close to each other's mean.
BOOST_AUTO_TEST_CASE(scores_are_those_of_the_ratio)
{
    const FitMatrix matrix = fit_matrix(pipeline_catalog(), table(), {}, FitMeasure::cost);
    const auto column = static_cast<std::size_t>(FitWorkload::image_diffusion);
    BOOST_TEST(matrix.feasible[column] == 2u);
    const FitCell &b200 = cell(matrix, "nvidia-b200", FitWorkload::image_diffusion);
    BOOST_REQUIRE(b200.score.has_value());
    BOOST_TEST(*b200.score == 0);
    BOOST_CHECK_CLOSE(*b200.ratio, *matrix.medians[column] / *b200.figures.cost, 1e-9);
    const FitMatrix times = fit_matrix(pipeline_catalog(), table(), {}, FitMeasure::time);
    BOOST_TEST(cell(times, "nvidia-b200", FitWorkload::image_diffusion).ratio.value() > 1);
    BOOST_TEST((cell(matrix, "nvidia-b200", FitWorkload::compound_search).state == FitState::computed));
}

BOOST_AUTO_TEST_CASE(theses_choose_the_rows_and_are_compared)
{
    const std::vector<FitThesis> theses = {{"nvidia-b200", FitWorkload::image_diffusion, 2},
                                           {"nvidia-b200", FitWorkload::image_diffusion, 1},
                                           {"nowhere", FitWorkload::training, 2}};
    const FitMatrix matrix = fit_matrix(pipeline_catalog(), table(), theses, FitMeasure::cost);
    BOOST_TEST(matrix.cells.size() == fit_workload_count);
    const FitCell &b200 = cell(matrix, "nvidia-b200", FitWorkload::image_diffusion);
    BOOST_TEST(b200.thesis.value() == 1.5);
    BOOST_TEST(b200.difference().value() == -1.5);
    BOOST_TEST(matrix.scored.pairs == 1u);
    BOOST_TEST(!matrix.scored.pearson.has_value());
    BOOST_TEST(matrix.with_infeasible.pairs == 1u);
}

BOOST_AUTO_TEST_CASE(words)
{
    for (std::size_t i = 0; i < fit_workload_count; ++i) {
        const auto workload = static_cast<FitWorkload>(i);
        BOOST_TEST((find_fit_workload(slug(workload)) == workload));
        BOOST_TEST(!to_string(workload).empty());
        BOOST_TEST(!task_text(workload).empty());
    }
    BOOST_TEST(!find_fit_workload("mining").has_value());
}

BOOST_AUTO_TEST_CASE(small_devices_make_small_pictures)
{
    const auto rows = edge_table(pipeline_catalog());
    BOOST_TEST(rows.size() == 4u); // the UNet on the laptop in 1 to 4 steps
    for (const EdgeRow &row : rows) {
        BOOST_TEST(row.accelerator->slug == "laptop");
        BOOST_TEST(row.denoiser->slug == "sd1.5");
        BOOST_TEST((row.verdict == EdgeVerdict::within));
    }
    BOOST_TEST(rows[3].time.value() > rows[0].time.value());
    BOOST_TEST((edge_table(pipeline_catalog(), {.latency = 1e-6}).front().verdict == EdgeVerdict::too_slow));
    BOOST_TEST((edge_table(pipeline_catalog(), {.memory_share = 0.05}).front().verdict == EdgeVerdict::does_not_fit));
}

BOOST_AUTO_TEST_SUITE_END()
