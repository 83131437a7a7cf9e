// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "app/cli/rows.h"
#include "engine/search/expected_search.h"
#include "engine/search/monte_carlo.h"
#include "engine/search/scenario_search.h"

#include <cmath>
#include <future>
#include <optional>
#include <thread>

namespace ridgepoint::app::cli {

namespace {

constexpr std::uint64_t usualTrees = 100000;
constexpr std::uint64_t mostTrees = 100000000;

Result<std::uint64_t> requestedTrees(const Arguments &arguments)
{
    const auto given = arguments.value(QStringLiteral("trees"));
    if (!given)
        return usualTrees;
    bool isNumber = false;
    const qulonglong trees = given->toULongLong(&isNumber);
    if (!isNumber || trees < 1 || trees > mostTrees)
        return badInput(QStringLiteral("--trees takes a whole number from 1 to %1, not '%2'.").arg(mostTrees).arg(given->left(80)));
    return static_cast<std::uint64_t>(trees);
}

/// Branches of all trees that one call draws at most: some minutes.
constexpr double mostBranches = 2e9;

/// The trees of each core; the outcome does not depend on how many there are.
engine::Expected<engine::SearchSample> simulateOnAllCores(const engine::SearchPlan &plan, std::uint64_t seed, std::uint64_t trees)
{
    const std::uint64_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::future<engine::Expected<engine::SearchSample>>> parts;
    for (std::uint64_t i = 0; i < cores; ++i) {
        const std::uint64_t first = trees * i / cores;
        const std::uint64_t count = trees * (i + 1) / cores - first;
        if (count > 0)
            parts.push_back(
                std::async(std::launch::async, [&plan, seed, first, count] { return engine::simulate(plan, seed, first, count); }));
    }
    std::optional<engine::SearchSample> whole;
    for (auto &part : parts) {
        auto sample = part.get();
        if (!sample)
            return sample;
        whole = whole ? engine::merge(*whole, *sample) : *sample;
    }
    return *whole;
}

QVariant cell(const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); }

QVariantList bandRow(const char *name, const engine::MeanBand &band, const std::optional<double> &closedForm)
{
    return {QLatin1StringView(name), band.mean, band.low, band.high, band.deviation, cell(closedForm)};
}

data::QueryResult rowsOf(const engine::SearchBands &bands, const engine::SearchExpectation &expected)
{
    data::QueryResult rows;
    for (const char *column : {"quantity", "mean", "low", "high", "deviation", "closed_form"})
        rows.columns << QLatin1StringView(column);
    rows.rows << bandRow("steps", bands.function_evaluations, expected.work.steps)
              << bandRow("verifier_calls", bands.verifier_calls, expected.work.verifications)
              << bandRow("quality", bands.quality, expected.quality) << bandRow("verifier_score", bands.score, expected.verifier_score)
              << bandRow("success", bands.success, expected.success);
    for (const auto &[name, value] : {std::pair("quality_p5", bands.quality_p5), std::pair("quality_p50", bands.quality_p50),
                                      std::pair("quality_p95", bands.quality_p95)})
        rows.rows << QVariantList{QLatin1StringView(name), value, {}, {}, {}, {}};
    return rows;
}

} // namespace

Result<void> runSimulate(const Arguments &arguments)
{
    const auto request = requested(arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto trees = requestedTrees(arguments);
    if (!trees)
        return tl::unexpected(trees.error());
    const auto plan = engine::search_plan_of(request->catalog, request->scenario);
    if (!plan)
        return badInput(plan.error());
    const engine::ParameterValue seed = engine::value_in_force(request->catalog, request->scenario, engine::ParameterId::seed).value;
    const auto expected = engine::expected_search(*plan);
    if (!expected)
        return badInput(expected.error());
    if (const double most = mostBranches / expected->peak_alive; static_cast<double>(*trees) > most)
        return badInput(QStringLiteral("--trees %1 of up to %2 branches each are too many; accepted are at most %3 trees of this search.")
                            .arg(*trees)
                            .arg(expected->peak_alive)
                            .arg(std::floor(most)));
    const auto sample = simulateOnAllCores(*plan, static_cast<std::uint64_t>(std::get<double>(seed)), *trees);
    if (!sample)
        return badInput(sample.error());
    return print(rowsText(rowsOf(engine::bands(*sample), *expected), request->format));
}

} // namespace ridgepoint::app::cli
