// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/search_cost.h"
#include "engine/search/search_plan.h"

#include <cstdint>
#include <optional>

namespace ridgepoint::engine {

/// What closed forms say of a search. Absent: there is none, and the simulation answers.
struct SearchExpectation {
    /// `success` of a selected candidate is an integral, the dear part.
    enum class Wanted : std::uint8_t { all, all_but_success };

    SearchWork work{};
    double multiplier = 1;                  ///< steps over those of one candidate
    double peak_alive = 1;                  ///< most branches at once
    std::optional<double> quality{};        ///< of the selected
    std::optional<double> verifier_score{}; ///< of the selected, on the scale of the quality
    std::optional<double> success{};        ///< the selected is right
    std::optional<double> attempts{};       ///< per check of dfs
};

/// Counted work of any algorithm, and the quality and success of those with a closed form: `none`, `best_of_k`, `shared_prefix`, and `dfs`
/// with independent attempts. Work of dfs by score is that of the simulation alone: here it is counted as if attempts were independent.
/// Refuses as `checked_plan`. Tens of microseconds.
[[nodiscard]] Expected<SearchExpectation> expected_search(const SearchPlan &plan,
                                                          SearchExpectation::Wanted wanted = SearchExpectation::Wanted::all);

} // namespace ridgepoint::engine
