// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/halo_text.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStaticText>

#include <cmath>
#include <utility>

namespace ridgepoint::plot {

namespace {

constexpr double haloWidth = 4;
constexpr qsizetype keptTexts = 4096;

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
    if (textWidth(text, font) <= width)
        return text;
    using Key = std::pair<std::pair<QString, QFont>, double>;
    thread_local QCache<Key, QString> shortened(keptTexts);
    const Key key({text, font}, width);
    if (const QString *known = shortened.object(key))
        return *known;
    const QString made = QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
    shortened.insert(key, new QString(made));
    return made;
}

void drawLine(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text, const QFont &font)
{
    thread_local QCache<std::pair<QString, QFont>, QStaticText> laidOut(keptTexts);
    const std::pair<QString, QFont> key(elidedText(text, font, area.width()), font);
    QStaticText *words = laidOut.object(key);
    if (words == nullptr) {
        words = new QStaticText(key.first);
        words->setTextFormat(Qt::PlainText);
        words->setPerformanceHint(QStaticText::AggressiveCaching);
        words->prepare({}, font);
        laidOut.insert(key, words);
    }
    const QSizeF spare = area.size() - words->size();
    const double x = alignment.testFlag(Qt::AlignRight) ? spare.width() : alignment.testFlag(Qt::AlignHCenter) ? spare.width() / 2 : 0;
    const double y = alignment.testFlag(Qt::AlignTop) ? 0 : alignment.testFlag(Qt::AlignBottom) ? spare.height() : spare.height() / 2;
    if (painter.font() != font)
        painter.setFont(font);
    painter.drawStaticText(area.topLeft() + QPointF(x, y), *words);
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
