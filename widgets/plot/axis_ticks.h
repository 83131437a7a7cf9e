// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/scale.h"

#include <QString>

#include <functional>
#include <vector>

namespace ridgepoint::plot {

struct Tick {
    double value = 0;
    QString label;       ///< empty where a neighbour needs the room; the lines of a category below its slot stand one below the other
    bool isMajor = true; ///< has a grid line; minor ones are short strokes

    friend bool operator==(const Tick &, const Tick &) = default;
};

/// Room for the labels of an axis.
struct TickRoom {
    double length = 600;                           ///< of the axis, in pixels
    double spacing = 18;                           ///< least distance between two labels
    std::function<double(const QString &)> extent; ///< of a label along the axis, in pixels
};

/// Ticks inside the range of a scale, ascending, with labels that never touch one another.
[[nodiscard]] std::vector<Tick> axisTicks(const Axis &axis, const AxisScale &scale, const TickRoom &room);

} // namespace ridgepoint::plot
