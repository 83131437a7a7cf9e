// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"
#include "widgets/workspaces/common/side_picture.h"

#include <vector>

namespace ridgepoint::widgets {

/// Which group of attention and which group of feed-forward network one layer belongs to.
struct LayerShape {
    std::size_t attention = 0; ///< place in engine::attention_layers
    std::size_t ffn = 0;       ///< place in engine::ffn_layers
};

/// The layers from first to last. Counts are the model's; the order is the usual one: local or linear layers before the full one that ends
/// each stretch, a few dense networks first, as many as the experts' in turn with them. Empty when the groups do not cover the layers.
[[nodiscard]] std::vector<LayerShape> layerSequence(const engine::Model &model);

/// Words of a group: "full", "window 4k", "latent", "linear".
[[nodiscard]] QString attentionWords(const engine::AttentionLayers &layers);
/// "dense", "256 experts".
[[nodiscard]] QString ffnWords(const engine::FfnLayers &layers);

/// Colour of a kind in the picture.
[[nodiscard]] plot::CurveColour layerColour(const engine::AttentionLayers &layers);
[[nodiscard]] plot::CurveColour layerColour(const engine::FfnLayers &layers);

/// The column of layers with the kind of attention and of feed-forward network of each.
[[nodiscard]] SidePicture layerPicture(const engine::Model &model);

} // namespace ridgepoint::widgets
