// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/halo_text.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>
#include <utility>

namespace ridgepoint::plot {

namespace {

constexpr double haloWidth = 4;

void drawDirectly(QPainter &painter, QPointF baseline, const QString &text, const QFont &font, const QColor &colour, const QColor &halo)
{
    QPainterPath outline;
    outline.addText(baseline, font, text);
    QColor soft = halo;
    soft.setAlphaF(0.88F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(soft, haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(outline);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(baseline, text);
}

} // namespace

double textWidth(const QString &text, const QFont &font)
{
    constexpr qsizetype keptTexts = 4096;
    thread_local QCache<std::pair<QString, QFont>, double> widths(keptTexts);
    const std::pair<QString, QFont> key(text, font);
    if (const double *known = widths.object(key)) {
        return *known;
    }
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    widths.insert(key, new double(width));
    return width;
}

QString elidedText(const QString &text, const QFont &font, double width)
{
    return textWidth(text, font) <= width ? text : QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

QSizeF textSize(const QString &text, const QFont &font)
{
    return {std::ceil(textWidth(text, font)), std::ceil(QFontMetricsF(font).height())};
}

void drawHaloText(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour, const QColor &halo,
                  bool isVector)
{
    const QFontMetricsF metrics(font);
    const double baseline = (rect.height() - metrics.height()) / 2 + metrics.ascent();
    if (isVector) {
        drawDirectly(painter, rect.topLeft() + QPointF(0, baseline), text, font, colour, halo);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("ridgepoint halo %1 %2 %3 %4 %5").arg(font.key(), colour.name(), halo.name()).arg(ratio).arg(text);
    QPixmap pixels;
    const double margin = haloWidth / 2 + 1;
    if (!QPixmapCache::find(key, &pixels)) {
        const QSizeF size = QSizeF(rect.width() + 2 * margin, rect.height() + 2 * margin) * ratio;
        pixels = QPixmap(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())));
        pixels.setDevicePixelRatio(ratio);
        pixels.fill(Qt::transparent);
        QPainter inner(&pixels);
        inner.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        drawDirectly(inner, {margin, margin + baseline}, text, font, colour, halo);
        inner.end();
        QPixmapCache::insert(key, pixels);
    }
    const QPointF corner = rect.topLeft() - QPointF(margin, margin);
    painter.drawPixmap(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio), pixels);
}

} // namespace ridgepoint::plot
