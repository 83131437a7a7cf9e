// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/unit.h"

#include <array>

namespace ridgepoint::engine {

/// How a unit's numbers are written for people.
enum class NumberStyle : std::uint8_t {
    prefixed,      ///< SI prefix from kilo on: "3.35 TB/s"
    prefixed_down, ///< prefixes below one as well: "41.7 ms"
    grouped,       ///< whole from 100 on, thousands grouped, word letters from a billion on: "128 256"
    magnitude,     ///< K, M, B, T close behind the number: "70.6B"
    percent,
    times,
    plain ///< digits alone: a year
};

/// One row per unit; private to the engine's unit functions.
struct UnitRow {
    Unit unit;
    std::string_view symbol;  ///< machine output
    std::string_view display; ///< behind the prefix in text for people
    NumberStyle style;
    bool takes_binary_prefix;                    ///< Ki, Mi, Gi ... are accepted
    std::array<std::string_view, 8> spellings;   ///< accepted behind a prefix, longest first
    std::array<std::string_view, 5> suggestions; ///< for a field of this unit
    double display_factor = 1;                   ///< text for people shows si x factor + offset
    double display_offset = 0;
};

[[nodiscard]] const UnitRow &unit_row(Unit unit) noexcept;

} // namespace ridgepoint::engine
