// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/placement.h"
#include "engine/scenario.h"

#include <QByteArray>

namespace ridgepoint::widgets {

/// What a placement is searched for: the order of the list and what it has to keep.
struct PlacementWish {
    engine::PlacementOrder order = engine::PlacementOrder::cheapest;
    engine::PlacementLimits limits;
};

/// One line a setting, for the view state.
[[nodiscard]] QByteArray toBytes(const PlacementWish &wish);
/// Lines that are not understood are left out.
[[nodiscard]] PlacementWish placementWish(const QByteArray &bytes);

/// The scenario with its stages where an option puts them.
[[nodiscard]] engine::Scenario withPlacement(engine::Scenario scenario, const engine::PlacementOption &option);

/// Whether the scenario's stages stand where the option puts them.
[[nodiscard]] bool isPlacedSo(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::PlacementOption &option);

} // namespace ridgepoint::widgets
