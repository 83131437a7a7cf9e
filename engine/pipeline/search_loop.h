// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/search_plan.h"

namespace ridgepoint::engine {

/// The denoising loop of a request as a pipeline sees it: steps one after another, and the rounds in which the verifier looks. Expected
/// numbers need not be whole.
struct SearchLoop {
    double steps = 1;           ///< one after another, >= 1
    double candidate_steps = 1; ///< of all candidates together
    double rounds = 0;          ///< in which previews are looked at, between steps
    double looks = 0;           ///< previews in a round
    double finals = 0;          ///< finished candidates that the verifier sees
    double finished = 1;        ///< candidates that are decoded at the end
    double acceptance = 1;      ///< of a round; what a pipelined denoiser did meanwhile is lost where it is rejected

    bool verifies_pixels = true; ///< each look takes a decode

    /// Candidates in a step, on average.
    [[nodiscard]] double width() const noexcept { return steps > 0 ? candidate_steps / steps : 1; }
    /// Steps from one round to the next.
    [[nodiscard]] double gap() const noexcept;
};

/// One candidate, seen by a verifier at the end or not at all.
[[nodiscard]] SearchLoop plain_loop(double steps, bool has_verifier, bool verifies_pixels = true) noexcept;

/// The loop of a search with a verifier, with work by `expected_search`. `in_turn` runs candidates one after another. Refuses what
/// `expected_search` refuses.
[[nodiscard]] Expected<SearchLoop> search_loop(const SearchPlan &plan, bool in_turn = false);

} // namespace ridgepoint::engine
