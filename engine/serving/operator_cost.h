// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace ridgepoint::engine {

enum class OperatorFamily : std::uint8_t { linear, head, attention, auxiliary };
enum class OperatorBound : std::uint8_t { compute, memory, overhead };

/// One operator of a forward: all `count` instances together.
struct OperatorCost {
    std::string_view
        name; ///< stable id: "qkv", "attention", "attention_out", "ffn_up", "ffn_down", "lm_head", "embedding", "norms", "activation"
    std::string_view label; ///< for people
    OperatorFamily family = OperatorFamily::linear;
    OperatorBound bound = OperatorBound::memory;
    double count = 0;            ///< launches (layers)
    double flops = 0;            ///< [FLOP]
    double weight_bytes = 0;     ///< weights read [byte]
    double kv_bytes = 0;         ///< KV read and written [byte]
    double activation_bytes = 0; ///< inputs and outputs; stay on chip at level ideal, listed only [byte]
    double time = 0;             ///< [s]
};

} // namespace ridgepoint::engine
