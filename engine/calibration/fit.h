// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/efficiency.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// One measured call, reduced to what the fit needs: the least times of its parts on its device [s].
struct Observation {
    std::string id;           ///< of the row
    std::string source;       ///< of the publication: rows of one source share its method's habits
    std::string accelerator;  ///< slug
    std::string architecture; ///< as the catalog names it
    DeviceClass device_class = DeviceClass::datacenter_gpu;
    EfficiencyFamily family = EfficiencyFamily::linear;
    double compute = 0;  ///< FLOP over peak
    double memory = 0;   ///< bytes over bandwidth, beside the arithmetic
    double passes = 0;   ///< bytes over bandwidth, before and after it
    double measured = 0; ///< time of the call, > 0
    double weight = 1;   ///< in the fit, > 0
};

/// a + passes/em + max(compute/ec, memory/em) [s].
[[nodiscard]] double fitted_time(const Observation &observation, const Efficiency &efficiency) noexcept;

/// |predicted - measured| / measured.
[[nodiscard]] double relative_error(const Observation &observation, const Efficiency &efficiency) noexcept;

/// How strongly a fit is held near what is known of others.
struct FitOptions {
    std::optional<Efficiency> prior;   ///< usual shares otherwise, held ten times as loosely
    double pull = 0.3;                 ///< error in log units that one log unit away from the prior outweighs
    std::optional<double> held_memory; ///< em is not fitted
};

/// The (a, ec, em) that minimise the sum of |log(predicted/measured)|, each damped to 30 % beyond 0.5 so that outliers count less.
/// 1e-7 s <= a <= 2e-4 s, 0.05 <= ec, em <= 1. Deterministic: Nelder-Mead on the logarithms from 36 fixed starts.
/// Source: Nelder, Mead, "A simplex method for function minimization", 1965. `observations` is not empty.
[[nodiscard]] Efficiency fit_efficiency(std::span<const Observation> observations, const FitOptions &options = {});

/// Median of a set; 0 of none.
[[nodiscard]] double median(std::vector<double> values) noexcept;

/// Everything that a set of observations tells: rows of devices, of architectures within a class, and of classes, every class and family
/// complete (see class_presets.h). Observations for which `leaves_out` answers yes are not used.
[[nodiscard]] std::vector<EfficiencyPreset> fit_presets(std::span<const Observation> observations,
                                                        const std::function<bool(const Observation &)> &leaves_out = {});

} // namespace ridgepoint::engine
