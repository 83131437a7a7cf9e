// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// One decode step at every batch, as the engine answers it: the path of the workload across the ridge.
struct BatchPath {
    std::vector<double> batches;      ///< rising
    std::vector<double> intensities;  ///< [FLOP/byte]
    std::vector<double> performances; ///< achieved by one device [FLOP/s]

    [[nodiscard]] bool isEmpty() const noexcept { return batches.empty(); }
    /// Index of a batch that is on the path.
    [[nodiscard]] std::optional<std::size_t> find(double batch) const;
};

/// What the path marks beside its round batches; whole batches inside the parameter's range, else empty.
struct BatchMarks {
    std::optional<double> full;         ///< largest batch that fits the memory (`max_batch` >= 1)
    std::optional<double> computeBound; ///< first whole batch at or above B*
    std::optional<double> tokens;       ///< first whole batch at or above n*
    double current = 1;
};

[[nodiscard]] BatchMarks batchMarks(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate);

/// Round batches that carry a dot: 1, 8, 64, 512, 4096, 32768.
[[nodiscard]] const std::vector<double> &roundBatches();

/// Sweeps the batch from 1 to its maximum with every marked batch on the way; empty when the model has no answer.
[[nodiscard]] BatchPath batchPath(const engine::Catalog &catalog, const engine::Scenario &scenario, const BatchMarks &marks);

} // namespace ridgepoint::widgets
