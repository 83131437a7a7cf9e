// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace ridgepoint::engine {

/// Private to the engine: a number by name, and what is accepted.
struct Limited {
    std::string_view name;
    double value = 0;
    double minimum = 0;
    double maximum = std::numeric_limits<double>::infinity();
    bool is_whole = false;
    bool is_above_minimum = false;   ///< the minimum itself is refused
    std::string_view maximum_name{}; ///< what the maximum is, e.g. "steps"
};

/// Private to the engine: a whole number.
[[nodiscard]] Limited whole(std::string_view name, double value, double minimum, double maximum = std::numeric_limits<double>::infinity(),
                            std::string_view maximum_name = {}) noexcept;
/// Private to the engine: a number above 0.
[[nodiscard]] Limited positive(std::string_view name, double value, double maximum = std::numeric_limits<double>::infinity()) noexcept;
/// Private to the engine: a number from 0 on.
[[nodiscard]] Limited not_negative(std::string_view name, double value) noexcept;
/// Private to the engine: any finite number.
[[nodiscard]] Limited finite(std::string_view name, double value) noexcept;
/// Private to the engine: a share or a probability, 0 .. 1.
[[nodiscard]] Limited share(std::string_view name, double value) noexcept;

/// Private to the engine: "keep: 1.5 is more than 1; accepted above 0 to 1".
[[nodiscard]] Problem limit_refusal(std::string_view name, std::string_view value, std::string_view reason, std::string_view accepted);

/// Private to the engine: the first that is outside its limits or not finite.
[[nodiscard]] std::optional<Problem> first_refusal(std::initializer_list<Limited> numbers);

} // namespace ridgepoint::engine
