// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/search/trajectory_tree.h"

#include <cstddef>
#include <vector>

namespace ridgepoint::widgets {

/// A piece of a trajectory with its place: along the steps, and in rows from the top.
struct DrawnSegment {
    std::size_t source = 0; ///< among the tree's segments
    int parent = -1;        ///< among the drawn ones
    double fromRow = 0;     ///< where its parent ends
    double toRow = 0;
    bool isEnd = true;       ///< nothing goes on from it
    std::size_t reaches = 1; ///< drawn ends behind it, itself if it is one
};

/// A way back into noise: from the end of a rejected piece to the step at which the search went on.
struct DrawnReturn {
    std::size_t segment = 0; ///< the rejected, among the drawn
    double toStep = 0;
    double toRow = 0;
};

/// Branches at work between two steps.
struct StepWork {
    double from = 0;
    double to = 0;
    double branches = 0;

    friend bool operator==(const StepWork &, const StepWork &) = default;
};

/// One search as a drawing without a size: steps to the right, rows downwards.
struct TreeDrawing {
    engine::TrajectoryTree tree;
    std::vector<DrawnSegment> segments; ///< parents before children
    std::vector<DrawnReturn> returns;
    std::vector<StepWork> work; ///< of all branches, also of those not drawn; pieces of equal width are joined
    double rows = 1;
    double hiddenEnds = 0; ///< ends that are not drawn
    int selected = -1;     ///< the selected end, among the drawn

    [[nodiscard]] const engine::TrajectorySegment &source(std::size_t drawn) const { return tree.segments[segments[drawn].source]; }
    [[nodiscard]] double mostBranches() const;
};

/// Lays a traced search out in at most `mostRows` rows: where it has more ends, an even sample of them stays, the selected one among them.
[[nodiscard]] TreeDrawing layOutTree(const engine::SearchPlan &plan, engine::TrajectoryTree tree, std::size_t mostRows);

/// Branches at work at every step. Where the trace left pieces out, the widths that the plan keeps.
[[nodiscard]] std::vector<StepWork> stepWork(const engine::SearchPlan &plan, const engine::TrajectoryTree &tree);

} // namespace ridgepoint::widgets
