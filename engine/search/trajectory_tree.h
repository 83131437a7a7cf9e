// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/search_plan.h"

#include <cstdint>
#include <vector>

namespace ridgepoint::engine {

enum class SegmentStatus : std::uint8_t {
    alive,    ///< goes on, or ended as a candidate that was not selected
    selected, ///< on the path of the selected candidate
    pruned,   ///< ended at a check or a split: left out, or not resampled
    renoised  ///< ended at a check: rejected, or noised again
};

/// One piece of a trajectory between two events. Drawn from (from_step, parent's end) to to_step.
struct TrajectorySegment {
    std::int32_t parent = -1; ///< index of the segment it goes on from; -1: starts from noise
    std::uint32_t copies = 1; ///< pieces that it stands for: more than one where rejected attempts were too many to draw
    double from_step = 0;
    double to_step = 0;
    SegmentStatus status = SegmentStatus::alive;
    double quality = 0; ///< expected true quality by what is fixed at its end; at N the true quality
    double score = 0;   ///< the verifier's score at its end, on the scale of the quality
    double cost = 0;    ///< function evaluations of the whole search by its end, branches one after another

    friend bool operator==(const TrajectorySegment &, const TrajectorySegment &) = default;
};

/// One search, to be drawn.
struct TrajectoryTree {
    static constexpr std::size_t most_segments = 4096;

    std::vector<TrajectorySegment> segments; ///< parents before children
    std::int32_t selected = -1;              ///< last segment of the selected candidate
    double steps = 0;                        ///< N
    double function_evaluations = 0;
    double verifier_calls = 0;
    double quality = 0; ///< true quality of the selected
    double score = 0;   ///< the verifier's score of the selected
    bool is_right = false;
    std::uint64_t omitted = 0; ///< pieces beyond `most_segments` that are not among the segments, or drawn by `copies`
};

/// The search number `tree` of the stream that `seed` names, by the same rules and draws as `simulate`. The path of the selected is always
/// among the segments. Refuses as `checked_plan`.
[[nodiscard]] Expected<TrajectoryTree> trace(const SearchPlan &plan, std::uint64_t seed, std::uint64_t tree = 0);

} // namespace ridgepoint::engine
