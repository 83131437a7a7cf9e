// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/locations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace ridgepoint::data {

QString referenceDatabasePath()
{
    const QString named = qEnvironmentVariable("RIDGEPOINT_DATABASE");
    if (!named.isEmpty())
        return named;
    const QString beside =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/ridgepoint/ridgepoint.sqlite"));
    const QString built = QStringLiteral(RIDGEPOINT_BUILT_DATABASE);
    return !QFileInfo::exists(beside) && QFileInfo::exists(built) ? built : beside;
}

QString userDatabasePath() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/user.sqlite"); }

} // namespace ridgepoint::data
