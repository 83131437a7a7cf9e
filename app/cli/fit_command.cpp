// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "data/vendor_fit_reader.h"
#include "engine/pipeline/vendor_fit.h"

#include <QStringList>

namespace ridgepoint::app::cli {

namespace {

using engine::FitMeasure;
using engine::FitWorkload;
using engine::Unit;

constexpr std::array measures = {FitMeasure::cost, FitMeasure::time, FitMeasure::energy};

Result<FitMeasure> requestedMeasure(const Arguments &arguments)
{
    const QString name = arguments.value(QStringLiteral("by")).value_or(QStringLiteral("cost"));
    for (const FitMeasure measure : measures)
        if (name == text(engine::slug(measure)))
            return measure;
    return badInput(QStringLiteral("--by takes cost, time or energy, not '%1'.").arg(name.left(80)));
}

Result<std::optional<FitWorkload>> requestedWorkload(const Arguments &arguments)
{
    const auto name = arguments.value(QStringLiteral("workload"));
    if (!name)
        return std::nullopt;
    if (const auto workload = engine::find_fit_workload(name->toStdString()))
        return workload;
    QStringList known;
    for (std::size_t i = 0; i < engine::fit_workload_count; ++i)
        known << text(engine::slug(static_cast<FitWorkload>(i)));
    return badInput(QStringLiteral("There is no workload '%1'; accepted are: %2.").arg(name->left(80), known.join(QStringLiteral(", "))));
}

QString stateWord(engine::FitState state)
{
    switch (state) {
    case engine::FitState::computed:
        return QStringLiteral("computed");
    case engine::FitState::infeasible:
        return QStringLiteral("infeasible");
    case engine::FitState::unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QVariant cell(const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); }

QVariantList row(const engine::FitCell &fit, Format format)
{
    const bool isComputed = fit.figures.state == engine::FitState::computed;
    const std::optional<double> time = isComputed ? std::optional(fit.figures.time) : std::nullopt;
    return {text(format == Format::Table ? fit.accelerator->name : fit.accelerator->slug),
            text(engine::slug(fit.workload)),
            stateWord(fit.state),
            fit.score ? QVariant(*fit.score) : QVariant(),
            cell(fit.thesis),
            cell(fit.difference()),
            numberCell(fit.ratio, Unit::none, format),
            numberCell(time, Unit::second, format),
            numberCell(fit.figures.energy, Unit::joule, format),
            numberCell(fit.figures.cost, Unit::dollar, format),
            text(fit.reason)};
}

data::QueryResult matrixRows(const engine::FitMatrix &matrix, const std::optional<FitWorkload> &workload, Format format)
{
    data::QueryResult rows;
    for (const char *column :
         {"accelerator", "workload", "state", "score", "thesis", "difference", "ratio", "time", "energy", "cost", "reason"})
        rows.columns << QLatin1StringView(column);
    for (const engine::FitCell &fit : matrix.cells)
        if (!workload || fit.workload == *workload)
            rows.rows << row(fit, format);
    return rows;
}

data::QueryResult correlationRows(const engine::Catalog &catalog, const engine::FitTable &table,
                                  const std::vector<engine::FitThesis> &theses, Format format)
{
    data::QueryResult rows;
    for (const char *column :
         {"by", "pairs", "pearson", "spearman", "pairs_with_infeasible", "pearson_with_infeasible", "spearman_with_infeasible"})
        rows.columns << QLatin1StringView(column);
    for (const FitMeasure measure : measures) {
        const engine::FitMatrix matrix = engine::fit_matrix(catalog, table, theses, measure);
        QVariantList cells = {text(engine::slug(measure))};
        for (const engine::FitCorrelation &found : {matrix.scored, matrix.with_infeasible})
            cells << static_cast<qlonglong>(found.pairs) << numberCell(found.pearson, Unit::none, format)
                  << numberCell(found.spearman, Unit::none, format);
        rows.rows << cells;
    }
    return rows;
}

} // namespace

Result<void> runFit(const Arguments &arguments)
{
    const auto given = requested(arguments);
    if (!given)
        return tl::unexpected(given.error());
    const auto measure = requestedMeasure(arguments);
    if (!measure)
        return tl::unexpected(measure.error());
    const auto workload = requestedWorkload(arguments);
    if (!workload)
        return tl::unexpected(workload.error());
    const auto published = data::readVendorFit(given->database);
    if (!published)
        return failed(published.error());
    const std::vector<engine::FitThesis> theses = data::fitTheses(*published);
    const engine::FitTable table = engine::fit_table(given->catalog);
    if (arguments.has(QStringLiteral("correlation")))
        return print(rowsText(correlationRows(given->catalog, table, theses, given->format), given->format));
    const bool isOfAll = arguments.has(QStringLiteral("all"));
    const auto shown = isOfAll ? std::span<const engine::FitThesis>() : std::span<const engine::FitThesis>(theses);
    return print(rowsText(matrixRows(engine::fit_matrix(given->catalog, table, shown, *measure), *workload, given->format), given->format));
}

} // namespace ridgepoint::app::cli
