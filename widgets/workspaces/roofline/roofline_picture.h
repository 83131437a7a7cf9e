// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"
#include "widgets/plot/plot_spec.h"
#include "widgets/workspaces/common/device_look.h"
#include "widgets/workspaces/roofline/measured_curve.h"
#include "widgets/workspaces/roofline/roofline_ranges.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// What the reader chose to see beside the roofs, and what the footer names.
struct RooflineOptions {
    bool hasTiers = false;                                          ///< on-chip, scale-up and host roofs of the first device
    bool hasPrecisions = false;                                     ///< roofs of the first device's other precisions
    bool hasOperators = false;                                      ///< every operator, its area the share of the time
    std::shared_ptr<const RooflineMeasurements> measured = nullptr; ///< laid over the roofs; may be null
    std::optional<RooflineRanges> earlierRanges;                    ///< of the picture before, so that a drag does not move the axes
    QStringList sources;
};

/// The roofline of the comparison set with the workload on it.
struct RooflinePicture {
    plot::PlotFrame frame;
    std::vector<plot::Curve> curves;
    RooflineRanges ranges;
    QString note; ///< devices without a roof and why; empty when all are drawn
};

/// Draws what `evaluate` answered for `scenario` (with its roofline metrics and crossovers wanted) and sweeps the batch for the path.
[[nodiscard]] RooflinePicture rooflinePicture(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                              const engine::Estimate &estimate, const RooflineOptions &options = {});

[[nodiscard]] plot::PlotFrame rooflineFrame(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                            const engine::Estimate &estimate, const RooflineOptions &options = {});
[[nodiscard]] std::vector<plot::Curve> rooflineCurves(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                      const engine::Estimate &estimate, const RooflineOptions &options = {});

} // namespace ridgepoint::widgets
