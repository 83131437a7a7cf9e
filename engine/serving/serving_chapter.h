// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"

namespace ridgepoint::engine {

// Private to the engine.

/// The answers of an autoregressive transformer.
void run_serving(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

/// One forward with what spills of it, timed where the device can be.
PassTotals run_pass(const Inputs &inputs, const Answers &answers, const Pass &pass, Operators &operators) noexcept;

} // namespace ridgepoint::engine
