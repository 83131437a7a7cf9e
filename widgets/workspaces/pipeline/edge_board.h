// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/edge.h"

#include <QString>

#include <memory>
#include <vector>

namespace ridgepoint::widgets {

/// The table of the edge as devices against models, each field with its numbers of steps.
struct EdgeBoard {
    std::shared_ptr<const engine::Catalog> catalog; ///< into which it points
    engine::EdgeRequest request;
    std::vector<engine::EdgeRow> rows;
    std::vector<const engine::Accelerator *> devices;
    std::vector<const engine::Denoiser *> models;

    /// At a number of steps; null where the table has none.
    [[nodiscard]] const engine::EdgeRow *find(std::size_t device, std::size_t model, double steps) const;
    [[nodiscard]] QString deviceName(std::size_t device) const;
    [[nodiscard]] QString modelName(std::size_t model) const;
};

[[nodiscard]] std::shared_ptr<const EdgeBoard> edgeBoard(const std::shared_ptr<const engine::Catalog> &catalog,
                                                         const engine::EdgeRequest &request);

/// "within", "too slow", "does not fit", "unknown".
[[nodiscard]] QString verdictWord(engine::EdgeVerdict verdict);

/// How many devices make a picture in time, and the least that does.
[[nodiscard]] QString edgeSentence(const EdgeBoard &board, double steps);

} // namespace ridgepoint::widgets
