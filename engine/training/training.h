// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/quantity.h"

namespace ridgepoint::engine {

/// 6 N D: FLOP of one training run, two for the forward and four for the backward pass of every weight and token. N weights multiplied
/// per token (experts: the active ones), D tokens. Source: Kaplan et al., "Scaling Laws for Neural Language Models", 2020, section 2.1.
[[nodiscard]] Flop training_flops(double active_weights, Token tokens) noexcept;

/// C / (n u F): time of a run on n devices of peak F at model FLOPs utilisation u (0 < u <= 1).
/// Source: Chowdhery et al., "PaLM", 2022, section 4.1 (definition of the utilisation).
[[nodiscard]] Second training_time(Flop work, double devices, double utilization, FlopPerSecond peak) noexcept;

/// C / (t F): share of the peak F that a published run of C FLOP reached with `device_hours` hours of devices. Hours of a whole project
/// count restarts and trials too, so that it is the least that the run itself reached. 0 where an input is not positive.
/// Source: Chowdhery et al., "PaLM", 2022, section 4.1 (definition of the utilisation).
[[nodiscard]] double implied_utilization(Flop work, double device_hours, FlopPerSecond peak) noexcept;

/// The peak that published utilisations refer to, whatever a run computed in: dense bf16, else fp16; 0 where neither is known.
[[nodiscard]] FlopPerSecond training_peak(const Accelerator &accelerator) noexcept;

} // namespace ridgepoint::engine
