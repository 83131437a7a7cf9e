// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"

namespace ridgepoint::engine {

/// Where the weights of a network are, biases included. Every part is a whole number.
struct ParameterAccount {
    double embedding = 0;        ///< V h; serves as the head too when the two are tied
    double head = 0;             ///< V h; 0 when tied
    double attention = 0;        ///< projections, their biases, norms of queries, keys and ranks, sinks, indexers
    double ffn_dense = 0;        ///< networks that every token goes through
    double experts_routed = 0;   ///< all of them
    double experts_inactive = 0; ///< of `experts_routed`, those that a token does not go to
    double experts_shared = 0;   ///< with their gate
    double router = 0;           ///< with its bias
    double norms = 0;            ///< of the layers, and the last one
    double positions = 0;        ///< learned positions
    double head_bias = 0;

    [[nodiscard]] double other() const noexcept { return positions + head_bias; }
    [[nodiscard]] double total() const noexcept;
    /// Weights that one token uses: all but routed experts that it does not go to, looked-up rows of an untied embedding, and positions.
    [[nodiscard]] double active() const noexcept;
};

/// Whether the widths of the model are there, and those that hold the weights of each group of its layers, which are all its layers.
[[nodiscard]] bool is_described(const Model &model) noexcept;

/// Counts every weight from the architecture, whatever the kind of the model. All zero when a dimension is missing or when the groups of
/// layers do not describe the network. Source: Vaswani et al., "Attention Is All You Need", 2017, section 3; DeepSeek-AI, "DeepSeek-V2",
/// 2024, section 2.1 (latent attention); DeepSeek-AI, "DeepSeek-V3.2", 2025, section 2 (indexer); Yang et al., "Gated Delta Networks",
/// 2024, section 3 (linear attention); layouts and biases as in the models' published checkpoints.
[[nodiscard]] ParameterAccount count_parameters(const Model &model) noexcept;

} // namespace ridgepoint::engine
