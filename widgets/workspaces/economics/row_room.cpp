// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/row_room.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>

namespace ridgepoint::widgets {

void giveRowsRoom(plot::PlotView &view)
{
    constexpr double row = 1.3;    // in lines of the small text
    constexpr double around = 6.6; // title, ticks, axis title and margins
    constexpr double legend = 1.6;
    const plot::PlotFrame &frame = view.frame();
    const double lines = row * static_cast<double>(frame.y.categories.size()) + around + (frame.isLegendShown ? legend : 0);
    view.setMinimumHeight(static_cast<int>(lines * QFontMetricsF(font(TextSize::Small)).height()));
}

} // namespace ridgepoint::widgets
