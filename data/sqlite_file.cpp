// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite_file.h"

#include "data/problem_text.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace ridgepoint::data {

namespace {

int flags(SqliteFile::Mode mode)
{
    switch (mode) {
    case SqliteFile::Mode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case SqliteFile::Mode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case SqliteFile::Mode::Create:
        break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

} // namespace

void SqliteStatement::Finalize::operator()(sqlite3_stmt *statement) const noexcept { sqlite3_finalize(statement); }

void SqliteStatement::bindNull(int index) { sqlite3_bind_null(m_statement.get(), index + 1); }

void SqliteStatement::bind(int index, qint64 value) { sqlite3_bind_int64(m_statement.get(), index + 1, value); }

void SqliteStatement::bind(int index, double value) { sqlite3_bind_double(m_statement.get(), index + 1, value); }

void SqliteStatement::bind(int index, const QByteArray &text)
{
    sqlite3_bind_text64(m_statement.get(), index + 1, text.constData(), static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

bool SqliteStatement::step()
{
    const int result = sqlite3_step(m_statement.get());
    m_isGood = result == SQLITE_ROW || result == SQLITE_DONE;
    return result == SQLITE_ROW;
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

qint64 SqliteStatement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

QString SqliteStatement::text(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement.get(), column);
    return QString::fromUtf8(static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement.get(), column));
}

void SqliteFile::Close::operator()(sqlite3 *file) const noexcept { sqlite3_close_v2(file); }

engine::Expected<SqliteFile> SqliteFile::open(const QString &path, Mode mode)
{
    sqlite3 *raw = nullptr;
    const int result = sqlite3_open_v2(path.toUtf8().constData(), &raw, flags(mode), nullptr);
    SqliteFile file;
    file.m_file.reset(raw);
    file.m_path = path;
    if (result != SQLITE_OK)
        return refuse(Text::tr("%1 could not be opened: %2.").arg(path, raw ? file.lastError() : Text::tr("out of memory")));
    sqlite3_busy_timeout(raw, 5000);
    return file;
}

engine::Expected<void> SqliteFile::run(const QByteArray &script, const std::function<void(const SqliteStatement &)> &onRow)
{
    const char *rest = script.constData();
    const char *end = rest + script.size();
    while (rest < end) {
        sqlite3_stmt *raw = nullptr;
        if (sqlite3_prepare_v2(m_file.get(), rest, static_cast<int>(end - rest), &raw, &rest) != SQLITE_OK)
            return refuse(Text::tr("%1: %2.").arg(m_path, lastError()));
        if (!raw)
            continue;
        SqliteStatement statement(raw);
        while (statement.step()) {
            if (onRow)
                onRow(statement);
        }
        if (!statement.isGood())
            return refuse(Text::tr("%1: %2.").arg(m_path, lastError()));
    }
    return {};
}

engine::Expected<SqliteStatement> SqliteFile::prepare(const QByteArray &sql)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(m_file.get(), sql.constData(), static_cast<int>(sql.size()), &raw, nullptr) != SQLITE_OK)
        return refuse(Text::tr("%1: %2.").arg(m_path, lastError()));
    return SqliteStatement(raw);
}

engine::Expected<qint64> SqliteFile::number(const QByteArray &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (!statement->step())
        return refuse(Text::tr("%1: %2.").arg(m_path, lastError()));
    return statement->integer(0);
}

qint64 SqliteFile::lastRow() const { return sqlite3_last_insert_rowid(m_file.get()); }

QString SqliteFile::lastError() const { return QString::fromUtf8(sqlite3_errmsg(m_file.get())); }

QString sqliteUri(const QString &path, QLatin1StringView mode)
{
    const QByteArray encoded = QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/");
    return QStringLiteral("file://%1?mode=%2").arg(QString::fromLatin1(encoded), mode);
}

} // namespace ridgepoint::data
