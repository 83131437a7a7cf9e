// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/runtime.h"
#include "engine/fabric/fabric.h"
#include "engine/quantity.h"
#include "engine/serving/operator_cost.h"
#include "engine/serving/parallel.h"
#include "engine/serving/pass.h"
#include "engine/serving/transformer_count.h"

#include <array>
#include <cstddef>
#include <span>

namespace ridgepoint::engine {

/// 2 P n: FLOP of matrix products of P weights with n tokens (a multiply-accumulate is two).
/// Source: Kaplan et al., "Scaling Laws", 2020, table 1.
[[nodiscard]] Flop linear_flops(double matrix_weights, Token tokens) noexcept;

/// Speeds of a device as one family of operators meets them, efficiencies included.
struct OperatorRates {
    FlopPerSecond peak;      ///< > 0
    BytePerSecond bandwidth; ///< > 0
    Second overhead;         ///< of each launch
};

/// Speeds of a device in one scenario.
struct DeviceRates {
    FlopPerSecond peak;      ///< of the arithmetic, as the catalog has it; > 0
    BytePerSecond bandwidth; ///< of main memory, as the catalog has it; > 0
    EfficiencyFamilies families{};
    FlopPerSecond wide_peak;               ///< of attention and of weights kept wide where the arithmetic is narrower; 0 = `peak`
    double unpacking = 0;                  ///< FLOP for each byte of weights that is unpacked before it is multiplied
    double exchange_slowdown = 1;          ///< time of tokens on their way to experts and back over that of the bare collective, >= 1
    double expert_imbalance = 1;           ///< time of the busiest device over the mean where experts are spread, >= 1
    RuntimeCost runtime;                   ///< what a forward costs beside its kernels
    bool are_activations_off_chip = false; ///< their traffic counts
    Fabric fabric;
    BytePerSecond host_bandwidth; ///< 0 = unknown

    [[nodiscard]] OperatorRates of(EfficiencyFamily family) const noexcept;
};

/// n a + max(FLOP / F, bytes / W): time of n launches of one operator. Source: Williams et al., "Roofline", 2009, section 3, with a
/// launch cost a.
[[nodiscard]] Second operator_time(Flop flops, Byte bytes, double launches, const OperatorRates &rates) noexcept;

/// The family of matrix products whose inputs take this many bytes per value.
[[nodiscard]] EfficiencyFamily linear_family(double bytes_per_value) noexcept;
[[nodiscard]] EfficiencyFamily expert_family(double bytes_per_value) noexcept;

/// Stored bytes per value of each kind.
struct StoredBytes {
    double weight = 2;
    double activation = 2;
    double kv = 2;
    double dense = 0; ///< weights outside routed experts and the head; 0 = as `weight`
    double head = 0;  ///< embedding and head; 0 = as `weight`

    [[nodiscard]] double of_dense() const noexcept { return dense > 0 ? dense : weight; }
    [[nodiscard]] double of_head() const noexcept { return head > 0 ? head : weight; }
};

/// Bytes of the matrix weights that a decode step of `tokens` > 0 reads over all devices of the plan, as `list_operators` counts them: all
/// dense ones and the head once in each microbatch of each replica, and the experts that are touched.
[[nodiscard]] Byte weight_bytes_read(const TransformerCount &count, double tokens, const StoredBytes &stored,
                                     const ParallelPlan &plan = {}) noexcept;

/// The operators of one forward.
class Operators {
public:
    static constexpr std::size_t capacity = 64;

    void clear() noexcept { m_size = 0; }
    OperatorCost &add() noexcept { return m_items[m_size++] = {}; }
    void drop_last() noexcept { --m_size; }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] const OperatorCost *begin() const noexcept { return m_items.data(); }
    [[nodiscard]] const OperatorCost *end() const noexcept { return m_items.data() + m_size; }
    [[nodiscard]] OperatorCost *begin() noexcept { return m_items.data(); }
    [[nodiscard]] OperatorCost *end() noexcept { return m_items.data() + m_size; }

    double devices = 1;  ///< that work at the same time, over which FLOP and bytes are spread
    double decoding = 0; ///< sequences of one microbatch of one replica that take tokens

private:
    std::array<OperatorCost, capacity> m_items;
    std::size_t m_size = 0;
};

/// Work of every operator of a forward over all devices of the plan, layers folded into `count`; times are left alone. Weights are read
/// once per pass and replica, experts only as far as the tokens touch them, the KV cache of the held tokens is read once and that of
/// every new token written, the head runs for the last position of each sequence, or for as many of a refinement as the pass wants. Every
/// group of layers has one operator of each kind.
void list_operators(const TransformerCount &count, const Pass &pass, const StoredBytes &stored, Operators &operators,
                    const ParallelPlan &plan = {}) noexcept;

/// Fills in time and bound. Activations stay on chip unless the rates say otherwise.
void time_operators(Operators &operators, const DeviceRates &rates) noexcept;

struct PassTotals {
    double flops = 0;        ///< [FLOP]
    double bytes = 0;        ///< weights and KV of all but auxiliary operators [byte]
    double kernel_time = 0;  ///< linear, head, attention, expert and collective [s]
    double forward_time = 0; ///< with auxiliary operators, spill and the host's step [s]
    double launch_time = 0;  ///< of `forward_time` [s]
    double fabric_time = 0;  ///< of `forward_time`, over links: collectives, and what spills to the host [s]
    double compute_time = 0; ///< of `forward_time`, in operators bound by compute [s]
    double memory_time = 0;  ///< of `forward_time`, in operators bound by memory [s]
};

[[nodiscard]] PassTotals total_of(const Operators &operators, const DeviceRates &rates) noexcept;

} // namespace ridgepoint::engine
