// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "data/csv_writer.h"
#include "engine/evaluate.h"
#include "engine/sweep.h"

#include <QSaveFile>

#include <algorithm>
#include <functional>

namespace ridgepoint::app::cli {

namespace {

constexpr qsizetype chunkSize = 1 << 20;

using Sink = std::function<Result<void>(const QByteArray &)>;

tl::unexpected<Failure> badRange(const QString &axis)
{
    return badInput(
        QStringLiteral("--over takes ID=FROM:TO:COUNT, ID=FROM:TO:COUNT:log or ID=A,B,C, for example batch=1:256:9:log, not '%1'.")
            .arg(axis.left(200)));
}

Result<engine::SweepAxis> rangeAxis(const engine::Catalog &catalog, engine::ParameterId id, const QString &text, const QString &axis)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    const bool isLog = parts.size() == 4 && parts[3].trimmed() == QLatin1String("log");
    bool isCount = false;
    const int count = parts.value(2).trimmed().toInt(&isCount);
    if ((parts.size() != 3 && !isLog) || !isCount)
        return badRange(axis);
    if (count < 2)
        return badInput(QStringLiteral("--over %1: %2 points are too few; accepted are 2 to 1000000.").arg(axis.left(200)).arg(count));
    const auto from = valueOf(catalog, id, parts[0]);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = valueOf(catalog, id, parts[1]);
    if (!to)
        return tl::unexpected(to.error());
    auto points = engine::make_axis(id, std::get<double>(*from), std::get<double>(*to), static_cast<std::size_t>(count), isLog);
    if (!points)
        return badInput(points.error());
    return std::move(*points);
}

Result<engine::SweepAxis> listAxis(const engine::Catalog &catalog, engine::ParameterId id, const QString &text)
{
    engine::SweepAxis result{id, {}};
    for (const QString &part : text.split(QLatin1Char(','))) {
        auto value = valueOf(catalog, id, part);
        if (!value)
            return tl::unexpected(value.error());
        result.points.push_back(std::move(*value));
    }
    return result;
}

Result<engine::SweepAxis> requestedAxis(const engine::Catalog &catalog, const QString &axis)
{
    const qsizetype equals = axis.indexOf(QLatin1Char('='));
    if (equals < 1)
        return badRange(axis);
    const auto id = parameterNamed(axis.left(equals).trimmed());
    if (!id)
        return tl::unexpected(id.error());
    const engine::Parameter &row = engine::parameter(*id);
    if (row.kind == engine::ParameterKind::choice_list)
        return badInput(QStringLiteral("%1 is a list and cannot be swept.").arg(QString::fromUtf8(row.name)));
    const QString text = axis.mid(equals + 1);
    const bool isRange = row.kind == engine::ParameterKind::number && text.contains(QLatin1Char(':'));
    return isRange ? rangeAxis(catalog, *id, text, axis) : listAxis(catalog, *id, text);
}

Result<std::vector<engine::SweepAxis>> requestedAxes(const Arguments &arguments, const engine::Catalog &catalog)
{
    std::vector<engine::SweepAxis> axes;
    for (const QString &text : arguments.values(QStringLiteral("over"))) {
        auto axis = requestedAxis(catalog, text);
        if (!axis)
            return tl::unexpected(axis.error());
        for (const engine::SweepAxis &earlier : axes) {
            if (earlier.parameter == axis->parameter)
                return badInput(QStringLiteral("%1 is swept twice.").arg(QString::fromUtf8(engine::parameter(axis->parameter).name)));
        }
        axes.push_back(std::move(*axis));
    }
    return axes;
}

QByteArray cellText(const engine::ParameterValue &value)
{
    if (std::holds_alternative<std::string>(value))
        return data::csvTextCell(QString::fromStdString(std::get<std::string>(value)));
    return QByteArray::fromStdString(engine::exact_text(value));
}

QByteArray headerText(const engine::SweepResult &result)
{
    QByteArray text;
    for (const engine::SweepAxis &axis : result.axes)
        text += QString::fromUtf8(engine::parameter(axis.parameter).name).toUtf8() + ',';
    for (const engine::SweepColumn &column : result.columns)
        text += QString::fromUtf8(engine::metric(column.metric).name).toUtf8() + ',';
    text.back() = '\n';
    return text;
}

/// The swept values of a point; the last axis runs fastest.
QByteArray axisCells(const std::vector<std::vector<QByteArray>> &axes, std::size_t point)
{
    QByteArray text;
    for (auto axis = axes.rbegin(); axis != axes.rend(); ++axis) {
        text.prepend((*axis)[point % axis->size()] + ',');
        point /= axis->size();
    }
    return text;
}

QByteArray metricCell(const engine::SweepColumn &column, std::size_t point)
{
    if (column.is_present[point] == 0)
        return {};
    if (!column.texts.empty())
        return data::csvTextCell(QString::fromUtf8(column.texts[point]));
    return QByteArray::fromStdString(engine::format_exact(column.values[point]));
}

Result<void> write(const engine::SweepResult &result, const Sink &sink)
{
    std::vector<std::vector<QByteArray>> axes;
    for (const engine::SweepAxis &axis : result.axes) {
        std::vector<QByteArray> &cells = axes.emplace_back();
        for (const engine::ParameterValue &value : axis.points)
            cells.push_back(cellText(value));
    }
    QByteArray text = headerText(result);
    for (std::size_t point = 0; point < result.size; ++point) {
        text += axisCells(axes, point);
        for (const engine::SweepColumn &column : result.columns)
            text += metricCell(column, point) + ',';
        text.back() = '\n';
        if (text.size() >= chunkSize) {
            if (const auto written = sink(text); !written)
                return written;
            text.clear();
        }
    }
    return sink(text);
}

Result<void> writeFile(const engine::SweepResult &result, const QString &path)
{
    if (const auto free = checkTarget(path); !free)
        return free;
    QSaveFile file(path);
    const auto refused = [&] { return failed(QStringLiteral("%1 could not be written: %2.").arg(path, file.errorString())); };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    const auto written = write(result, [&](const QByteArray &text) -> Result<void> {
        if (file.write(text) != text.size())
            return refused();
        return {};
    });
    if (!written)
        return written;
    if (!file.commit())
        return refused();
    return {};
}

bool isWhole(const engine::SweepResult &result, std::size_t point)
{
    return std::ranges::all_of(result.columns, [point](const engine::SweepColumn &column) { return column.is_present[point] != 0; });
}

/// Why the first point with an empty cell has one: the refusal of its values, or the finding that names the metric.
QString reasonAt(const engine::Catalog &catalog, engine::Scenario scenario, const engine::SweepResult &result, std::size_t point)
{
    for (auto axis = result.axes.rbegin(); axis != result.axes.rend(); ++axis) {
        scenario.set(axis->parameter, axis->points[point % axis->points.size()]);
        point /= axis->points.size();
    }
    const auto estimate = engine::evaluate(catalog, scenario);
    if (!estimate)
        return QString::fromStdString(estimate.error().what);
    for (const engine::SweepColumn &column : result.columns)
        for (const engine::Finding &finding : estimate->findings)
            if (finding.absent.contains(column.metric))
                return QString::fromStdString(finding.text);
    return QStringLiteral("no answer");
}

/// On standard error: how many points lack an answer and why the first does, and that a peak is a sparse one.
void explain(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::SweepResult &result)
{
    std::size_t gaps = 0;
    std::size_t first = 0;
    for (std::size_t point = result.size; point-- > 0;) {
        if (isWhole(result, point))
            continue;
        ++gaps;
        first = point;
    }
    if (gaps > 0)
        complain(QStringLiteral("note: %1 of %2 points have empty cells; the first: %3")
                     .arg(gaps)
                     .arg(result.size)
                     .arg(reasonAt(catalog, scenario, result, first)));
    const auto peak = engine::value_in_force(catalog, scenario, engine::ParameterId::peak_kind).value;
    if (std::get<std::string>(peak) == "sparse")
        complain(QStringLiteral("note: peaks are those with structured sparsity; dense weights do not reach them."));
}

} // namespace

Result<void> runSweep(const Arguments &arguments)
{
    const auto given = requested(arguments);
    if (!given)
        return tl::unexpected(given.error());
    const auto metrics = requestedMetrics(arguments);
    if (!metrics)
        return tl::unexpected(metrics.error());
    if (!arguments.has(QStringLiteral("over")))
        return badInput(QStringLiteral("A sweep needs --over ID=FROM:TO:COUNT."));
    if (metrics->empty())
        return badInput(QStringLiteral("A sweep needs --metric ID,...; 'ridgepoint-cli metrics' lists them."));
    const auto axes = requestedAxes(arguments, given->catalog);
    if (!axes)
        return tl::unexpected(axes.error());
    const auto result = engine::sweep(given->catalog, given->scenario, *axes, *metrics);
    if (!result)
        return badInput(result.error());
    const auto path = arguments.value(QStringLiteral("out"));
    if (const auto written = path ? writeFile(*result, *path) : write(*result, print); !written)
        return written;
    explain(given->catalog, given->scenario, *result);
    return {};
}

} // namespace ridgepoint::app::cli
