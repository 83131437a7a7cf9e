// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/input_range.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace ridgepoint::engine {

/// Answers of many draws of uncertain inputs.
struct UncertaintySample {
    std::vector<double> answers{}; ///< those that are present
    std::uint64_t count = 0;       ///< draws, absent answers included
    bool is_cancelled = false;

    friend bool operator==(const UncertaintySample &, const UncertaintySample &) = default;
};

/// The value of one input in the draw of a number: inverse of the triangular distribution function, or exp of a normal.
[[nodiscard]] double drawn(const InputRange &input, std::uint64_t seed, std::uint64_t draw, std::uint32_t place) noexcept;

/// Draws `count` sets of independent inputs, first_draw and those after it. Each comes from a counter-based generator of its own number, so
/// that slices merge to the same sample whatever their size. Asks `stop` before each draw. Refuses ranges as `tornado`, and log-normal
/// inputs not above 0.
[[nodiscard]] Expected<UncertaintySample> sample_answers(std::span<const InputRange> inputs, const Answer &answer, std::uint64_t seed,
                                                         std::uint64_t first_draw, std::uint64_t count, const std::stop_token &stop = {});

/// Both slices as one, left before right.
[[nodiscard]] UncertaintySample merge(UncertaintySample left, const UncertaintySample &right);

/// Percentiles 5, 50 and 95.
struct UncertaintyBand {
    double p5 = 0;
    double p50 = 0;
    double p95 = 0;
    double present_share = 0; ///< draws that had an answer / all draws
};

/// What a sample says, whatever the order of its answers; absent without any. Percentiles by linear interpolation between order statistics.
/// Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, definition 7.
[[nodiscard]] std::optional<UncertaintyBand> band_of(UncertaintySample sample);

} // namespace ridgepoint::engine
