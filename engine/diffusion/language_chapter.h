// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"

namespace ridgepoint::engine {

/// Private to the engine: the answers of text by diffusion.
void run_language_diffusion(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

/// Private to the engine: one refinement as the crossovers see it, and the tokens that are cached beside those it works on.
[[nodiscard]] DecodeShape refinement_shape(const Inputs &inputs) noexcept;
[[nodiscard]] Token refinement_context(const Inputs &inputs) noexcept;

/// Private to the engine: the number of refinements of the whole answer in which the same network would decode it token by token.
void put_break_even(const Inputs &inputs, Answers &answers) noexcept;

} // namespace ridgepoint::engine
