// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/device_look.h"

#include <array>

namespace ridgepoint::widgets {

using plot::CurveColour;

CurveColour deviceColour(std::size_t place)
{
    constexpr std::size_t slots = 6;
    return place < slots ? CurveColour{CurveColour::Role::Slot, static_cast<int>(place)} : CurveColour{CurveColour::Role::Muted, 0};
}

plot::LineStyle deviceLine(std::size_t place)
{
    using plot::LineStyle;
    constexpr std::array styles = {LineStyle::Solid,   LineStyle::Dash,     LineStyle::Dot,
                                   LineStyle::DashDot, LineStyle::LongDash, LineStyle::DashDotDot};
    return styles[place % styles.size()];
}

} // namespace ridgepoint::widgets
