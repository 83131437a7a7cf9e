// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "data/database.h"
#include "engine/catalog.h"

namespace ridgepoint::app::cli {

/// The database of a command: the shipped figures, with the user's own layer where there is one.
[[nodiscard]] Result<data::Database> openDatabase();

/// The same for a command that writes to the user's layer: it is made where there is none, and refused where it cannot be used.
[[nodiscard]] Result<data::Database> openDatabaseForWriting();

/// Everything that the engine knows, read from a database.
[[nodiscard]] Result<engine::Catalog> catalogOf(const data::Database &database);

/// The catalog of the database of a command that needs nothing else of it.
[[nodiscard]] Result<engine::Catalog> openCatalog();

} // namespace ridgepoint::app::cli
