// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"

#include <QString>

namespace ridgepoint::widgets {

/// What the serving pictures say now, computed from the estimate: how fast, at which level, what binds it, when that turns and what
/// ends it.
[[nodiscard]] QString servingSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate);

/// "1 B200", "8 H100 SXM".
[[nodiscard]] QString devicesText(const engine::Catalog &catalog, const engine::Scenario &scenario);

} // namespace ridgepoint::widgets
