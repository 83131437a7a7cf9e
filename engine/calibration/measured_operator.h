// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/fit.h"
#include "engine/calibration/operator_work.h"
#include "engine/catalog.h"
#include "engine/fabric/fabric.h"
#include "engine/serving/operator_cost.h"

namespace ridgepoint::engine {

/// How much of what is known of a device a prediction uses.
enum class PredictionLevel : std::uint8_t {
    ideal,     ///< peak and bandwidth: the bound that no kernel beats
    calibrated ///< with the device's efficiencies and measured collectives
};

/// What one measured row should have shown.
struct OperatorPrediction {
    Second time;
    OperatorBound bound = OperatorBound::memory;
    std::optional<EfficiencyFamily> family; ///< none of a collective
    EfficiencyScope scope = EfficiencyScope::ideal;
};

/// The same for one row of what a device was measured to reach at best.
struct AchievablePrediction {
    double si = 0; ///< [FLOP/s], [OP/s] or [byte/s]
    OperatorBound bound = OperatorBound::compute;
    EfficiencyScope scope = EfficiencyScope::ideal;
};

/// The links between devices of this kind: the scale-up link, or the host link where there is none. Points into `catalog`.
[[nodiscard]] Fabric fabric_of(const Catalog &catalog, const Accelerator &accelerator, PredictionLevel level) noexcept;

/// The dense peak at which a kernel in `precision` runs: its own, else that of the next wider arithmetic that the device states; 0 = none.
[[nodiscard]] FlopPerSecond effective_peak(const Accelerator &accelerator, Precision precision) noexcept;

/// One measured call as the fit needs it. Refuses what `predict_operator` refuses, and collectives.
[[nodiscard]] Expected<Observation> observe(const Accelerator &accelerator, const MeasuredOperator &measured, Second time);

/// The bandwidth of the link of a measured collective, per direction; 0 = unknown. Among several nodes without a stated scale-out link
/// one port of 200 Gb/s per device.
[[nodiscard]] BytePerSecond collective_bandwidth(const Accelerator &accelerator, const MeasuredOperator &measured) noexcept;

/// The path of a measured collective: where the device has no scale-up link, the host link stands in.
[[nodiscard]] LinkPath collective_path(const Accelerator &accelerator, const MeasuredOperator &measured) noexcept;

/// Time of one measured call. Refuses an operator that it does not know, missing sizes, and figures that the catalog does not hold.
/// `accelerator` is one of the catalog's.
[[nodiscard]] Expected<OperatorPrediction> predict_operator(const Catalog &catalog, const Accelerator &accelerator,
                                                            const MeasuredOperator &measured, PredictionLevel level);

/// What a metric of achievable rates should show: "gemm_bf16", "gemv_bandwidth_bf16", "hbm_bandwidth_read", "allreduce_busbw_8",
/// "p2p_bandwidth_unidirectional", "host_to_device_bandwidth" ...
[[nodiscard]] Expected<AchievablePrediction> predict_achievable(const Catalog &catalog, const Accelerator &accelerator,
                                                                std::string_view metric, PredictionLevel level);

} // namespace ridgepoint::engine
