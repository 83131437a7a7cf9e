// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/load_axes.h"
#include "widgets/workspaces/serving/served_device.h"

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// Speed or latency, and throughput, of one accelerator at every batch, as the engine answers them.
struct LoadCurve {
    std::vector<double> batches;        ///< rising
    std::vector<double> across;         ///< `LoadAxes::across`
    std::vector<double> perAccelerator; ///< `LoadAxes::rate` of one
    std::size_t beyond = 0;             ///< first point that does not fit the memory; the size when all do

    [[nodiscard]] bool isEmpty() const noexcept { return batches.empty(); }
    [[nodiscard]] std::optional<std::size_t> find(double batch) const;
};

/// What the curve of the scenario's accelerator marks; whole batches, empty where there is none.
struct LoadMarks {
    std::optional<double> full;         ///< largest batch that fits the memory (`max_batch` >= 1)
    std::optional<double> computeBound; ///< first whole batch at or above B*
    double current = 1;                 ///< the batch that runs: that of the scenario, or what fits a saturated server
};

/// Batches that carry a dot: powers of four.
[[nodiscard]] const std::vector<double> &dottedBatches();

[[nodiscard]] LoadMarks loadMarks(const ServedDevice &device);

/// Last batch that every curve is swept to, so that the walls of all devices and the present batch lie inside.
[[nodiscard]] double lastBatch(const std::vector<ServedDevice> &devices);

/// One sweep of the batch; a saturated server's curve ends where its KV cache is full. Empty when the model has no answer.
[[nodiscard]] LoadCurve loadCurve(const engine::Catalog &catalog, const ServedDevice &device, double lastBatch);

} // namespace ridgepoint::widgets
