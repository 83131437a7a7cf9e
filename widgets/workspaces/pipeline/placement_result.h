// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/placement.h"

#include <QString>

#include <memory>

namespace ridgepoint::widgets {

/// A finished search, with the catalog into which it points.
struct PlacementResult {
    std::shared_ptr<const engine::Catalog> catalog;
    engine::PlacementRequest request;
    engine::Placement placement;
    std::vector<engine::PlacementOption> others; ///< first options of the other order, for the picture
    QString problem;                             ///< why there is no search; empty when there is
};

/// Both orders of a request; null where it was stopped.
[[nodiscard]] std::shared_ptr<const PlacementResult> searchPlacements(const std::shared_ptr<const engine::Catalog> &catalog,
                                                                      const engine::PlacementRequest &request, const std::stop_token &stop,
                                                                      const engine::PlacementProgress &progress);

/// "B200", or "B200 with H100 SXM, L40S".
[[nodiscard]] QString placementName(const engine::PlacementOption &option);

/// "The cheapest placement ..." with its figures.
[[nodiscard]] QString placementSentence(const PlacementResult &result);

} // namespace ridgepoint::widgets
