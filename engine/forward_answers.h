// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"

namespace ridgepoint::engine {

// Private to the engine: what the chapters of every workload say of one forward in the same words.

/// One pass of a transformer, its operators listed and, where the device has a roof, timed.
[[nodiscard]] PassTotals run_pass(const Inputs &inputs, const Answers &answers, const Pass &pass, Operators &operators) noexcept;

/// FLOP, bytes and intensity of the forward whose operators stand in `answers.decode`.
void put_forward_counts(const PassTotals &total, double tokens, Answers &answers) noexcept;

/// Its times, what it reaches of the roof, and what binds it.
void put_forward_times(const Inputs &inputs, const PassTotals &total, Answers &answers) noexcept;

/// Experts that the forward in `answers.decode` touches.
void put_experts(const Inputs &inputs, const Pass &pass, Answers &answers) noexcept;

/// The forward of a text workload as the crossovers see it.
struct CrossoverCase {
    DecodeShape shape;
    Token context;
};
[[nodiscard]] CrossoverCase crossover_case(const Inputs &inputs) noexcept;

/// n*, B* and c* of a text workload.
void put_crossovers(const Inputs &inputs, Answers &answers) noexcept;

} // namespace ridgepoint::engine
