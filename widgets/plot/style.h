// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/colours.h"
#include "widgets/plot/plot_spec.h"

#include <QFont>
#include <QPen>

namespace ridgepoint::plot {

/// How a picture looks: the theme's colours and two sizes of one font.
struct Style {
    const Colours *colours = &lightColours();
    QFont font;            ///< titles, direct labels
    QFont small;           ///< ticks, axis titles
    bool isVector = false; ///< for a file: nothing is cached as pixels

    [[nodiscard]] QFont strong() const;
    friend bool operator==(const Style &, const Style &) = default;
};

/// The font of window and files: the program's family where it is installed, at the platform's size but not below 13 pixels of a plain
/// screen, times what the application made of the platform's size before.
[[nodiscard]] QFont startFont(const QFont &present);

/// The style of a widget's font and palette.
[[nodiscard]] Style styleFor(const QFont &font, const Colours &colours);

[[nodiscard]] QColor colourOf(const CurveColour &colour, const Colours &colours);
[[nodiscard]] QPen penOf(const QColor &colour, LineStyle line, double width);

/// What a translucent colour looks like over the panel.
[[nodiscard]] QColor overPanel(const QColor &colour, double opacity, const Colours &colours);

} // namespace ridgepoint::plot
