// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/unit.h"

#include <QString>

#include <span>

namespace ridgepoint::widgets {

/// One prefix for a whole column of numbers, so that values compare at a glance: "Memory, GB" over 80, 141, 192.
class ColumnScale {
public:
    ColumnScale() = default;
    /// The prefix that fits the median of the values.
    [[nodiscard]] static ColumnScale fit(engine::Unit unit, std::span<const double> values);

    /// Unit with its prefix for the header: "GB", "TFLOP/s", "%", "million", or empty.
    [[nodiscard]] const QString &unitText() const noexcept { return m_unitText; }
    [[nodiscard]] double factor() const noexcept { return m_factor; }
    /// The bare number with three significant digits and no trailing zeros: 8.03e9 -> "8.03" under "billion".
    [[nodiscard]] QString format(double si) const;

private:
    double m_factor = 1; ///< SI of one displayed unit
    QString m_unitText;
    bool m_isYear = false;
};

/// "80 GB": a value with a prefix of its own.
[[nodiscard]] QString formatValue(double si, engine::Unit unit);
/// Every digit with the unit without a prefix: "80 000 000 000 B".
[[nodiscard]] QString formatFull(double si, engine::Unit unit);
/// Symbol of the unit for people, without prefix: "B/s", "USD", "mm²"; empty for pure numbers.
[[nodiscard]] QString unitSymbol(engine::Unit unit);

} // namespace ridgepoint::widgets
