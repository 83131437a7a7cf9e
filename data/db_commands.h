// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace ridgepoint::data {

struct TableInfo {
    QString name;
    qint64 rows = 0;
    QStringList columns;
};

/// Rows as read: each value is a null QVariant, a double, a qlonglong or a QString.
struct QueryResult {
    QStringList columns;
    QList<QVariantList> rows;
};

using WherePairs = QList<QPair<QString, QString>>; ///< column, value

/// Every table of the reference database, by name.
[[nodiscard]] engine::Expected<QList<TableInfo>> listTables(const Database &database);

/// Rows of one table in file order. `where` pairs are ANDed: numeric columns compare as numbers ("8" matches 8.0), text exactly, an
/// empty value matches what is not known. No `columns` = all. Refuses unknown tables, columns and non-numbers for numeric columns.
[[nodiscard]] engine::Expected<QueryResult> query(const Database &database, const QString &table, const WherePairs &where = {},
                                                  const QStringList &columns = {});

/// Every row behind a figure with its sources, the not preferred ones included. `figure` is TABLE:KEY[:ATTRIBUTE]; the figures of an
/// accelerator answer to `accelerators` as well. Columns: table, key, attribute, value, unit, qualifier, preferred, confidence,
/// source_kind, source_title, source_url, as_of, note.
[[nodiscard]] engine::Expected<QueryResult> sourcesOf(const Database &database, const QString &figure);

struct Check {
    QString name; ///< what was checked
    bool isGood = false;
    QString detail; ///< a sentence
};

/// Integrity, foreign keys, version, row counts against the import report, and the user's layer.
[[nodiscard]] engine::Expected<QList<Check>> verify(const Database &database);

} // namespace ridgepoint::data
