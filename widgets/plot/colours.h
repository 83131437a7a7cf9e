// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>
#include <vector>

namespace ridgepoint::plot {

/// Every colour of the program, one set per theme. Text pairs hold a contrast of 4.5, series 3.0 against `panel`; series stay apart
/// under the three kinds of colour blindness (tested).
struct Colours {
    bool isDark = false;
    QColor ground; ///< behind the panels
    QColor panel;  ///< card and chart background
    QColor raised; ///< fields, chips
    QColor line;   ///< hairlines, card borders
    QColor grid;   ///< chart grid
    QColor text;
    QColor mutedText;
    QColor accent;                ///< selected, focused
    QColor accentTint;            ///< background of what is selected
    QColor onAccent;              ///< text on the accent
    QColor infeasible;            ///< red, always with a word or a shape
    QColor warning;               ///< amber, likewise
    QColor memoryTint;            ///< region of the memory bound
    QColor computeTint;           ///< region of the compute bound
    std::array<QColor, 6> series; ///< slots of the comparison set
    std::array<QColor, 6> layers; ///< silicon .. application, bottom to top
};

[[nodiscard]] const Colours &lightColours();
[[nodiscard]] const Colours &darkColours();

/// The set that fits a palette: decided by the lightness of its window colour.
[[nodiscard]] const Colours &coloursFor(const QPalette &palette);

/// Contrast of two opaque colours, 1 .. 21 (WCAG 2.2).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The colour, moved towards black or white just far enough to be read as text on `background` (contrast 4.5). For direct labels.
[[nodiscard]] QColor readableOn(const QColor &colour, const QColor &background);

/// Text colour for the inside of an area filled with `fill`: the dark or the light one, whichever has more contrast, which is at least 4.5.
[[nodiscard]] QColor textInside(const QColor &fill);

/// `share` of `colour` laid over `background`, opaque: soft fills of bands, chips and bars.
[[nodiscard]] QColor blended(const QColor &colour, const QColor &background, double share);

/// Perceptually even map for heat maps, position 0 .. 1.
[[nodiscard]] QColor heatColour(double position, bool isDark);

} // namespace ridgepoint::plot
