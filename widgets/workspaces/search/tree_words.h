// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/search/search_setup.h"
#include "widgets/workspaces/search/tree_painter.h"

namespace ridgepoint::widgets {

/// What the drawing says: marks at splits and checks, the trunk, the rest, the total.
[[nodiscard]] TreeWords treeWords(const SearchSetup &setup, const TreeDrawing &drawing);

/// "selected", "pruned", "re-noised", "kept".
[[nodiscard]] QString statusWord(engine::SegmentStatus status);

/// A piece in a few lines: steps, status, score, cost so far.
[[nodiscard]] QString segmentText(const TreeDrawing &drawing, std::size_t segment);
/// The same on one line, for assistive technology.
[[nodiscard]] QString segmentName(const TreeDrawing &drawing, std::size_t segment);

/// The title behind the drawing's card and above its export.
[[nodiscard]] QString treeTitle(const SearchSetup &setup);
[[nodiscard]] QString treeSubtitle(const SearchSetup &setup, const engine::TrajectoryTree &tree);

} // namespace ridgepoint::widgets
