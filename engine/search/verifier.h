// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"

#include <string>

namespace ridgepoint::engine {

/// A network that judges candidates of a search.
struct Verifier {
    std::string slug;
    std::string name;
    Figure flops;                   ///< [FLOP] of one check of one candidate
    Figure params;                  ///< all weights
    int context_tokens = 0;         ///< that `flops` are for; 0 = not stated
    bool needs_pixels = false;      ///< a latent is decoded before each check; what is no picture needs none
    bool is_language_model = false; ///< `flops` grow with the tokens
    Figure pairwise_accuracy;       ///< share of pairs that it orders as people do, 0.5 to 1
};

} // namespace ridgepoint::engine
