// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "app/cli/rows.h"
#include "app/cli/text_table.h"
#include "data/csv_writer.h"
#include "engine/evaluate.h"

namespace ridgepoint::app::cli {

namespace {

/// What one estimate is written from.
struct Answer {
    const engine::Catalog &catalog;
    const engine::Scenario &scenario;
    const engine::Estimate &estimate;
    const std::vector<engine::MetricId> &wanted;
};

void writeScenario(JsonWriter &json, const Answer &answer)
{
    json.key("scenario");
    json.beginObject();
    for (const engine::Parameter &row : engine::parameters()) {
        json.key(row.name);
        const engine::ParameterValue value = engine::value_in_force(answer.catalog, answer.scenario, row.id).value;
        if (const auto *number = std::get_if<double>(&value))
            json.number(*number);
        else
            json.text(std::get<std::string>(value));
    }
    json.endObject();
}

void writeMetrics(JsonWriter &json, const Answer &answer)
{
    json.key("metrics");
    json.beginObject();
    for (const engine::MetricId id : answer.wanted) {
        const engine::Metric &row = engine::metric(id);
        const engine::MetricValue &value = answer.estimate[id];
        json.key(row.name);
        json.beginObject(JsonWriter::Layout::OneLine);
        json.key("value");
        if (!value.is_present)
            json.null();
        else if (row.is_text)
            json.text(value.text);
        else
            json.number(value.number);
        json.key("unit");
        json.text(engine::symbol(row.unit));
        json.key("label");
        json.text(engine::to_string(value.is_present ? value.label : engine::Label::unknown));
        json.endObject();
    }
    json.endObject();
}

void writeOptional(JsonWriter &json, std::string_view key, const std::optional<double> &value)
{
    json.key(key);
    if (value)
        json.number(*value);
    else
        json.null();
}

void writeFindings(JsonWriter &json, const Answer &answer)
{
    json.key("findings");
    json.beginArray();
    for (const engine::Finding &finding : answer.estimate.findings) {
        json.beginObject();
        json.key("severity");
        json.text(engine::to_string(finding.severity));
        json.key("id");
        json.text(finding.id);
        writeOptional(json, "limit", finding.limit);
        writeOptional(json, "value", finding.value);
        writeOptional(json, "shortfall", finding.shortfall);
        json.key("text");
        json.text(finding.text);
        json.endObject();
    }
    json.endArray();
}

QByteArray jsonText(const Answer &answer)
{
    JsonWriter json;
    json.beginObject();
    writeScenario(json, answer);
    writeMetrics(json, answer);
    writeFindings(json, answer);
    json.endObject();
    return json.result();
}

QByteArray csvText(const Answer &answer)
{
    data::CsvWriter csv;
    csv.addHeader({QStringLiteral("metric"), QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("label")});
    for (const engine::MetricId id : answer.wanted) {
        const engine::Metric &row = engine::metric(id);
        const engine::MetricValue &value = answer.estimate[id];
        QVariant cell;
        if (value.is_present)
            cell = row.is_text ? QVariant(QString::fromUtf8(value.text)) : QVariant(value.number);
        csv.addRow({QString::fromUtf8(row.name), cell, QString::fromUtf8(engine::symbol(row.unit)),
                    QString::fromUtf8(engine::to_string(value.is_present ? value.label : engine::Label::unknown))});
    }
    return csv.text();
}

QString shownValue(const engine::Metric &row, const engine::MetricValue &value)
{
    if (!value.is_present)
        return QStringLiteral("-");
    return row.is_text ? QString::fromUtf8(value.text) : QString::fromStdString(engine::format(value.number, row.unit));
}

/// What the answer is for: the device, the work, and whatever was set.
QByteArray scenarioText(const Answer &answer)
{
    QByteArray text;
    for (const engine::Parameter &row : engine::parameters()) {
        const bool isAlwaysSaid = row.id == engine::ParameterId::accelerator || row.id == engine::ParameterId::model ||
                                  row.id == engine::ParameterId::batch || row.id == engine::ParameterId::context;
        if (!isAlwaysSaid && !answer.scenario.is_set(row.id))
            continue;
        const engine::ParameterValue value = engine::value_in_force(answer.catalog, answer.scenario, row.id).value;
        const std::string shown = engine::display_text(answer.catalog, row.id, value);
        text += QString::fromUtf8(row.label).leftJustified(24).toUtf8() + ' ' + QByteArray::fromStdString(shown) + '\n';
    }
    return text + '\n';
}

QString findingText(const engine::Finding &finding)
{
    return QStringLiteral("%1: %2").arg(QString::fromUtf8(engine::to_string(finding.severity)), QString::fromStdString(finding.text));
}

QByteArray tableText(const Answer &answer)
{
    TextTable table;
    table.addColumn(QStringLiteral("metric"));
    table.addColumn(QStringLiteral("value"), TextTable::Align::Right);
    table.addColumn(QStringLiteral("known as"));
    table.addColumn(QStringLiteral("id"));
    for (const engine::MetricId id : answer.wanted) {
        const engine::Metric &row = engine::metric(id);
        const engine::MetricValue &value = answer.estimate[id];
        table.addRow({QString::fromUtf8(row.label), shownValue(row, value),
                      QString::fromUtf8(engine::to_string(value.is_present ? value.label : engine::Label::unknown)),
                      QString::fromUtf8(row.name)});
    }
    QByteArray text = scenarioText(answer) + table.text();
    for (const engine::Finding &finding : answer.estimate.findings)
        text += '\n' + findingText(finding).toUtf8();
    if (!answer.estimate.findings.empty())
        text += '\n';
    return text;
}

std::vector<engine::MetricId> everyMetric()
{
    std::vector<engine::MetricId> ids;
    for (const engine::Metric &row : engine::metrics())
        ids.push_back(row.id);
    return ids;
}

} // namespace

Result<void> runEstimate(const Arguments &arguments)
{
    const auto request = requested(arguments);
    if (!request)
        return tl::unexpected(request.error());
    auto wanted = requestedMetrics(arguments);
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (wanted->empty())
        *wanted = everyMetric();
    engine::MetricSet set;
    for (const engine::MetricId id : *wanted)
        set.insert(id);
    const auto estimate = engine::evaluate(request->catalog, request->scenario, set);
    if (!estimate)
        return badInput(estimate.error());
    const Answer answer{request->catalog, request->scenario, *estimate, *wanted};
    switch (request->format) {
    case Format::Json:
        return print(jsonText(answer));
    case Format::Csv:
        for (const engine::Finding &finding : answer.estimate.findings)
            complain(findingText(finding));
        return print(csvText(answer));
    case Format::Table:
        break;
    }
    return print(tableText(answer));
}

} // namespace ridgepoint::app::cli
