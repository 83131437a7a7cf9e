// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"

#include <QString>

namespace ridgepoint::widgets {

/// What the roofline says now, in one sentence or two computed from the estimate: what binds decode, when that turns, and what ends it.
[[nodiscard]] QString rooflineSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate);

} // namespace ridgepoint::widgets
