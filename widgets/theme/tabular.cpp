// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tabular.h"

#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

double digitWidth(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Calls `use(part, width)` for each digit alone and for each run of other characters.
template<class Use>
void forEachPart(const QFontMetricsF &metrics, const QString &text, Use use)
{
    const double cell = digitWidth(metrics);
    const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (!isDigit(text[at])) {
            while (end < text.size() && !isDigit(text[end]))
                ++end;
        }
        const QString part = text.mid(at, end - at);
        use(part, isDigit(text[at]) ? cell : metrics.horizontalAdvance(part));
        at = end;
    }
}

} // namespace

double tabularWidth(const QFontMetricsF &metrics, const QString &text)
{
    double width = 0;
    forEachPart(metrics, text, [&width](const QString &, double part) { width += part; });
    return width;
}

void drawTabular(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const double width = tabularWidth(metrics, text);
    double x = area.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = area.right() - width;
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = area.center().x() - width / 2;
    double baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment.testFlag(Qt::AlignTop))
        baseline = area.top() + metrics.ascent();
    else if (alignment.testFlag(Qt::AlignBottom))
        baseline = area.bottom() - metrics.descent();
    forEachPart(metrics, text, [&](const QString &part, double room) {
        painter.drawText(QPointF(x + (room - metrics.horizontalAdvance(part)) / 2, baseline), part);
        x += room;
    });
}

} // namespace ridgepoint::widgets
