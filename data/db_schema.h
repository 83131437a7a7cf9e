// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ridgepoint::data {

/// A table of the reference database as its schema has it. Only names from here are ever put into SQL.
struct TableSchema {
    struct Column {
        QString name;
        bool isNumber = false;
    };
    QString name;
    std::vector<Column> columns;

    [[nodiscard]] const Column *find(const QString &column) const;
    [[nodiscard]] bool has(const char *column) const { return find(QString::fromLatin1(column)) != nullptr; }
    [[nodiscard]] QStringList columnNames() const;
};

/// Every table, by name; SQLite's own and temporary ones stay hidden.
[[nodiscard]] engine::Expected<QStringList> tableNames(const Database &database);

/// Refuses an unknown table.
[[nodiscard]] engine::Expected<TableSchema> readTableSchema(const Database &database, const QString &table);

/// A name from the schema, quoted for SQL.
[[nodiscard]] QString quoted(const QString &name);

} // namespace ridgepoint::data
