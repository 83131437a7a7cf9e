// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace ridgepoint::data {

/// A prepared statement; parameters and columns count from 0.
class SqliteStatement {
public:
    SqliteStatement() = default;
    explicit SqliteStatement(sqlite3_stmt *statement) : m_statement(statement) {}

    void bindNull(int index);
    void bind(int index, qint64 value);
    void bind(int index, double value);
    void bind(int index, const QByteArray &text); ///< UTF-8

    /// True while there is a row; false at the end or on an error, which `isGood` tells apart.
    bool step();
    [[nodiscard]] bool isGood() const noexcept { return m_isGood; }
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const noexcept;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    bool m_isGood = true;
};

/// One SQLite file through the C library: for building files, and for what Qt SQL does not reach.
class SqliteFile {
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    [[nodiscard]] static engine::Expected<SqliteFile> open(const QString &path, Mode mode);

    /// Runs every statement of a script, split where SQLite itself ends them; `onRow` sees every row of an answer.
    [[nodiscard]] engine::Expected<void> run(const QByteArray &script, const std::function<void(const SqliteStatement &)> &onRow = {});
    [[nodiscard]] engine::Expected<SqliteStatement> prepare(const QByteArray &sql);
    [[nodiscard]] engine::Expected<qint64> number(const QByteArray &sql);
    [[nodiscard]] qint64 lastRow() const;
    [[nodiscard]] QString lastError() const;

private:
    struct Close {
        void operator()(sqlite3 *file) const noexcept;
    };
    std::unique_ptr<sqlite3, Close> m_file;
    QString m_path;
};

/// "file:..." for SQLITE_OPEN_URI, with every character of the path kept. `mode` is ro, rw or rwc.
[[nodiscard]] QString sqliteUri(const QString &path, QLatin1StringView mode);

} // namespace ridgepoint::data
