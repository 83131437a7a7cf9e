// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/hf_fields.h"
#include "engine/model.h"

#include <functional>

namespace ridgepoint::data::hf {

/// Most that a field of a config.json may say; beyond lies no network.
inline constexpr int most_layers = 10'000;
inline constexpr int most_heads = 100'000;
inline constexpr int most_width = 10'000'000;
inline constexpr int most_tokens = 1'000'000'000;
inline constexpr int most_experts = 100'000;

/// What a family says where a file is silent. 0 = the file must say it, or for KV heads and head width: it follows from the heads.
struct Defaults {
    bool tied = false;
    int heads = 0;
    int kvHeads = 0;
    int headDim = 0;
    int vocab = 0;
};

/// The names of the fields that describe experts differ by family.
struct ExpertFields {
    const char *count;
    const char *width;
    const char *active = "num_experts_per_tok";
};

/// Whether a layer, counted from 0, is of a kind.
using LayerRule = std::function<bool(int layer)>;

/// Layers, widths, vocabulary and heads.
void readCommon(HfFields &fields, engine::Model &model, const Defaults &defaults);
/// The same and the width of the dense network.
void readDense(HfFields &fields, engine::Model &model, const Defaults &defaults);

/// Full attention with the model's own heads.
[[nodiscard]] engine::AttentionLayers plainLayers(const engine::Model &model, int count);
/// How many layers are of the kind `name`: counted in "layer_types" where that stands, else by the family's own rule.
[[nodiscard]] int layersOfKind(HfFields &fields, const engine::Model &model, const char *name, const LayerRule &rule);
/// Sliding layers, and full ones for the rest. A window that is not shorter than the longest context never binds and is no window.
void setWindows(engine::Model &model, int slidingLayers, int window, bool hasSinks = false);
/// Keeps the groups that have layers, in this order.
void setAttention(engine::Model &model, const engine::AttentionLayers &first, const engine::AttentionLayers &second);

[[nodiscard]] engine::FfnLayers readExperts(HfFields &fields, const ExpertFields &names);
/// Experts in the layers that `rule` names; the others are dense.
void setExperts(HfFields &fields, engine::Model &model, engine::FfnLayers experts, const LayerRule &rule);

} // namespace ridgepoint::data::hf
