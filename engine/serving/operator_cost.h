// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/efficiency.h"
#include "engine/fabric/collective.h"

#include <cstdint>
#include <string_view>

namespace ridgepoint::engine {

/// `host` is the time between kernels: scheduling, launches, sampling.
enum class OperatorFamily : std::uint8_t { linear, head, attention, expert, collective, auxiliary, spill, host };
enum class OperatorBound : std::uint8_t { compute, memory, fabric, overhead };

/// One operator of a forward: all `count` instances together. FLOP and bytes are those of all devices that work on it.
struct OperatorCost {
    std::string_view name;  ///< stable id, e.g. "qkv", "attention", "expert_up", "attention_all_reduce"
    std::string_view label; ///< for people
    OperatorFamily family = OperatorFamily::linear;
    EfficiencyFamily efficiency = EfficiencyFamily::linear;
    Collective collective = Collective::all_reduce; ///< of a collective operator
    OperatorBound bound = OperatorBound::memory;
    bool is_wide = false;        ///< arithmetic in 16 bits, whatever the activation precision
    double count = 0;            ///< launches one after another (layers, or twice that)
    double flops = 0;            ///< [FLOP]
    double weight_bytes = 0;     ///< weights read [byte]
    double kv_bytes = 0;         ///< KV read and written [byte]
    double activation_bytes = 0; ///< inputs and outputs; stay on chip at level ideal [byte]
    double extra_bytes =
        0; ///< passes of their own around the kernel: quantisation, rotary positions, sorting by expert; none at level ideal [byte]
    double message_bytes = 0; ///< collectives: of one call, per device [byte]
    double world = 0;         ///< collectives: devices that take part
    double devices = 0;       ///< that share the work where these are not all that work; 0 = all
    double time = 0;          ///< [s]
};

} // namespace ridgepoint::engine
