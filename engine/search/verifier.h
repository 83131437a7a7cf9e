// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"

#include <string>

namespace ridgepoint::engine {

/// A network that scores candidates.
struct Verifier {
    std::string slug;
    std::string name;
    Figure flops;              ///< of one score [FLOP]
    Figure params;             ///< weights
    bool needs_pixels = false; ///< latents are decoded before it looks
    bool is_language_model = false;
    Figure pairwise_accuracy; ///< share of pairs in the order of people
};

} // namespace ridgepoint::engine
