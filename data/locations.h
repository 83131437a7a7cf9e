// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::data {

/// Path of the reference database: the environment variable RIDGEPOINT_DATABASE where set, else beside the program
/// (../share/ridgepoint/ridgepoint.sqlite, which holds in a build folder and when installed), else in the build folder that made
/// this program. The file need not exist; opening it then says so.
[[nodiscard]] QString referenceDatabasePath();

/// Path of the user's own layer in the platform's application-data folder. The file need not exist.
[[nodiscard]] QString userDatabasePath();

} // namespace ridgepoint::data
