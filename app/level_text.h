// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"

#include <QString>

namespace ridgepoint::app {

/// The level in force for the status bar, and what its times rest on.
struct LevelText {
    QString text;    ///< "level: calibrated"
    QString toolTip; ///< one sentence
};

[[nodiscard]] LevelText levelText(const engine::Catalog &catalog, const engine::Scenario &scenario);

} // namespace ridgepoint::app
