// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/user_layer.h"

#include "data/problem_text.h"
#include "data/schema_steps.h"
#include "data/sqlite_file.h"
#include "data/sqlite_header.h"

#include <QDir>
#include <QFileInfo>

namespace ridgepoint::data {

namespace {

engine::Expected<void> check(const QString &path, const SqliteHeader &header)
{
    if (header.isEmpty)
        return {};
    if (header.applicationId != user_application_id)
        return refuse(Text::tr("%1 is a database of another program; move it away to let Ridgepoint make its own.").arg(path));
    if (header.userVersion > userSchema().size())
        return refuse(Text::tr("%1 was written by a newer Ridgepoint (version %2; this one knows %3). It was left as it is.")
                          .arg(path)
                          .arg(header.userVersion)
                          .arg(userSchema().size()));
    return {};
}

/// One step in one transaction; another program may have taken it meanwhile.
engine::Expected<bool> takeStep(SqliteFile &file)
{
    if (const auto begun = file.run("BEGIN IMMEDIATE"); !begun)
        return tl::unexpected(begun.error());
    const auto version = file.number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    const bool isDone = *version >= qint64(userSchema().size());
    if (!isDone) {
        if (const auto taken = file.run(userSchema()[std::size_t(*version)].sql); !taken) {
            const auto undone = file.run("ROLLBACK");
            return tl::unexpected(undone ? taken.error() : undone.error());
        }
        const QByteArray marks =
            QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2").arg(user_application_id).arg(*version + 1).toLatin1();
        if (const auto marked = file.run(marks); !marked)
            return tl::unexpected(marked.error());
    }
    if (const auto committed = file.run("COMMIT"); !committed)
        return tl::unexpected(committed.error());
    return isDone;
}

} // namespace

engine::Expected<void> prepareUserLayer(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return refuse(Text::tr("The folder of %1 could not be made.").arg(path));
    const auto header = readSqliteHeader(path);
    if (!header)
        return tl::unexpected(header.error());
    if (const auto checked = check(path, *header); !checked)
        return checked;
    if (header->userVersion == userSchema().size())
        return {};
    auto file = SqliteFile::open(path, SqliteFile::Mode::Create);
    if (!file)
        return tl::unexpected(file.error());
    while (true) {
        const auto isDone = takeStep(*file);
        if (!isDone)
            return tl::unexpected(isDone.error());
        if (*isDone)
            return {};
    }
}

} // namespace ridgepoint::data
