// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>

namespace ridgepoint::plot {

/// A line of text inside `rect` (left, vertically centred) with a halo that keeps it readable over lines. Pixels of recent texts are kept,
/// because an outline is slow to stroke; a vector device gets an outline and real text.
void drawHaloText(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour, const QColor &halo,
                  bool isVector);

/// Advance of one line of text; those of recent texts are kept, because shaping is most of the time of a picture's layout.
[[nodiscard]] double textWidth(const QString &text, const QFont &font);

/// The text itself where it fits into `width`, else its beginning and an ellipsis.
[[nodiscard]] QString elidedText(const QString &text, const QFont &font, double width);

/// A line of text on the screen in the painter's pen, elided where it does not fit. Those drawn lately are not laid out again, which is
/// most of the time of a table that is painted while a slider moves. Top and bottom as `alignment` says, else in the middle.
void drawLine(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text, const QFont &font);

/// Room of one line of text.
[[nodiscard]] QSizeF textSize(const QString &text, const QFont &font);

} // namespace ridgepoint::plot
