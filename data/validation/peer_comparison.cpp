// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/peer_comparison.h"

#include "data/problem_text.h"
#include "data/validation/validation_table.h"
#include "engine/evaluate.h"

#include <algorithm>

namespace ridgepoint::data {

namespace {

using engine::ParameterId;

const QString yardstickName = QStringLiteral("measured kernels");

engine::Scenario scenarioOf(const PeerStep &step, const char *level)
{
    engine::Scenario scenario;
    scenario.set(ParameterId::estimate_level, std::string(level));
    scenario.set(ParameterId::accelerator, std::string("nvidia-h100-sxm"));
    scenario.set(ParameterId::model, std::string("llama-3.1-70b"));
    scenario.set(ParameterId::tensor_parallel, double(step.tensor));
    scenario.set(ParameterId::batch, double(step.batch));
    scenario.set(ParameterId::context, double(step.tokens));
    scenario.set(ParameterId::prompt_tokens, double(step.tokens));
    return scenario;
}

bool isKernel(const engine::OperatorCost &cost)
{
    using Family = engine::OperatorFamily;
    return cost.family != Family::auxiliary && cost.family != Family::host && cost.family != Family::spill;
}

} // namespace

engine::Expected<std::vector<PeerStep>> readPeerSteps(const QString &path)
{
    const auto table = ValidationTable::open(path, {QStringLiteral("tool"), QStringLiteral("phase"), QStringLiteral("tensor"),
                                                    QStringLiteral("batch"), QStringLiteral("tokens"), QStringLiteral("time_s")});
    if (!table)
        return tl::unexpected(table.error());
    std::vector<PeerStep> steps;
    for (const CsvRow &row : table->rows()) {
        PeerStep step{table->text(row, QStringLiteral("tool")),        table->text(row, QStringLiteral("phase")), 1, 1, 0, 0,
                      table->text(row, QStringLiteral("source_title"))};
        for (const auto &[column, number] :
             {std::pair(QStringLiteral("tensor"), &step.tensor), std::pair(QStringLiteral("batch"), &step.batch),
              std::pair(QStringLiteral("tokens"), &step.tokens)}) {
            const auto value = table->positive(row, column);
            if (!value)
                return tl::unexpected(value.error());
            *number = int(std::min(*value, 1e9));
        }
        const auto seconds = table->positive(row, QStringLiteral("time_s"));
        if (!seconds)
            return tl::unexpected(seconds.error());
        step.seconds = *seconds;
        steps.push_back(std::move(step));
    }
    return steps;
}

std::optional<double> ownStep(const engine::Catalog &catalog, const PeerStep &step, const char *level)
{
    const auto estimate = engine::evaluate(catalog, scenarioOf(step, level));
    if (!estimate)
        return std::nullopt;
    if (step.phase == QLatin1StringView("decode")) {
        const engine::MetricValue &value = (*estimate)[engine::MetricId::kernel_time];
        return value.is_present ? std::optional(value.number) : std::nullopt;
    }
    double time = 0;
    for (const engine::OperatorCost &cost : estimate->prefill_operators)
        time += isKernel(cost) ? cost.time : 0;
    return time > 0 ? std::optional(time) : std::nullopt;
}

PeerComparison comparePeers(const engine::Catalog &catalog, const std::vector<PeerStep> &steps)
{
    PeerComparison comparison;
    std::ranges::copy_if(steps, std::back_inserter(comparison.yardstick), [](const PeerStep &step) { return step.tool == yardstickName; });
    const auto add = [&comparison](const QString &tool, const auto &timeOf) {
        PeerRow row{tool, {}};
        for (const PeerStep &step : comparison.yardstick)
            row.seconds.push_back(timeOf(step));
        comparison.rows.push_back(std::move(row));
    };
    add(Text::tr("Ridgepoint, calibrated"), [&](const PeerStep &step) { return ownStep(catalog, step, "calibrated"); });
    add(Text::tr("Ridgepoint, ideal"), [&](const PeerStep &step) { return ownStep(catalog, step, "ideal"); });
    QStringList tools;
    for (const PeerStep &step : steps)
        if (step.tool != yardstickName && !tools.contains(step.tool))
            tools << step.tool;
    for (const QString &tool : tools)
        add(tool, [&](const PeerStep &wanted) -> std::optional<double> {
            const auto found = std::ranges::find_if(steps, [&](const PeerStep &step) {
                return step.tool == tool && step.phase == wanted.phase && step.tensor == wanted.tensor && step.batch == wanted.batch;
            });
            return found == steps.end() ? std::nullopt : std::optional(found->seconds);
        });
    return comparison;
}

} // namespace ridgepoint::data
