// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// R = F / W: arithmetic intensity at which a device turns from memory bound to compute bound [FLOP/byte].
/// F peak [FLOP/s] > 0, W bandwidth [byte/s] > 0. Source: Williams, Waterman, Patterson, "Roofline" (CACM 2009), section 3.
[[nodiscard]] FlopPerByte ridge_point(FlopPerSecond peak, BytePerSecond bandwidth) noexcept;

/// P = min(F, I W): performance that a kernel of intensity I [FLOP/byte] can reach. Source: as above, section 3.
[[nodiscard]] FlopPerSecond attainable_performance(FlopPerByte intensity, FlopPerSecond peak, BytePerSecond bandwidth) noexcept;

enum class MemoryTier : std::uint8_t { on_chip, main_memory, scale_up, host };
[[nodiscard]] std::string_view to_string(MemoryTier tier) noexcept; ///< "on-chip", "memory", "scale-up link", "host link"

struct TierRoof {
    MemoryTier tier = MemoryTier::main_memory;
    double bandwidth = 0; ///< [byte/s], memory efficiency included
    double ridge = 0;     ///< [FLOP/byte]
    Label label = Label::unknown;
};

struct PrecisionRidge {
    Precision precision = Precision::bf16;
    double peak = 0;  ///< [FLOP/s], dense unless `is_sparse`
    double ridge = 0; ///< against main memory [FLOP/byte]
    bool is_sparse = false;
    Label label = Label::unknown;
};

/// Where a workload sits on one device's roofline.
struct WorkloadPoint {
    double intensity = 0;  ///< [FLOP/byte]
    double attainable = 0; ///< [FLOP/s]
    double achieved = 0;   ///< [FLOP/s], operators one after another
    double time = 0;       ///< of the whole forward [s]
};

/// One accelerator of the comparison set. Whatever the catalog lacks stays empty, with the reason in `gap`.
struct DeviceRoofline {
    std::string slug;
    std::string name;
    Precision precision = Precision::bf16; ///< of the arithmetic
    double peak = 0;                       ///< [FLOP/s] with compute efficiency; 0 when unknown
    bool is_sparse = false;
    Label label = Label::unknown;
    std::vector<TierRoof> tiers;                 ///< known tiers, fastest first
    std::vector<PrecisionRidge> ridges;          ///< every precision with a known peak
    std::optional<WorkloadPoint> decode;         ///< one decode step
    std::optional<WorkloadPoint> prefill;        ///< the prompt
    std::optional<double> compute_bound_tokens;  ///< n* [tokens]
    std::optional<double> compute_bound_batch;   ///< B* [sequences]; empty when it does not exist
    std::optional<double> compute_bound_context; ///< c* [tokens]
    std::string gap;                             ///< empty, or why this device has no roof, as a sentence
};

struct RooflinePoint {
    double intensity = 0;   ///< [FLOP/byte]
    double performance = 0; ///< [FLOP/s]
};

/// The roof of one tier between two intensities (0 < from < to): its ends and, where inside, its ridge; straight on log axes.
[[nodiscard]] std::vector<RooflinePoint> roof_between(double peak, const TierRoof &tier, double from, double to);

} // namespace ridgepoint::engine
