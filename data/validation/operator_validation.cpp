// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/operator_validation.h"

#include "data/problem_text.h"
#include "data/validation/validation_table.h"

#include <QRegularExpression>

namespace ridgepoint::data {

namespace {

using engine::MeasuredOperator;
using engine::OperatorBound;

struct Size {
    const char *column;
    double MeasuredOperator::*member;
};

constexpr std::array sizes = {Size{"m", &MeasuredOperator::m},
                              Size{"n", &MeasuredOperator::n},
                              Size{"k", &MeasuredOperator::k},
                              Size{"heads", &MeasuredOperator::heads},
                              Size{"kv_heads", &MeasuredOperator::kv_heads},
                              Size{"head_dim", &MeasuredOperator::head_dim},
                              Size{"batch", &MeasuredOperator::batch},
                              Size{"q_len", &MeasuredOperator::q_len},
                              Size{"kv_len", &MeasuredOperator::kv_len},
                              Size{"bytes", &MeasuredOperator::bytes},
                              Size{"world", &MeasuredOperator::world}};

/// "top-8 of 128 experts, expert tp=1 ep=8 (one rank measured), balanced routing"
void readRouting(const QString &note, MeasuredOperator &measured)
{
    static const QRegularExpression experts(QStringLiteral("top-(\\d+) of (\\d+)"));
    static const QRegularExpression parallel(QStringLiteral("\\bep=(\\d+)"));
    if (const auto match = experts.match(note); match.hasMatch()) {
        measured.experts_per_token = match.captured(1).toDouble();
        measured.experts = match.captured(2).toDouble();
    }
    if (const auto match = parallel.match(note); match.hasMatch())
        measured.expert_parallel = match.captured(1).toDouble();
    measured.is_balanced = note.contains(QStringLiteral("balanced routing"));
}

engine::LinkPath pathOf(const QString &note, double world)
{
    static const QRegularExpression nodes(QStringLiteral("\\b(\\d+) node\\(s\\)"));
    if (const auto match = nodes.match(note); match.hasMatch() && match.captured(1).toInt() > 1)
        return engine::LinkPath::nodes;
    return note.contains(QStringLiteral("pairwise")) && world > 2 ? engine::LinkPath::pairs : engine::LinkPath::node;
}

/// What some benchmarks add to every call on any device. MLX benchmarks wait for each result: estimated from activations on six devices,
/// time less traffic. LLMCompass times contain a launch from the host of 20 to 50 us.
double hostSeconds(const OperatorRow &row)
{
    if (row.note.startsWith(QStringLiteral("MLX GPU")))
        return 1.9e-4;
    return row.sourceTitle.contains(QStringLiteral("LLMCompass")) ? 3e-5 : 0;
}

engine::Expected<OperatorRow> readOperator(const ValidationTable &table, const CsvRow &csv)
{
    const auto text = [&](const char *column) { return table.text(csv, QString::fromLatin1(column)); };
    OperatorRow row;
    row.line = csv.line;
    row.id = text("id");
    row.accelerator = text("accelerator");
    row.sourceTitle = text("source_title");
    row.sourceUrl = text("source_url");
    row.note = text("note");
    row.measured.name = text("op").toStdString();
    row.measured.variant = text("variant").toStdString();
    row.measured.precision = text("precision").toStdString();
    for (const Size &size : sizes) {
        const auto value = table.number(csv, QString::fromLatin1(size.column));
        if (!value)
            return tl::unexpected(value.error());
        row.measured.*size.member = value->value_or(0);
    }
    const auto seconds = table.positive(csv, QStringLiteral("time_s"));
    if (!seconds)
        return tl::unexpected(seconds.error());
    row.seconds = *seconds;
    readRouting(row.note, row.measured);
    row.measured.path = pathOf(row.note, row.measured.world);
    row.measured.host_seconds = hostSeconds(row);
    return row;
}

QString boundText(OperatorBound bound)
{
    switch (bound) {
    case OperatorBound::compute:
        return QStringLiteral("compute");
    case OperatorBound::memory:
        return QStringLiteral("memory");
    case OperatorBound::fabric:
        return QStringLiteral("fabric");
    case OperatorBound::overhead:
        return QStringLiteral("overhead");
    }
    return {};
}

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// What the id's prefix names: "op-aicg-0001" comes from "op-aicg".
QString sourceOf(const QString &id) { return id.section(u'-', 0, -2); }

/// Fills who was measured; null, with the reason, when the catalog does not know the device.
const engine::Accelerator *take(const AcceleratorNames &names, const QString &name, ValidationRow &result)
{
    result.accelerator = name;
    const engine::Accelerator *accelerator = names.find(name);
    if (accelerator)
        result.acceleratorSlug = QString::fromStdString(accelerator->slug);
    else
        result.reason = names.reason(name);
    return accelerator;
}

ValidationRow validated(const engine::Catalog &catalog, const AcceleratorNames &names, const OperatorRow &row,
                        engine::PredictionLevel level)
{
    ValidationRow result;
    result.line = row.line;
    result.id = row.id;
    result.source = sourceOf(row.id);
    result.operation = QString::fromStdString(row.measured.name);
    result.metric = QStringLiteral("time_s");
    result.measured = row.seconds;
    const engine::Accelerator *accelerator = take(names, row.accelerator, result);
    if (!accelerator)
        return result;
    const auto predicted = engine::predict_operator(catalog, *accelerator, row.measured, level);
    if (!predicted) {
        result.reason = text(predicted.error());
        return result;
    }
    result.predicted = predicted->time.si();
    result.bound = boundText(predicted->bound);
    result.scope = fromView(engine::slug(predicted->scope));
    if (predicted->family)
        result.family = fromView(engine::slug(*predicted->family));
    return result;
}

ValidationRow validated(const engine::Catalog &catalog, const AcceleratorNames &names, const AchievableRow &row,
                        engine::PredictionLevel level)
{
    ValidationRow result;
    result.set = ValidationSet::Achievable;
    result.line = row.line;
    result.id = QStringLiteral("achievable-%1").arg(row.line);
    result.source = row.sourceTitle;
    result.operation = row.metric;
    result.metric = row.metric;
    result.measured = row.measured;
    const engine::Accelerator *accelerator = take(names, row.accelerator, result);
    if (!accelerator)
        return result;
    const auto predicted = engine::predict_achievable(catalog, *accelerator, row.metric.toStdString(), level);
    if (!predicted) {
        result.reason = text(predicted.error());
        return result;
    }
    result.predicted = predicted->si;
    result.bound = boundText(predicted->bound);
    result.scope = fromView(engine::slug(predicted->scope));
    return result;
}

} // namespace

engine::Expected<std::vector<OperatorRow>> readOperators(const QString &path)
{
    const auto table = ValidationTable::open(path, {QStringLiteral("id"), QStringLiteral("accelerator"), QStringLiteral("op"),
                                                    QStringLiteral("precision"), QStringLiteral("time_s")});
    if (!table)
        return tl::unexpected(table.error());
    std::vector<OperatorRow> rows;
    rows.reserve(table->rows().size());
    for (const CsvRow &csv : table->rows()) {
        auto row = readOperator(*table, csv);
        if (!row)
            return tl::unexpected(row.error());
        rows.push_back(std::move(*row));
    }
    return rows;
}

engine::Expected<std::vector<AchievableRow>> readAchievable(const QString &path)
{
    const auto table = ValidationTable::open(path, {QStringLiteral("accelerator"), QStringLiteral("metric"), QStringLiteral("measured")});
    if (!table)
        return tl::unexpected(table.error());
    constexpr double tera = 1e12;
    constexpr double giga = 1e9;
    std::vector<AchievableRow> rows;
    rows.reserve(table->rows().size());
    for (const CsvRow &csv : table->rows()) {
        const auto measured = table->positive(csv, QStringLiteral("measured"));
        if (!measured)
            return tl::unexpected(measured.error());
        const QString metric = table->text(csv, QStringLiteral("metric"));
        const double unit = metric.startsWith(QStringLiteral("gemm_")) ? tera : giga;
        rows.push_back({csv.line, table->text(csv, QStringLiteral("accelerator")), metric, *measured * unit,
                        table->text(csv, QStringLiteral("source_title")), table->text(csv, QStringLiteral("source_url"))});
    }
    return rows;
}

std::vector<ValidationRow> validateOperators(const engine::Catalog &catalog, const AcceleratorNames &names,
                                             const std::vector<OperatorRow> &rows, engine::PredictionLevel level)
{
    std::vector<ValidationRow> results;
    results.reserve(rows.size());
    for (const OperatorRow &row : rows)
        results.push_back(validated(catalog, names, row, level));
    return results;
}

std::vector<ValidationRow> validateAchievable(const engine::Catalog &catalog, const AcceleratorNames &names,
                                              const std::vector<AchievableRow> &rows, engine::PredictionLevel level)
{
    std::vector<ValidationRow> results;
    results.reserve(rows.size());
    for (const AchievableRow &row : rows)
        results.push_back(validated(catalog, names, row, level));
    return results;
}

} // namespace ridgepoint::data
