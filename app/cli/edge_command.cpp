// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "engine/pipeline/edge.h"

namespace ridgepoint::app::cli {

namespace {

using engine::EdgeVerdict;
using engine::Unit;

constexpr double mostSeconds = 3600;
constexpr int mostSteps = 8; ///< what the table's models are distilled to at most

Result<engine::EdgeRequest> requestedEdge(const Arguments &arguments)
{
    engine::EdgeRequest request;
    const auto latency = requestedNumber(arguments, QStringLiteral("latency"), Unit::second, mostSeconds);
    if (!latency)
        return tl::unexpected(latency.error());
    request.latency = latency->value_or(request.latency);
    const auto steps = requestedCount(arguments, QStringLiteral("steps"), mostSteps);
    if (!steps)
        return tl::unexpected(steps.error());
    request.most_steps = steps->value_or(static_cast<int>(request.most_steps));
    const auto share = requestedNumber(arguments, QStringLiteral("memory-share"), Unit::fraction, 1);
    if (!share)
        return tl::unexpected(share.error());
    request.memory_share = share->value_or(request.memory_share);
    return request;
}

QString verdictWord(EdgeVerdict verdict)
{
    switch (verdict) {
    case EdgeVerdict::within:
        return QStringLiteral("within");
    case EdgeVerdict::too_slow:
        return QStringLiteral("too slow");
    case EdgeVerdict::does_not_fit:
        return QStringLiteral("does not fit");
    case EdgeVerdict::unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QVariantList row(const engine::Catalog &catalog, const engine::EdgeRow &edge, Format format)
{
    const bool isTable = format == Format::Table;
    const engine::Model *model = catalog.find_model(edge.denoiser->slug);
    return {text(isTable ? edge.accelerator->name : edge.accelerator->slug),
            text(isTable && model != nullptr ? model->name : edge.denoiser->slug),
            edge.side,
            edge.steps,
            numberCell(edge.time, Unit::second, format),
            numberCell(edge.memory, Unit::byte, format),
            verdictWord(edge.verdict),
            text(edge.reason)};
}

} // namespace

Result<void> runEdge(const Arguments &arguments)
{
    const auto given = requested(arguments);
    if (!given)
        return tl::unexpected(given.error());
    const auto request = requestedEdge(arguments);
    if (!request)
        return tl::unexpected(request.error());
    data::QueryResult rows;
    for (const char *column : {"accelerator", "model", "side", "steps", "time", "memory", "verdict", "reason"})
        rows.columns << QLatin1StringView(column);
    const bool withRest = arguments.has(QStringLiteral("all"));
    for (const engine::EdgeRow &edge : engine::edge_table(given->catalog, *request))
        if (withRest || edge.verdict == EdgeVerdict::within)
            rows.rows << row(given->catalog, edge, given->format);
    if (rows.rows.isEmpty())
        complain(QStringLiteral("note: no device makes a picture in this time; --all lists what each one misses."));
    return print(rowsText(rows, given->format));
}

} // namespace ridgepoint::app::cli
