// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

namespace ridgepoint::engine {

/// What one of each costs, in any one unit: function evaluations, FLOP, seconds, joules, dollars. All >= 0.
struct UnitCosts {
    double step = 1;    ///< one denoising step, all its passes
    double preview = 0; ///< one estimate of the clean sample in between (x0), beside the step's own
    double decode = 0;  ///< one decode to pixels
    double verify = 0;  ///< one look of the verifier
    double encode = 0;  ///< the prompt, once
};

/// How many of each a search takes; expected numbers need not be whole. All >= 0.
struct SearchWork {
    double steps = 0;
    double previews = 0;
    double decodes = 0;
    double verifications = 0;
    double encodes = 1;

    friend bool operator==(const SearchWork &, const SearchWork &) = default;
};

struct SearchCost {
    double denoising = 0;
    double previews = 0;
    double decoding = 0;
    double verification = 0;
    double encoding = 0;

    [[nodiscard]] double total() const noexcept { return denoising + previews + decoding + verification + encoding; }
    /// Of the total; 0 where that is 0.
    [[nodiscard]] double verifier_share() const noexcept;
    [[nodiscard]] double denoising_share() const noexcept;
};

/// One candidate of N steps, decoded, looked at by nobody.
[[nodiscard]] SearchWork plain_work(double steps) noexcept;

/// Work of a search whose verifier sees `finals` finished candidates and `checks` previews. A verifier of pixels needs a decode at each
/// look, one of latents only that of the candidate chosen.
[[nodiscard]] SearchWork verified_work(double steps, double finals, double checks, bool verifies_pixels = true) noexcept;

/// Count times cost. Refuses negative numbers.
[[nodiscard]] Expected<SearchCost> search_cost(const SearchWork &work, const UnitCosts &costs);

/// Total of the search over that of `plain_work(steps)`. FLUX.1-dev with (k, s, N) = (4, 40, 50) and HPS v2.1: 1.607. Refuses negative
/// numbers and a candidate that costs nothing.
[[nodiscard]] Expected<double> search_cost_multiplier(const SearchWork &work, double steps, const UnitCosts &costs);

/// Memory that branches add to one trajectory.
struct BranchMemory {
    double latent = 0;     ///< of one branch [byte]
    double activation = 0; ///< working memory of one branch in a batched pass, alpha N h b [byte]
};

/// Batched: (k - 1)(latent + activation); one after another: (k - 1) latent [byte]. Refuses negative bytes, k below 1 or not whole.
[[nodiscard]] Expected<double> branch_memory(double branches, const BranchMemory &memory, bool is_batched);

} // namespace ridgepoint::engine
