// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"

#include <optional>

namespace ridgepoint::widgets {

/// Ends of the map: contexts, widths or frames, and batches.
struct BoundRanges {
    double toSize = 131072;
    double toBatch = 1024;

    friend bool operator==(const BoundRanges &, const BoundRanges &) = default;
};

/// What binds decode over context and batch, or a step of pictures over their width and of clips over their frames, as words on a map, with
/// the wall where the memory is full and the scenario as a point. `earlier`, the ends of the map before, keeps the map still while a slider
/// moves; it is updated.
[[nodiscard]] SidePicture boundPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                       std::optional<BoundRanges> &earlier);

/// "compute bound", "does not fit" and the like, in the order of their places on the map.
[[nodiscard]] QStringList boundWords();

} // namespace ridgepoint::widgets
