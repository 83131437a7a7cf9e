// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QString>

#include <cstdint>

namespace ridgepoint::data {

/// What the first 100 bytes of an SQLite file say of it; read without SQLite, so that nothing can change the file.
struct SqliteHeader {
    bool isEmpty = true; ///< no file, or no bytes
    std::uint32_t userVersion = 0;
    std::uint32_t applicationId = 0;
};

/// Refuses a file that cannot be read or is no SQLite database.
[[nodiscard]] engine::Expected<SqliteHeader> readSqliteHeader(const QString &path);

} // namespace ridgepoint::data
