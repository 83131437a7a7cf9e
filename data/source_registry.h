// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_reader.h"
#include "data/sqlite_file.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace ridgepoint::data {

/// One source as the table `sources` keeps it.
struct Source {
    QString kind; ///< url, named, seed, memory, compiled
    QString title;
    QString url;
    QString asOf;
};

/// What a row of a figure table refers to: its principal source, and a list where there are several.
struct SourceReference {
    qint64 source = 0;
    std::optional<qint64> list;
};

/// Reads the source columns of the figure tables and fills `sources` and `source_lists`, each source once.
class SourceRegistry {
public:
    /// Remembers which page belongs to which title, so that a source named without a page elsewhere gets it. Call for every table
    /// before the first `refer`.
    void learn(const QString &table, const CsvTable &csv);

    /// Whether rows of this table carry sources.
    [[nodiscard]] static bool isSourced(const QString &table);

    /// Stores the sources of one row. Refuses a row without any.
    [[nodiscard]] engine::Expected<SourceReference> refer(SqliteFile &file, const QString &table, const CsvTable &csv, const CsvRow &row);

private:
    [[nodiscard]] engine::Expected<std::vector<Source>> sourcesOf(const QString &table, const CsvTable &csv, const CsvRow &row) const;
    [[nodiscard]] Source named(const QString &title) const;
    [[nodiscard]] engine::Expected<qint64> idOf(SqliteFile &file, const Source &source);
    [[nodiscard]] engine::Expected<qint64> listOf(SqliteFile &file, const std::vector<qint64> &ids);

    QHash<QString, QString> m_pages; ///< title to page
    QHash<QString, qint64> m_ids;
    QHash<QString, qint64> m_lists;
    QHash<QString, SourceReference> m_cityClimate;
};

} // namespace ridgepoint::data
