// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario_document.h"

#include <optional>

namespace ridgepoint::app {

/// The scenario as it was when the program ended, and what its file held.
struct Session {
    DocumentState state;
    std::optional<DocumentState> saved;
};

/// Empty when there is none or when it cannot be read: a session is a convenience, never an obstacle.
[[nodiscard]] std::optional<Session> readSession(const QString &path, const engine::Catalog &catalog);
bool writeSession(const QString &path, const Session &session);

} // namespace ridgepoint::app
