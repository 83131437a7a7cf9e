// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/db_commands.h"

#include "data/db_schema.h"
#include "data/problem_text.h"
#include "data/select.h"

#include <cmath>

namespace ridgepoint::data {

namespace {

tl::unexpected<engine::Problem> unknownColumn(const TableSchema &schema, const QString &column)
{
    const QString accepted = schema.columnNames().join(QStringLiteral(", "));
    return refuse(Text::tr("The table %1 has no column %2; its columns are %3.").arg(schema.name, column, accepted),
                  QStringLiteral("column"), column, accepted);
}

struct Conditions {
    QString sql;
    QVariantList values;
};

engine::Expected<Conditions> conditionsOf(const TableSchema &schema, const WherePairs &where)
{
    Conditions conditions;
    for (const auto &[name, value] : where) {
        const TableSchema::Column *const column = schema.find(name);
        if (!column)
            return unknownColumn(schema, name);
        conditions.sql += conditions.sql.isEmpty() ? QStringLiteral(" WHERE ") : QStringLiteral(" AND ");
        if (value.isEmpty()) {
            conditions.sql += column->isNumber ? QStringLiteral("%1 IS NULL").arg(quoted(name))
                                               : QStringLiteral("coalesce(%1, '') = ''").arg(quoted(name));
            continue;
        }
        conditions.sql += quoted(name) + QStringLiteral(" = ?");
        if (!column->isNumber) {
            conditions.values.append(value);
            continue;
        }
        bool isNumber = false;
        const double number = value.trimmed().toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number))
            return refuse(Text::tr("%1 is a column of numbers; \"%2\" is none.").arg(name, value), name, value, Text::tr("a number"));
        conditions.values.append(number);
    }
    return conditions;
}

engine::Expected<QStringList> wantedColumns(const TableSchema &schema, const QStringList &columns)
{
    if (columns.isEmpty())
        return schema.columnNames();
    for (const QString &name : columns) {
        if (columns.count(name) > 1)
            return refuse(Text::tr("The column %1 is asked for twice.").arg(name), QStringLiteral("columns"), name);
        if (!schema.find(name))
            return unknownColumn(schema, name);
    }
    return columns;
}

/// A question that a sound database answers with "ok" or with nothing.
void check(const Database &database, QList<Check> &checks, const QString &name, const QString &sql, const QString &good)
{
    QStringList complaints;
    const auto read = select(database, sql, [&complaints](const Row &row) {
        if (row.text(0) != QStringLiteral("ok"))
            complaints.append(row.text(0));
    });
    if (!read) {
        checks.append({name, false, text(read.error())});
        return;
    }
    checks.append({name, complaints.isEmpty(), complaints.isEmpty() ? good : complaints.join(QStringLiteral("; "))});
}

engine::Expected<void> checkCounts(const Database &database, QList<Check> &checks)
{
    struct Stored {
        QString table;
        qint64 rows;
    };
    QList<Stored> all;
    if (const auto read = select(database, QStringLiteral("SELECT table_name, rows_stored FROM import_report ORDER BY table_name"),
                                 [&all](const Row &row) {
                                     all.append({row.text(0), row.value(1).toLongLong()});
                                 });
        !read)
        return read;
    QStringList complaints;
    qint64 rows = 0;
    for (const Stored &stored : all) {
        qint64 found = -1;
        if (const auto read = select(database, QStringLiteral("SELECT count(*) FROM main.%1").arg(quoted(stored.table)),
                                     [&found](const Row &row) { found = row.value(0).toLongLong(); });
            !read)
            return read;
        rows += found;
        if (found != stored.rows)
            complaints.append(Text::tr("%1 holds %2 rows, the import stored %3").arg(stored.table).arg(found).arg(stored.rows));
    }
    const QString good = Text::tr("%1 rows in %2 tables, as the import stored them").arg(rows).arg(all.size());
    checks.append(
        {Text::tr("rows"), complaints.isEmpty() && !all.isEmpty(), complaints.isEmpty() ? good : complaints.join(QStringLiteral("; "))});
    return {};
}

} // namespace

engine::Expected<QList<TableInfo>> listTables(const Database &database)
{
    const auto names = tableNames(database);
    if (!names)
        return tl::unexpected(names.error());
    QList<TableInfo> tables;
    for (const QString &name : *names) {
        const auto schema = readTableSchema(database, name);
        if (!schema)
            return tl::unexpected(schema.error());
        TableInfo info{name, 0, schema->columnNames()};
        const auto read = select(database, QStringLiteral("SELECT count(*) FROM main.%1").arg(quoted(name)),
                                 [&info](const Row &row) { info.rows = row.value(0).toLongLong(); });
        if (!read)
            return tl::unexpected(read.error());
        tables.append(info);
    }
    return tables;
}

engine::Expected<QueryResult> query(const Database &database, const QString &table, const WherePairs &where, const QStringList &columns)
{
    const auto schema = readTableSchema(database, table);
    if (!schema)
        return tl::unexpected(schema.error());
    const auto wanted = wantedColumns(*schema, columns);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto conditions = conditionsOf(*schema, where);
    if (!conditions)
        return tl::unexpected(conditions.error());
    QStringList names;
    for (const QString &name : *wanted)
        names.append(quoted(name));
    QueryResult result;
    result.columns = *wanted;
    const QString sql = QStringLiteral("SELECT ") + names.join(u',') + QStringLiteral(" FROM main.") + quoted(table) + conditions->sql +
                        QStringLiteral(" ORDER BY rowid");
    const auto count = static_cast<int>(wanted->size());
    const auto read = select(
        database, sql,
        [&result, count](const Row &row) {
            QVariantList cells;
            for (int i = 0; i < count; ++i)
                cells.append(row.value(i).isNull() ? QVariant() : row.value(i));
            result.rows.append(cells);
        },
        conditions->values);
    if (!read)
        return tl::unexpected(read.error());
    return result;
}

engine::Expected<QList<Check>> verify(const Database &database)
{
    QList<Check> checks;
    check(database, checks, Text::tr("integrity"), QStringLiteral("PRAGMA main.integrity_check"),
          Text::tr("every page and index is sound"));
    check(database, checks, Text::tr("foreign keys"), QStringLiteral("PRAGMA main.foreign_key_check"),
          Text::tr("every reference has its row"));
    int version = 0;
    if (const auto read =
            select(database, QStringLiteral("PRAGMA main.user_version"), [&version](const Row &row) { version = row.wholeOr(0, 0); });
        !read)
        return tl::unexpected(read.error());
    checks.append({Text::tr("version"), true, Text::tr("version %1, as this program needs").arg(version)});
    if (const auto counted = checkCounts(database, checks); !counted)
        checks.append({Text::tr("rows"), false, text(counted.error())});
    if (database.hasUserLayer())
        check(database, checks, Text::tr("own layer"), QStringLiteral("PRAGMA user.integrity_check"),
              Text::tr("%1 is sound").arg(database.userPath()));
    else if (!database.userLayerProblem().isEmpty())
        checks.append({Text::tr("own layer"), false, database.userLayerProblem()});
    return checks;
}

} // namespace ridgepoint::data
