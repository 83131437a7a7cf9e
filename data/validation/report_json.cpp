// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/report_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ridgepoint::data {

namespace {

QJsonValue json(const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonObject json(const ValidationStatistics &statistics)
{
    return {{QStringLiteral("rows"), statistics.rows},
            {QStringLiteral("predicted"), statistics.predicted},
            {QStringLiteral("median_abs_error"), json(statistics.medianError)},
            {QStringLiteral("mean_abs_error"), json(statistics.meanError)},
            {QStringLiteral("bias"), json(statistics.bias)}};
}

QJsonObject json(const ValidationGroup &group)
{
    QJsonObject object = json(group.statistics);
    object.insert(QStringLiteral("set"), setName(group.set));
    object.insert(QStringLiteral("by"), group.by);
    object.insert(QStringLiteral("name"), group.name);
    return object;
}

QJsonObject json(const ValidationBar &bar)
{
    return {{QStringLiteral("name"), bar.name},         {QStringLiteral("limit"), bar.limit},   {QStringLiteral("at_least"), bar.isLeast},
            {QStringLiteral("value"), json(bar.value)}, {QStringLiteral("holds"), bar.holds()}, {QStringLiteral("target"), bar.isTarget},
            {QStringLiteral("where"), bar.detail}};
}

QJsonObject json(const ValidationRow &row)
{
    QJsonObject object{{QStringLiteral("set"), setName(row.set)},
                       {QStringLiteral("id"), row.id},
                       {QStringLiteral("accelerator"), row.acceleratorSlug},
                       {QStringLiteral("model"), row.model},
                       {QStringLiteral("operation"), row.operation},
                       {QStringLiteral("metric"), row.metric},
                       {QStringLiteral("measured"), row.measured},
                       {QStringLiteral("predicted"), json(row.predicted)},
                       {QStringLiteral("error"), json(row.signedError())},
                       {QStringLiteral("bound"), row.bound},
                       {QStringLiteral("scope"), row.scope},
                       {QStringLiteral("reason"), knownReason(row)}};
    if (!row.boundary.isEmpty())
        object.insert(QStringLiteral("boundary"), row.boundary);
    return object;
}

QJsonObject json(const ValidationSummary &summary)
{
    QJsonObject object;
    for (const ValidationSet set : validationSets)
        object.insert(setName(set), json(summary[std::size_t(set)]));
    return object;
}

QJsonArray json(const std::vector<ValidationGroup> &groups)
{
    QJsonArray array;
    for (const ValidationGroup &group : groups)
        array.append(json(group));
    return array;
}

} // namespace

QByteArray reportJson(const ValidationReport &report)
{
    QJsonArray bars;
    for (const ValidationBar &bar : report.bars)
        bars.append(json(bar));
    QJsonArray worst;
    for (const std::size_t place : report.worst)
        worst.append(json(report.rows[place]));
    QJsonArray unpredicted;
    for (const ValidationRow &row : report.rows)
        if (!row.predicted)
            unpredicted.append(QJsonObject{{QStringLiteral("id"), row.id}, {QStringLiteral("reason"), row.reason}});
    QJsonObject object{{QStringLiteral("summary"), json(report.summary)},
                       {QStringLiteral("bars"), bars},
                       {QStringLiteral("groups"), json(report.groups)},
                       {QStringLiteral("worst"), worst},
                       {QStringLiteral("unpredicted"), unpredicted}};
    QJsonArray systems;
    for (const engine::SystemRating &rating : report.systems)
        if (rating.difference())
            systems.append(QJsonObject{{QStringLiteral("system"), QString::fromStdString(rating.system.slug)},
                                       {QStringLiteral("computed"), rating.computed->total().si()},
                                       {QStringLiteral("rated"), rating.system.rated_power.si},
                                       {QStringLiteral("error"), *rating.difference()}});
    object.insert(QStringLiteral("systems"), systems);
    QJsonObject leftOut;
    for (const LeftOutReport &part : report.leftOut)
        leftOut.insert(part.leftOut,
                       QJsonObject{{QStringLiteral("summary"), json(part.summary)}, {QStringLiteral("groups"), json(part.groups)}});
    if (!leftOut.isEmpty())
        object.insert(QStringLiteral("left_out"), leftOut);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace ridgepoint::data
