// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"
#include "engine/scenario.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace ridgepoint::engine {

/// What the output of a scenario costs at one share of sold hours, over batches.
struct LoadLine {
    double sold_share = 1;
    std::vector<std::optional<double>> costs; ///< one for each batch; absent where there is no answer
};

/// Cost of a million tokens, a picture or a clip over the batch, one line for each share of sold hours. Of rented hours all lines
/// are alike. The work runs once for each batch, so that shares cost next to nothing. Asks `stop` before each batch; lines that were
/// stopped are shorter. Refuses what `check_scenario` refuses, and values outside the ranges of their parameters.
[[nodiscard]] Expected<std::vector<LoadLine>> load_costs(const Catalog &catalog, const Scenario &scenario, std::span<const double> batches,
                                                         std::span<const double> sold_shares, const std::stop_token &stop = {});

} // namespace ridgepoint::engine
