// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite_header.h"

#include "data/problem_text.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace ridgepoint::data {

engine::Expected<SqliteHeader> readSqliteHeader(const QString &path)
{
    constexpr qsizetype header_size = 100;
    constexpr qsizetype user_version_at = 60;
    constexpr qsizetype application_id_at = 68;
    SqliteHeader header;
    const QFileInfo info(path);
    if (!info.exists())
        return header;
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return refuse(Text::tr("%1 could not be read: %2.").arg(path, info.isFile() ? file.errorString() : Text::tr("it is not a file")));
    const QByteArray bytes = file.read(header_size);
    if (bytes.isEmpty())
        return header;
    if (bytes.size() < header_size || !bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return refuse(Text::tr("%1 is not a database.").arg(path));
    header.isEmpty = false;
    header.userVersion = qFromBigEndian<std::uint32_t>(bytes.constData() + user_version_at);
    header.applicationId = qFromBigEndian<std::uint32_t>(bytes.constData() + application_id_at);
    return header;
}

} // namespace ridgepoint::data
