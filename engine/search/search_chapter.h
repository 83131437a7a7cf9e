// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"

namespace ridgepoint::engine {

/// Private to the engine: what a search over the candidate of the answers takes and brings.
void run_search(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

} // namespace ridgepoint::engine
