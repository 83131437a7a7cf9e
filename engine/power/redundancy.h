// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ridgepoint::engine {

/// How much more than the load needs is installed, and shares it.
enum class Redundancy : std::uint8_t {
    n,          ///< no spare
    n_plus_one, ///< one module more than the N that the load needs
    two_n,      ///< two paths, each of which carries the load alone
    four_thirds ///< four paths, of which three carry the load: distributed redundant
};

[[nodiscard]] std::string_view slug(Redundancy redundancy) noexcept; ///< "n", "n+1", "2n", "4n/3"
[[nodiscard]] std::optional<Redundancy> find_redundancy(std::string_view slug) noexcept;

struct RedundancyPlan {
    Redundancy kind = Redundancy::n_plus_one;
    double modules = 4; ///< N of n+1, 1 or more

    /// Installed capacity over what the load needs: 1, (N + 1) / N, 2, 4/3. The load point at full load is its inverse.
    [[nodiscard]] double installed() const noexcept;
};

/// sum over i from k to n of C(n, i) A^i (1 - A)^(n - i): chance that k of n alike and independent units work, each with a chance of A.
/// 1 <= n <= 1000, 0 <= A <= 1; 0 where k is above n. Source: binomial distribution; IEEE Std 493, section on k-out-of-n systems.
[[nodiscard]] double availability_of(int needed, int installed, double of_one) noexcept;

} // namespace ridgepoint::engine
