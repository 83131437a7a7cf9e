// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/output.h"
#include "data/catalog_reader.h"
#include "data/locations.h"

#include <QFileInfo>

namespace ridgepoint::app::cli {

Result<data::Database> openDatabase()
{
    // A command that only reads makes no file in the user's folders.
    const QString user = data::userDatabasePath();
    auto database = data::Database::open(data::referenceDatabasePath(), QFileInfo::exists(user) ? user : QString());
    if (!database)
        return failed(database.error());
    if (!database->userLayerProblem().isEmpty())
        complain(QStringLiteral("Note: ") + database->userLayerProblem());
    return std::move(*database);
}

Result<data::Database> openDatabaseForWriting()
{
    auto database = data::Database::open(data::referenceDatabasePath(), data::userDatabasePath());
    if (!database)
        return failed(database.error());
    if (!database->hasUserLayer())
        return failed(database->userLayerProblem());
    return std::move(*database);
}

Result<engine::Catalog> catalogOf(const data::Database &database)
{
    auto catalog = data::readCatalog(database);
    if (!catalog)
        return failed(catalog.error());
    return std::move(*catalog);
}

Result<engine::Catalog> openCatalog()
{
    const auto database = openDatabase();
    if (!database)
        return tl::unexpected(database.error());
    return catalogOf(*database);
}

} // namespace ridgepoint::app::cli
