// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/database.h"

#include "data/problem_text.h"
#include "data/schema_steps.h"
#include "data/sqlite_file.h"
#include "data/sqlite_header.h"
#include "data/user_layer.h"

#include <QSqlError>
#include <QSqlQuery>

#include <atomic>
#include <utility>

namespace ridgepoint::data {

namespace {

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("ridgepoint-%1").arg(++count);
}

engine::Expected<void> checkReference(const QString &path)
{
    const auto header = readSqliteHeader(path);
    if (!header)
        return tl::unexpected(header.error());
    if (header->isEmpty)
        return refuse(Text::tr("The database %1 is missing; build or install Ridgepoint again.").arg(path));
    if (header->applicationId != reference_application_id)
        return refuse(Text::tr("%1 is not Ridgepoint's database.").arg(path));
    if (header->userVersion > referenceSchema().size())
        return refuse(Text::tr("The database %1 was made by a newer Ridgepoint (version %2; this one knows %3).")
                          .arg(path)
                          .arg(header->userVersion)
                          .arg(referenceSchema().size()));
    if (header->userVersion < referenceSchema().size())
        return refuse(Text::tr("The database %1 was made by an older Ridgepoint (version %2; this one needs %3); build it again.")
                          .arg(path)
                          .arg(header->userVersion)
                          .arg(referenceSchema().size()));
    return {};
}

/// Error of running a statement; empty when it went well.
QString run(const QSqlDatabase &connection, const QString &sql, const QString &value = {})
{
    QSqlQuery query(connection);
    if (!query.prepare(sql))
        return query.lastError().text();
    if (!value.isNull())
        query.addBindValue(value);
    return query.exec() ? QString() : query.lastError().text();
}

} // namespace

Database::Database(QString name, QString reference) : m_name(std::move(name)), m_referencePath(std::move(reference)) {}

Database::Database(Database &&other) noexcept
    : m_name(std::exchange(other.m_name, {})),
      m_referencePath(std::move(other.m_referencePath)),
      m_userPath(std::move(other.m_userPath)),
      m_userLayerProblem(std::move(other.m_userLayerProblem)),
      m_hasUserLayer(other.m_hasUserLayer)
{}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_name = std::exchange(other.m_name, {});
        m_referencePath = std::move(other.m_referencePath);
        m_userPath = std::move(other.m_userPath);
        m_userLayerProblem = std::move(other.m_userLayerProblem);
        m_hasUserLayer = other.m_hasUserLayer;
    }
    return *this;
}

Database::~Database() { close(); }

void Database::close() noexcept
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

QSqlDatabase Database::connection() const { return QSqlDatabase::database(m_name, false); }

engine::Expected<Database> Database::open(const QString &reference, const QString &user)
{
    if (const auto checked = checkReference(reference); !checked)
        return tl::unexpected(checked.error());
    Database database(nextConnectionName(), reference);
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_name);
        connection.setDatabaseName(sqliteUri(reference, QLatin1StringView("ro")));
        connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
        QString error = connection.open() ? QString() : connection.lastError().text();
        if (error.isEmpty())
            error = run(connection, QStringLiteral("SELECT count(*) FROM sources"));
        if (!error.isEmpty())
            return refuse(Text::tr("The database %1 could not be opened: %2").arg(reference, error));
    }
    if (!user.isEmpty())
        database.attachUserLayer(user);
    return database;
}

void Database::attachUserLayer(const QString &path)
{
    m_userPath = path;
    QString reason;
    if (const auto prepared = prepareUserLayer(path); !prepared) {
        reason = text(prepared.error());
    } else {
        const QString error = run(connection(), QStringLiteral("ATTACH DATABASE ? AS user"), sqliteUri(path, QLatin1StringView("rw")));
        if (!error.isEmpty()) {
            reason = Text::tr("%1 could not be opened: %2").arg(path, error);
        } else if (const QString broken = run(connection(), QStringLiteral("SELECT count(*) FROM user.meta")); !broken.isEmpty()) {
            reason = Text::tr("%1 is broken: %2").arg(path, broken);
            run(connection(), QStringLiteral("DETACH DATABASE user"));
        }
    }
    m_hasUserLayer = reason.isEmpty();
    if (!m_hasUserLayer)
        m_userLayerProblem = oneLine(Text::tr("Your own layer is not in use: %1").arg(reason));
}

} // namespace ridgepoint::data
