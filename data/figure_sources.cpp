// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/db_commands.h"

#include "data/db_schema.h"
#include "data/problem_text.h"
#include "data/select.h"

namespace ridgepoint::data {

namespace {

struct FigureName {
    QString table;
    QString key;
    QString attribute;
};

engine::Expected<FigureName> parseFigure(const QString &text)
{
    const QString accepted = QStringLiteral("TABLE:KEY[:ATTRIBUTE]");
    const FigureName figure{text.section(u':', 0, 0), text.section(u':', 1, 1), text.section(u':', 2)};
    if (figure.table.isEmpty() || figure.key.isEmpty())
        return refuse(
            Text::tr("\"%1\" names no figure; expected is %2, for example accelerators:nvidia-b200:memory_bandwidth.").arg(text, accepted),
            QStringLiteral("figure"), text, accepted);
    return figure;
}

/// A column of the table, or nothing in its place.
QString orNull(const TableSchema &schema, const char *column)
{
    return schema.has(column) ? QStringLiteral("t.") + quoted(QString::fromLatin1(column)) : QStringLiteral("NULL");
}

/// Which rows of a table a figure means, and what of them to show.
struct Plan {
    QString where;
    QVariantList values;
    QString attribute;
    QString value;
};

Plan planFor(const TableSchema &schema, const FigureName &figure)
{
    Plan plan{
        QStringLiteral("t.%1 = ?").arg(quoted(schema.columns.front().name)), {figure.key}, QStringLiteral("NULL"), orNull(schema, "value")};
    const QString second = QStringLiteral("t.") + quoted(schema.columns.at(1).name);
    const bool isLong = schema.has("value") && schema.name != QStringLiteral("claims");
    if (isLong)
        plan.attribute = second;
    if (figure.attribute.isEmpty())
        return plan;
    if (!isLong && schema.find(figure.attribute)) {
        plan.attribute = u'\'' + figure.attribute + u'\'';
        plan.value = QStringLiteral("t.") + quoted(figure.attribute);
        return plan;
    }
    plan.where += QStringLiteral(" AND %1 = ?").arg(second);
    plan.values.append(figure.attribute);
    plan.attribute = second;
    return plan;
}

/// What tells rows of one key apart, as "period=FY2026, confidence=high": every column that has no place of its own in the answer.
QString restOfRow(const TableSchema &schema, const FigureName &figure)
{
    static const QStringList elsewhere{QStringLiteral("value"),      QStringLiteral("unit"),      QStringLiteral("direction"),
                                       QStringLiteral("qualifier"),  QStringLiteral("preferred"), QStringLiteral("confidence"),
                                       QStringLiteral("note"),       QStringLiteral("source"),    QStringLiteral("source_title"),
                                       QStringLiteral("source_url"), QStringLiteral("source_id"), QStringLiteral("source_list_id"),
                                       QStringLiteral("seed_file")};
    QStringList parts;
    for (qsizetype i = 1; i < qsizetype(schema.columns.size()); ++i) {
        const QString &name = schema.columns.at(static_cast<std::size_t>(i)).name;
        if (!elsewhere.contains(name) && name != figure.attribute)
            parts.append(QStringLiteral("coalesce(', %1=' || t.%2, '')").arg(name, quoted(name)));
    }
    return parts.isEmpty() ? QStringLiteral("NULL") : QStringLiteral("nullif(substr(%1, 3), '')").arg(parts.join(QStringLiteral(" || ")));
}

engine::Expected<void> collect(const Database &database, const TableSchema &schema, const FigureName &figure, QueryResult &result)
{
    const Plan plan = planFor(schema, figure);
    const bool hasList = schema.has("source_list_id");
    const QString sources = hasList ? QStringLiteral("LEFT JOIN source_list_entries e ON e.list_id = t.source_list_id "
                                                     "JOIN sources s ON s.id = coalesce(e.source_id, t.source_id) ")
                                    : QStringLiteral("JOIN sources s ON s.id = t.source_id ");
    const QString sql = QStringLiteral("SELECT '%1', t.%2, %3, %4, %5, %6, %7, %8, s.kind, s.title, s.url, s.as_of, %9, ")
                            .arg(schema.name, quoted(schema.columns.front().name), plan.attribute, plan.value, orNull(schema, "unit"),
                                 orNull(schema, schema.has("direction") ? "direction" : "qualifier"), orNull(schema, "preferred"),
                                 orNull(schema, "confidence"), orNull(schema, "note")) +
                        restOfRow(schema, figure) + QStringLiteral(" FROM main.%1 t ").arg(schema.name) + sources +
                        QStringLiteral("WHERE ") + plan.where + QStringLiteral(" ORDER BY t.rowid") +
                        (hasList ? QStringLiteral(", e.position") : QString());
    return select(
        database, sql,
        [&result](const Row &row) {
            QVariantList cells;
            for (int i = 0; i < result.columns.size(); ++i)
                cells.append(row.value(i).isNull() ? QVariant() : row.value(i));
            result.rows.append(cells);
        },
        plan.values);
}

/// Tables whose rows stand behind a table's key: the figures of an accelerator, the details of a model.
QStringList tablesBehind(const QString &table)
{
    if (table == QStringLiteral("accelerators"))
        return {QStringLiteral("accelerator_figures")};
    if (table == QStringLiteral("models"))
        return {table, QStringLiteral("model_details")};
    return {table};
}

} // namespace

engine::Expected<QueryResult> sourcesOf(const Database &database, const QString &figure)
{
    const auto parsed = parseFigure(figure);
    if (!parsed)
        return tl::unexpected(parsed.error());
    QueryResult result;
    for (const char *name : {"table", "key", "attribute", "value", "unit", "qualifier", "preferred", "confidence", "source_kind",
                             "source_title", "source_url", "as_of", "note", "row"})
        result.columns.append(QString::fromLatin1(name));
    for (const QString &table : tablesBehind(parsed->table)) {
        const auto schema = readTableSchema(database, table);
        if (!schema)
            return tl::unexpected(schema.error());
        if (!schema->has("source_id") || schema->name.startsWith(QStringLiteral("source_")))
            return refuse(Text::tr("The rows of %1 carry no sources of their own.").arg(table), QStringLiteral("figure"), figure);
        const bool isElsewhere = table == QStringLiteral("models") && !parsed->attribute.isEmpty() && !schema->find(parsed->attribute);
        if (isElsewhere)
            continue;
        if (const auto read = collect(database, *schema, *parsed, result); !read)
            return tl::unexpected(read.error());
    }
    if (result.rows.isEmpty())
        return refuse(Text::tr("There is no figure %1 in the database.").arg(figure), QStringLiteral("figure"), figure);
    return result;
}

} // namespace ridgepoint::data
