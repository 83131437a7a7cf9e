// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"

#include <QString>

namespace ridgepoint::plot {

/// Three significant digits with prefix and unit; the name of a category; the day of a date.
[[nodiscard]] QString valueText(const Axis &axis, double value);
[[nodiscard]] QString valueText(engine::Unit unit, double value);

/// The value of a heat map's cell: a number, or its word.
[[nodiscard]] QString cellText(const HeatMap &map, double value);

/// The same without the unit's symbol, where the axis names it.
[[nodiscard]] QString numberText(const Axis &axis, double value);

/// Every digit, in SI without prefix; the name of a category; the ISO day of a date.
[[nodiscard]] QString exactText(const Axis &axis, double value);

/// The title up to its unit: "Attainable performance".
[[nodiscard]] QString shortTitle(const Axis &axis, const QString &fallback);

/// The head of a table column: the title with the SI symbol, unless it stands there already.
[[nodiscard]] QString columnTitle(const Axis &axis, const QString &fallback);

/// The letter and factor that the ticks of an axis share, fitting a largest value. Counts below `plainBelow` have none.
struct TickPrefix {
    double factor = 1;
    QString letter;
};
[[nodiscard]] TickPrefix tickPrefix(engine::Unit unit, double largest, double plainBelow = 1e4);

/// One tick: "100 T", "10 us", "25 %", "1.5x". `step` tells how many decimals are needed. The unit's symbol joins the prefix where it is
/// short or the axis has no title.
[[nodiscard]] QString tickText(const Axis &axis, double value, double step, const TickPrefix &prefix);

} // namespace ridgepoint::plot
