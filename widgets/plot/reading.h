// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/picture.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace ridgepoint::plot {

/// What stands under the pointer or was walked to by keyboard.
struct Reading {
    std::optional<std::size_t> curve; ///< nothing on a cell of the heat map
    std::optional<std::size_t> point; ///< nothing between two points of a line
    double x = 0;
    double y = 0;
    QPointF pixel;
    QRectF box; ///< bar or cell; null for points
    std::optional<double> cellValue;
    bool isCell = false;
};

/// The nearest point, bar, cell or stretch of line within reach of a pixel.
[[nodiscard]] std::optional<Reading> readingAt(const Content &content, const Picture &picture, QPointF pixel);

/// A certain point; nothing where it cannot be shown.
[[nodiscard]] std::optional<Reading> readingOf(const Content &content, const Picture &picture, std::size_t curve, std::size_t point);

/// The words of a reading.
struct ReadingText {
    struct Row {
        QString name;
        QString value;
    };
    QString title;
    std::vector<Row> rows; ///< three significant digits
    QString exact;         ///< the same with every digit

    /// One sentence for assistive technology.
    [[nodiscard]] QString sentence() const;
};
[[nodiscard]] ReadingText readingText(const Content &content, const Reading &reading);

} // namespace ridgepoint::plot
