// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/parameter.h"

#include <cstdint>

namespace ridgepoint::widgets {

enum class StepSize : std::uint8_t { Fine, Normal, Page };

/// Translates between the values of a number row and the way along its slider, 0 .. 1. Values that come from the slider are round:
/// two digits (three when fine) on a log scale, powers of two where they lie close, tidy multiples on a linear one.
class SliderScale {
public:
    /// `maximum` is the largest value accepted at present, at most the row's.
    SliderScale(const engine::Parameter &row, double maximum);

    [[nodiscard]] double minimum() const { return m_minimum; }
    [[nodiscard]] double maximum() const { return m_maximum; }
    [[nodiscard]] bool isEmpty() const { return !(m_maximum > m_minimum); }

    [[nodiscard]] double fractionOf(double value) const;
    [[nodiscard]] double valueAt(double fraction, bool isFine) const;
    /// The next tidy value upwards (`direction` > 0) or downwards, bounded.
    [[nodiscard]] double stepped(double value, int direction, StepSize size) const;

private:
    [[nodiscard]] double bounded(double value) const;
    [[nodiscard]] double lowestPositive() const;
    [[nodiscard]] double gridAt(double value, StepSize size) const;
    [[nodiscard]] double tidied(double value, bool isFine) const;

    double m_minimum;
    double m_maximum;
    bool m_isLog;
    bool m_isWhole;
};

} // namespace ridgepoint::widgets
