// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/db_schema.h"

#include "data/problem_text.h"
#include "data/select.h"

namespace ridgepoint::data {

const TableSchema::Column *TableSchema::find(const QString &column) const
{
    for (const Column &one : columns) {
        if (one.name == column)
            return &one;
    }
    return nullptr;
}

QStringList TableSchema::columnNames() const
{
    QStringList names;
    for (const Column &one : columns)
        names.append(one.name);
    return names;
}

engine::Expected<QStringList> tableNames(const Database &database)
{
    QStringList names;
    const QString sql =
        QStringLiteral("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name");
    if (const auto read = select(database, sql, [&names](const Row &row) { names.append(row.text(0)); }); !read)
        return tl::unexpected(read.error());
    return names;
}

engine::Expected<TableSchema> readTableSchema(const Database &database, const QString &table)
{
    const auto names = tableNames(database);
    if (!names)
        return tl::unexpected(names.error());
    if (!names->contains(table)) {
        const QString accepted = names->join(QStringLiteral(", "));
        return refuse(Text::tr("There is no table %1; the tables are %2.").arg(table, accepted), QStringLiteral("table"), table, accepted);
    }
    TableSchema schema;
    schema.name = table;
    const auto read =
        select(database, QStringLiteral("SELECT name, type FROM pragma_table_info(?, 'main')"),
               [&schema](const Row &row) {
                   const QString type = row.text(1);
                   schema.columns.push_back({row.text(0), type == QStringLiteral("INTEGER") || type == QStringLiteral("REAL")});
               },
               {table});
    if (!read)
        return tl::unexpected(read.error());
    return schema;
}

QString quoted(const QString &name)
{
    QString inner = name;
    inner.replace(u'"', QStringLiteral("\"\""));
    return u'"' + inner + u'"';
}

} // namespace ridgepoint::data
