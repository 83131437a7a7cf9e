// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/input_range.h"
#include "engine/label.h"

#include <string_view>

namespace ridgepoint::engine {

/// Between what an input of cost lies in practice, and who says so.
struct PlausibleRange {
    std::string_view parameter; ///< id of the input
    double low = 0;             ///< in the parameter's SI unit, or as a factor
    double high = 0;
    bool is_factor = false; ///< low and high multiply the base
    Spread spread = Spread::triangular;
    Label label = Label::estimated; ///< stated: both ends have a source
    std::string_view source;        ///< of both ends; of an estimate what it rests on
};

/// One row for each input of cost that is uncertain.
[[nodiscard]] std::span<const PlausibleRange> plausible_ranges() noexcept;

/// Null where none is known.
[[nodiscard]] const PlausibleRange *find_plausible_range(std::string_view parameter) noexcept;

/// The range around a base; a base outside it becomes its end.
[[nodiscard]] InputRange range_around(const PlausibleRange &range, double base);

} // namespace ridgepoint::engine
