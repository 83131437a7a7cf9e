// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"

#include "app/cli/suggestion.h"
#include "app/cli/text_table.h"
#include "data/csv_writer.h"
#include "engine/unit.h"

#include <algorithm>

namespace ridgepoint::app::cli {

namespace {

bool isNumber(const QVariant &cell)
{
    return cell.metaType() == QMetaType::fromType<double>() || cell.metaType() == QMetaType::fromType<qlonglong>() ||
           cell.metaType() == QMetaType::fromType<int>();
}

QString cellText(const QVariant &cell)
{
    if (cell.isNull())
        return {};
    if (cell.metaType() == QMetaType::fromType<double>())
        return QString::fromStdString(engine::format_exact(cell.toDouble()));
    if (cell.metaType() == QMetaType::fromType<QStringList>())
        return cell.toStringList().join(QLatin1Char(','));
    return cell.toString();
}

QByteArray tableText(const data::QueryResult &rows)
{
    TextTable table;
    for (qsizetype i = 0; i < rows.columns.size(); ++i) {
        const bool isNumeric = std::any_of(rows.rows.cbegin(), rows.rows.cend(), [i](const QVariantList &row) { return isNumber(row[i]); });
        table.addColumn(rows.columns[i], isNumeric ? TextTable::Align::Right : TextTable::Align::Left);
    }
    for (const QVariantList &row : rows.rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells << cellText(cell);
        table.addRow(cells);
    }
    return table.text();
}

QByteArray jsonText(const data::QueryResult &rows)
{
    JsonWriter json;
    writeRows(json, rows);
    return json.result();
}

QByteArray csvText(const data::QueryResult &rows)
{
    data::CsvWriter csv;
    csv.addHeader(rows.columns);
    for (const QVariantList &row : rows.rows) {
        QVariantList cells;
        for (const QVariant &cell : row)
            cells << (cell.isNull() || isNumber(cell) ? cell : QVariant(cellText(cell)));
        csv.addRow(cells);
    }
    return csv.text();
}

} // namespace

Result<Format> requestedFormat(const Arguments &arguments)
{
    const QString name = arguments.value(QStringLiteral("format")).value_or(QStringLiteral("table"));
    if (name == QLatin1String("table"))
        return Format::Table;
    if (name == QLatin1String("json"))
        return Format::Json;
    if (name == QLatin1String("csv"))
        return Format::Csv;
    const QStringList known = {QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("csv")};
    return badInput(
        QStringLiteral("There is no format '%1'; accepted are table, json and csv.%2").arg(name.left(80), suggestion(name, known)));
}

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

void writeRows(JsonWriter &json, const data::QueryResult &rows)
{
    json.beginArray();
    for (const QVariantList &row : rows.rows) {
        json.beginObject(JsonWriter::Layout::OneLine);
        for (qsizetype i = 0; i < row.size(); ++i) {
            json.key(rows.columns[i].toStdString());
            json.variant(row[i]);
        }
        json.endObject();
    }
    json.endArray();
}

QByteArray rowsText(const data::QueryResult &rows, Format format)
{
    switch (format) {
    case Format::Json:
        return jsonText(rows);
    case Format::Csv:
        return csvText(rows);
    case Format::Table:
        break;
    }
    return tableText(rows);
}

} // namespace ridgepoint::app::cli
