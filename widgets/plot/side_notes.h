// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/overlay_item.h"

namespace ridgepoint::plot {

/// Width of the column of notes right of a plot of so many pixels, 0 where there are none.
[[nodiscard]] double noteColumnWidth(const Content &content, const Style &style, double width);

/// Each note beside its value, moved up or down where two would touch, and then tied to its value by a line. Those out of view are left
/// out, and of too many the last ones of the list. `right`: where the column ends.
[[nodiscard]] std::vector<PlacedLabel> placedNotes(const Content &content, const PlotMap &map, double right, const Style &style);

/// Positions in the given order, at least `distance` apart, between `from` and `to`, as near to the wanted ones as that allows. Wanted
/// ascending, and all fit.
[[nodiscard]] std::vector<double> spreadApart(const std::vector<double> &wanted, double distance, double from, double to);

} // namespace ridgepoint::plot
