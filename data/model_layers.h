// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/model_details.h"
#include "engine/model.h"

#include <QString>

namespace ridgepoint::data {

/// Columns of `models` that describe layers and have no place of their own in engine::Model; 0 = empty.
struct LayerColumns {
    int experts = 0;
    int expertsActive = 0;
    int expertHidden = 0;
    int sharedExperts = 0;
    int slidingWindow = 0;
};

/// Fills the groups of layers of a model whose plain dimensions are set; leaves them empty where all layers are alike and plain. Chunked
/// attention counts as a window of one chunk: the most that such a layer holds. Returns why the attention cannot be described, as a
/// sentence; empty when it is.
[[nodiscard]] QString fillLayers(engine::Model &model, const LayerColumns &columns, const ModelDetails &details);

} // namespace ridgepoint::data
