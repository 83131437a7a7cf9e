// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"
#include "widgets/workspaces/common/round_numbers.h"
#include "widgets/workspaces/roofline/batch_path.h"

#include <optional>

namespace ridgepoint::widgets {

/// Ends of the two log axes.
struct RooflineRanges {
    double fromIntensity = 0.3; ///< [FLOP/byte]
    double toIntensity = 1e4;
    double fromPerformance = 1e11; ///< [FLOP/s]
    double toPerformance = 1e16;

    friend bool operator==(const RooflineRanges &, const RooflineRanges &) = default;
};

/// Ranges that hold every roof, the path and the points, ended at 1, 2 or 5 times a power of ten.
[[nodiscard]] RooflineRanges fittedRanges(const engine::Estimate &estimate, const BatchPath &path);

/// Keeps the picture still while a slider moves: the earlier ranges as long as the fitted ones lie inside them and at most a decade
/// is left empty at any end.
[[nodiscard]] RooflineRanges settledRanges(const std::optional<RooflineRanges> &earlier, const RooflineRanges &fitted);

} // namespace ridgepoint::widgets
