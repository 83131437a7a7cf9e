// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sections.h"

#include "app/cli/json_writer.h"

namespace ridgepoint::app::cli {

namespace {

QByteArray tableText(const std::vector<Section> &sections)
{
    QByteArray text;
    for (const Section &part : sections) {
        if (part.rows.rows.isEmpty())
            continue;
        if (!text.isEmpty())
            text += '\n';
        text += part.title.toUtf8() + '\n' + rowsText(part.rows, Format::Table);
    }
    return text;
}

QByteArray jsonText(const std::vector<Section> &sections)
{
    JsonWriter json;
    json.beginObject();
    for (const Section &part : sections) {
        json.key(part.key);
        writeRows(json, part.rows);
    }
    json.endObject();
    return json.result();
}

QByteArray csvText(const std::vector<Section> &sections)
{
    data::QueryResult cells;
    cells.columns = {QStringLiteral("section"), QStringLiteral("row"), QStringLiteral("quantity"), QStringLiteral("value")};
    for (const Section &part : sections)
        for (const QVariantList &row : part.rows.rows)
            for (qsizetype i = 1; i < row.size(); ++i)
                cells.rows << QVariantList{QLatin1StringView(part.key), row.front(), part.rows.columns[i], row[i]};
    return rowsText(cells, Format::Csv);
}

} // namespace

Section section(const char *key, const QString &title, std::initializer_list<const char *> columns)
{
    Section made{key, title, {}};
    for (const char *column : columns)
        made.rows.columns << QLatin1StringView(column);
    return made;
}

QByteArray sectionsText(const std::vector<Section> &sections, Format format)
{
    switch (format) {
    case Format::Json:
        return jsonText(sections);
    case Format::Csv:
        return csvText(sections);
    case Format::Table:
        break;
    }
    return tableText(sections);
}

} // namespace ridgepoint::app::cli
