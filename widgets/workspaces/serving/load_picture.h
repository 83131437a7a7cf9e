// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"
#include "widgets/workspaces/serving/load_curve.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// A measurement of somebody else's, laid over the computed curves.
struct MeasuredServingPoint {
    QString label; ///< device, engine and setting: "H100 x 8, TensorRT-LLM"
    double batch = 1;
    double across = 0; ///< `LoadAxes::across`
    double rate = 0;   ///< `LoadAxes::rate`
    QString source;
    double accelerators = 1;
};

/// Ends of the two log axes.
struct LoadRanges {
    double fromAcross = 1;
    double toAcross = 1000;
    double fromRate = 1;
    double toRate = 1e4;

    friend bool operator==(const LoadRanges &, const LoadRanges &) = default;
};

struct LoadOptions {
    std::vector<MeasuredServingPoint> measured;
    std::optional<LoadRanges> earlierRanges; ///< of the picture before, so that a drag does not move the axes
    QStringList sources;
};

struct LoadPicture {
    plot::PlotFrame frame;
    std::vector<plot::Curve> curves;
    LoadRanges ranges;
};

/// Speed per user, or latency of pictures, against throughput per accelerator as the batch grows: one curve for each accelerator of the
/// set, dotted where the memory does not hold the batch, with the memory wall, the turn to compute bound and the present batch marked.
[[nodiscard]] LoadPicture loadPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                      const std::vector<ServedDevice> &devices, const LoadOptions &options = {});

/// What the reader should know beside the picture: devices left out, whose efficiencies the times take, where the KV cache ends a batch.
[[nodiscard]] QString servingNote(const engine::Estimate &estimate);

} // namespace ridgepoint::widgets
