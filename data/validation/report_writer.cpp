// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/report_writer.h"

#include "data/problem_text.h"

#include <QMap>

#include <algorithm>
#include <cmath>

namespace ridgepoint::data {

namespace {

QString percent(const std::optional<double> &share, bool isSigned = false)
{
    if (!share)
        return QStringLiteral("-");
    const QString sign = isSigned && *share > 0 ? QStringLiteral("+") : QString();
    return sign + QString::number(100 * *share, 'f', 1) + QStringLiteral(" %");
}

QString figure(double value) { return QString::number(value, 'g', 4); }

/// A table before it is laid out.
struct Table {
    QString title;
    QStringList head;
    QList<QStringList> rows;
    int firstNumber = 1; ///< columns from here on are aligned to the right
};

QStringList statisticsCells(const QString &name, const ValidationStatistics &statistics)
{
    return {name,
            QString::number(statistics.rows),
            QString::number(statistics.predicted),
            percent(statistics.medianError),
            percent(statistics.meanError),
            percent(statistics.bias, true)};
}

QStringList statisticsHead(const QString &first)
{
    return {first, Text::tr("rows"), Text::tr("predicted"), Text::tr("median error"), Text::tr("mean error"), Text::tr("bias")};
}

QString title(ValidationSet set)
{
    switch (set) {
    case ValidationSet::Operators:
        return Text::tr("Operators");
    case ValidationSet::EndToEnd:
        return Text::tr("End to end");
    case ValidationSet::Achievable:
        return Text::tr("Achievable rates");
    case ValidationSet::Energy:
        return Text::tr("Energy");
    }
    return {};
}

Table summaryTable(const QString &name, const ValidationSummary &summary)
{
    Table table{name, statisticsHead(Text::tr("set")), {}, 1};
    for (const ValidationSet set : validationSets)
        table.rows << statisticsCells(title(set), summary[std::size_t(set)]);
    return table;
}

Table barTable(const ValidationReport &report)
{
    Table table{Text::tr("Bars"), {Text::tr("bar"), Text::tr("value"), Text::tr("limit"), Text::tr("holds"), Text::tr("where")}, {}, 1};
    for (const ValidationBar &bar : report.bars) {
        const QString limit = (bar.isLeast ? QStringLiteral("\u2265 ") : QStringLiteral("\u2264 ")) + percent(bar.limit);
        const QString verdict = !bar.value     ? Text::tr("nothing to judge")
                                : bar.holds()  ? Text::tr("yes")
                                : bar.isTarget ? Text::tr("no, a target")
                                               : Text::tr("no");
        table.rows << QStringList{bar.name, percent(bar.value), limit, verdict, bar.detail};
    }
    return table;
}

QList<Table> groupTables(const QString &prefix, const std::vector<ValidationGroup> &groups)
{
    QList<Table> tables;
    for (const ValidationGroup &group : groups) {
        const QString name = prefix + title(group.set) + QStringLiteral(" / ") + group.by;
        if (tables.isEmpty() || tables.constLast().title != name)
            tables << Table{name, statisticsHead(group.by), {}, 1};
        tables.last().rows << statisticsCells(group.name, group.statistics);
    }
    return tables;
}

Table worstTable(const ValidationReport &report)
{
    Table table{Text::tr("Worst rows"),
                {Text::tr("row"), Text::tr("device"), Text::tr("model"), Text::tr("operation"), Text::tr("metric"), Text::tr("measured"),
                 Text::tr("predicted"), Text::tr("error"), Text::tr("reason")},
                {},
                5};
    for (const std::size_t place : report.worst) {
        const ValidationRow &row = report.rows[place];
        table.rows << QStringList{row.id,
                                  row.acceleratorSlug,
                                  row.model,
                                  row.operation,
                                  row.metric,
                                  figure(row.measured),
                                  figure(*row.predicted),
                                  percent(row.signedError(), true),
                                  knownReason(row)};
    }
    return table;
}

Table gapTable(const ValidationReport &report)
{
    Table table{Text::tr("Not predicted"), {Text::tr("rows"), Text::tr("first"), Text::tr("reason")}, {}, 9};
    QMap<QString, QStringList> reasons;
    for (const ValidationRow &row : report.rows)
        if (!row.predicted)
            reasons[row.reason] << row.id;
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
        table.rows << QStringList{QString::number(it.value().size()), it.value().constFirst(), it.key()};
    std::ranges::stable_sort(table.rows, std::greater(), [](const QStringList &row) { return row.constFirst().toInt(); });
    return table;
}

Table peerTable(const ValidationReport &report)
{
    Table table{Text::tr("One step of Llama 3.1 70B on H100 SXM, 16 bits, 2048 tokens: milliseconds, and against the measured kernels"),
                {Text::tr("tool")},
                {},
                1};
    QStringList measured = {Text::tr("measured kernels")};
    for (const PeerStep &step : report.peers.yardstick) {
        table.head << Text::tr("%1 TP%2 b=%3").arg(step.phase).arg(step.tensor).arg(step.batch);
        measured << figure(1e3 * step.seconds);
    }
    table.head << QString();
    table.rows << (measured << QString());
    for (const PeerRow &row : report.peers.rows) {
        QStringList cells = {row.tool};
        for (std::size_t i = 0; i < row.seconds.size(); ++i) {
            const auto &seconds = row.seconds[i];
            cells << (seconds ? QStringLiteral("%1 (%2)").arg(figure(1e3 * *seconds),
                                                              percent(*seconds / report.peers.yardstick[i].seconds - 1, true))
                              : QStringLiteral("-"));
        }
        table.rows << (cells << QString());
    }
    return table;
}

Table modelTable(const ValidationReport &report)
{
    Table table{Text::tr("Parameters of open models"),
                {Text::tr("model"), Text::tr("counted"), Text::tr("published"), Text::tr("difference"), Text::tr("remark")},
                {},
                1};
    constexpr double likeness = 0.005;
    for (const CountedModel &model : report.models) {
        const bool isLike = std::abs(model.difference()) <= likeness;
        table.rows << QStringList{model.name, QString::number(model.counted, 'f', 0), QString::number(model.published, 'f', 0),
                                  QStringLiteral("%1 %").arg(100 * model.difference(), 0, 'f', 2),
                                  isLike ? QString() : Text::tr("the published total is rounded to the name's")};
    }
    return table;
}

/// Parts at their own ratings, fans and conversion, against the rating of the whole.
Table systemTable(const ValidationReport &report)
{
    Table table{Text::tr("Rated power of servers and racks, computed from their parts; median error %1")
                    .arg(percent(engine::median_rating_error(report.systems))),
                {Text::tr("system"), Text::tr("accelerators"), Text::tr("computed, kW"), Text::tr("rated, kW"), Text::tr("error"),
                 Text::tr("vendor")},
                {},
                1};
    const auto kilowatts = [](engine::Watt power) { return QString::number(power.si() / 1e3, 'f', 1); };
    for (const engine::SystemRating &rating : report.systems)
        if (rating.difference())
            table.rows << QStringList{QString::fromStdString(rating.system.name), QString::number(rating.system.count),
                                      kilowatts(rating.computed->total()),        kilowatts(engine::Watt(rating.system.rated_power.si)),
                                      percent(rating.difference(), true),         QString::fromStdString(rating.system.vendor)};
    return table;
}

QList<Table> allTables(const ValidationReport &report)
{
    QList<Table> tables = {summaryTable(Text::tr("Summary"), report.summary), barTable(report)};
    if (!report.peers.yardstick.empty())
        tables << peerTable(report);
    tables << groupTables(QString(), report.groups);
    for (const LeftOutReport &part : report.leftOut) {
        const QString name =
            part.leftOut == QLatin1StringView("devices") ? Text::tr("Whole devices left out") : Text::tr("Whole sources left out");
        tables << summaryTable(name, part.summary) << groupTables(name + QStringLiteral(": "), part.groups);
    }
    tables << worstTable(report) << gapTable(report);
    if (!report.models.empty())
        tables << modelTable(report);
    if (!report.systems.empty())
        tables << systemTable(report);
    return tables;
}

QString laidOut(const Table &table)
{
    QList<qsizetype> widths;
    for (qsizetype i = 0; i < table.head.size(); ++i) {
        qsizetype width = table.head.at(i).size();
        for (const QStringList &row : table.rows)
            width = std::max(width, row.at(i).size());
        widths << width;
    }
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const bool isNumber = i >= table.firstNumber && i + 1 < cells.size();
            text += QStringLiteral("  ") + (isNumber ? cells.at(i).rightJustified(widths.at(i)) : cells.at(i).leftJustified(widths.at(i)));
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        return text + QLatin1Char('\n');
    };
    QString text = table.title + QLatin1Char('\n') + line(table.head);
    for (const QStringList &row : table.rows)
        text += line(row);
    return text + QLatin1Char('\n');
}

QString inMarkdown(QString cell) { return cell.replace(QLatin1Char('|'), QStringLiteral("\\|")); }

QString markdown(const Table &table)
{
    QString text = QStringLiteral("## %1\n\n").arg(table.title);
    const auto line = [](const QStringList &cells) {
        QString row = QStringLiteral("|");
        for (const QString &cell : cells)
            row += QLatin1Char(' ') + inMarkdown(cell) + QStringLiteral(" |");
        return row + QLatin1Char('\n');
    };
    text += line(table.head) + QLatin1Char('|');
    for (qsizetype i = 0; i < table.head.size(); ++i)
        text += i >= table.firstNumber && i + 1 < table.head.size() ? QStringLiteral(" ---: |") : QStringLiteral(" --- |");
    text += QLatin1Char('\n');
    for (const QStringList &row : table.rows)
        text += line(row);
    return text + QLatin1Char('\n');
}

QString html(const Table &table)
{
    QString text = QStringLiteral("<h2>%1</h2>\n<table>\n<tr>").arg(table.title.toHtmlEscaped());
    for (const QString &cell : table.head)
        text += QStringLiteral("<th>%1</th>").arg(cell.toHtmlEscaped());
    text += QStringLiteral("</tr>\n");
    for (const QStringList &row : table.rows) {
        text += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool isNumber = i >= table.firstNumber && i + 1 < row.size();
            text += (isNumber ? QStringLiteral("<td class=\"n\">%1</td>") : QStringLiteral("<td>%1</td>")).arg(row.at(i).toHtmlEscaped());
        }
        text += QStringLiteral("</tr>\n");
    }
    return text + QStringLiteral("</table>\n");
}

} // namespace

QByteArray reportText(const ValidationReport &report)
{
    QString text;
    for (const Table &table : allTables(report))
        text += laidOut(table);
    return text.toUtf8();
}

QByteArray reportMarkdown(const ValidationReport &report)
{
    QString text = QStringLiteral("# ") + Text::tr("Predictions beside measurements") + QStringLiteral("\n\n");
    for (const Table &table : allTables(report))
        text += markdown(table);
    return text.toUtf8();
}

QByteArray reportHtml(const ValidationReport &report)
{
    QString text = QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n<style>\n"
                                  "body { font-family: sans-serif; margin: 2em; color: #1c1c1e; background: #ffffff; }\n"
                                  "table { border-collapse: collapse; margin-bottom: 1.5em; }\n"
                                  "th, td { text-align: left; padding: 0.2em 0.8em; border-bottom: 1px solid #d8d8dc; }\n"
                                  "td.n { text-align: right; }\n</style>\n</head>\n<body>\n<h1>%1</h1>\n")
                       .arg(Text::tr("Predictions beside measurements"));
    for (const Table &table : allTables(report))
        text += html(table);
    return (text + QStringLiteral("</body>\n</html>\n")).toUtf8();
}

} // namespace ridgepoint::data
