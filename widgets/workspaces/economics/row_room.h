// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ridgepoint::plot {
class PlotView;
}

namespace ridgepoint::widgets {

/// Makes a plot of lying bars high enough for a line of text in every row, at any text size.
void giveRowsRoom(plot::PlotView &view);

} // namespace ridgepoint::widgets
