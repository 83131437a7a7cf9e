// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

class QPainter;

namespace ridgepoint::widgets {

/// Width of a text whose digits all take the room of the widest digit, so that changing numbers do not dance and columns align also
/// in fonts whose own digits differ in width.
[[nodiscard]] double tabularWidth(const QFontMetricsF &metrics, const QString &text);

/// Draws such a text on one line in the painter's font and pen.
void drawTabular(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text);

} // namespace ridgepoint::widgets
