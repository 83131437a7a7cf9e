// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"

namespace ridgepoint::app::cli {

namespace {

/// A refusal that names what was typed is bad input; any other is the database's.
tl::unexpected<Failure> refused(const engine::Problem &problem)
{
    return problem.parameter.empty() && problem.value.empty() ? failed(problem) : badInput(problem);
}

Result<data::WherePairs> requestedPairs(const Arguments &arguments)
{
    data::WherePairs pairs;
    for (const QString &text : arguments.values(QStringLiteral("where"))) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals < 1)
            return badInput(QStringLiteral("--where takes COLUMN=VALUE, for example vendor=NVIDIA, not '%1'.").arg(text.left(200)));
        pairs.append({text.left(equals).trimmed(), text.mid(equals + 1)});
    }
    return pairs;
}

QStringList requestedColumns(const Arguments &arguments)
{
    QStringList columns;
    if (const auto list = arguments.value(QStringLiteral("columns"))) {
        for (const QString &column : list->split(QLatin1Char(',')))
            columns << column.trimmed();
    }
    return columns;
}

} // namespace

Result<void> runTables(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto database = openDatabase();
    if (!database)
        return tl::unexpected(database.error());
    const auto tables = data::listTables(*database);
    if (!tables)
        return failed(tables.error());
    data::QueryResult rows;
    rows.columns = {QStringLiteral("table"), QStringLiteral("rows"), QStringLiteral("columns")};
    for (const data::TableInfo &table : *tables)
        rows.rows << QVariantList{table.name, table.rows, table.columns};
    return print(rowsText(rows, *format));
}

Result<void> runQuery(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto table = arguments.value(QStringLiteral("table"));
    if (!table)
        return badInput(QStringLiteral("A query needs --table TABLE; 'ridgepoint-cli db tables' lists them."));
    const auto where = requestedPairs(arguments);
    if (!where)
        return tl::unexpected(where.error());
    const auto database = openDatabase();
    if (!database)
        return tl::unexpected(database.error());
    const auto rows = data::query(*database, *table, *where, requestedColumns(arguments));
    if (!rows)
        return refused(rows.error());
    return print(rowsText(*rows, *format));
}

Result<void> runSources(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto figure = arguments.value(QStringLiteral("figure"));
    if (!figure)
        return badInput(QStringLiteral("The sources need --figure TABLE:KEY[:ATTRIBUTE], for example accelerators:nvidia-h100-sxm."));
    const auto database = openDatabase();
    if (!database)
        return tl::unexpected(database.error());
    const auto rows = data::sourcesOf(*database, *figure);
    if (!rows)
        return refused(rows.error());
    return print(rowsText(*rows, *format));
}

Result<void> runVerify(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto database = openDatabase();
    if (!database)
        return tl::unexpected(database.error());
    const auto checks = data::verify(*database);
    if (!checks)
        return failed(checks.error());
    data::QueryResult rows;
    rows.columns = {QStringLiteral("check"), QStringLiteral("result"), QStringLiteral("detail")};
    qsizetype broken = 0;
    for (const data::Check &check : *checks) {
        rows.rows << QVariantList{check.name, check.isGood ? QStringLiteral("good") : QStringLiteral("bad"), check.detail};
        broken += check.isGood ? 0 : 1;
    }
    if (const auto printed = print(rowsText(rows, *format)); !printed)
        return printed;
    if (broken > 0)
        return failed(QStringLiteral("%1 of %2 checks of the database do not hold.").arg(broken).arg(checks->size()));
    return {};
}

} // namespace ridgepoint::app::cli
