// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/power/node_power.h"

#include <optional>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// A server or rack: what its parts draw at their own ratings, with fans and conversion, beside what the whole is rated for.
struct SystemRating {
    System system;
    std::optional<NodePower> computed;
    std::string unknown_reason; ///< a sentence, where there is none

    /// (computed - rated) / rated; absent where either is not known.
    [[nodiscard]] std::optional<double> difference() const noexcept;
};

/// Every system of the catalog that holds accelerators, in its order. Source: counted, by `system_design`.
[[nodiscard]] std::vector<SystemRating> rate_systems(const Catalog &catalog);

/// Median of the absolute differences; absent without any.
[[nodiscard]] std::optional<double> median_rating_error(const std::vector<SystemRating> &ratings);

} // namespace ridgepoint::engine
