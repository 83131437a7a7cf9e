// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/halo_text.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>

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

QSizeF textSize(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    return {std::ceil(metrics.horizontalAdvance(text)), std::ceil(metrics.height())};
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
