// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/colour_bar_item.h"

#include "widgets/plot/axis_ticks.h"
#include "widgets/plot/axis_words.h"
#include "widgets/plot/halo_text.h"
#include "widgets/plot/heat_map_item.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

namespace {

constexpr double barWidth = 14;
constexpr double gap = 8;

std::vector<Tick> barTicks(const HeatMap &map, const Style &style, double height)
{
    Axis axis;
    axis.kind = map.isLog ? AxisKind::Log : AxisKind::Linear;
    axis.unit = map.unit;
    const QFontMetricsF metrics(style.small);
    return axisTicks(axis, AxisScale(axis.kind, heatRange(map).value_or(Range{})),
                     {height, metrics.height() * 0.8, [&metrics](const QString &) { return metrics.height(); }});
}

bool hasAbsentCell(const HeatMap &map)
{
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        if (!isCellPresent(map, i)) {
            return true;
        }
    }
    return false;
}

QString absentText() { return QCoreApplication::translate("ridgepoint::plot::ColourBarItem", "no value"); }

constexpr qsizetype mostTitleLines = 2;

double labelWidth(const HeatMap &map, const Style &style, double height)
{
    const QFontMetricsF metrics(style.small);
    double width = hasAbsentCell(map) ? metrics.horizontalAdvance(absentText()) : 0;
    for (const Tick &tick : barTicks(map, style, height)) {
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    }
    return std::ceil(width);
}

} // namespace

ColourBarItem::ColourBarItem(QGraphicsItem *parent) : QGraphicsItem(parent) {}

double ColourBarItem::widthFor(const HeatMap &map, const Style &style, double height)
{
    const auto lines = static_cast<double>(titleLines(map.name, style.small, height, mostTitleLines).size());
    const double name = lines > 0 ? lines * QFontMetricsF(style.small).height() + gap : 0;
    return barWidth + gap + labelWidth(map, style, height) + name;
}

void ColourBarItem::setBar(const std::optional<HeatMap> &map, const QRectF &rect, const Style &style)
{
    prepareGeometryChange();
    m_map = map;
    m_rect = rect;
    m_style = style;
    setVisible(map.has_value());
}

void ColourBarItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    if (!m_map) {
        return;
    }
    const Colours &colours = *m_style.colours;
    const QFontMetricsF metrics(m_style.small);
    const bool hasAbsent = hasAbsentCell(*m_map);
    const double foot = hasAbsent ? metrics.height() * 1.8 : 0;
    const QRectF bar(m_rect.left(), m_rect.top(), barWidth, std::max(10.0, m_rect.height() - foot));
    constexpr int bands = 64;
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < bands; ++i) {
        const double top = bar.bottom() - (i + 1) * bar.height() / bands;
        painter->fillRect(QRectF(bar.left(), std::floor(top), bar.width(), std::ceil(bar.height() / bands) + 1).intersected(bar),
                          heatColour((i + 0.5) / bands, colours.isDark));
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setFont(m_style.small);
    painter->setPen(colours.mutedText);
    const AxisScale scale(m_map->isLog ? AxisKind::Log : AxisKind::Linear, heatRange(*m_map).value_or(Range{}));
    const double left = bar.right() + gap;
    const double toBaseline = (metrics.ascent() - metrics.descent()) / 2;
    for (const Tick &tick : barTicks(*m_map, m_style, bar.height())) {
        const double y = bar.bottom() - scale.position(tick.value) * bar.height();
        painter->drawText(QPointF(left, y + toBaseline), tick.label);
    }
    if (hasAbsent) {
        const QRectF swatch(bar.left(), m_rect.bottom() - barWidth, barWidth, barWidth);
        painter->fillRect(swatch, overPanel(colours.mutedText, 0.06, colours));
        painter->setPen(QPen(overPanel(colours.mutedText, 0.5, colours), 1));
        for (double offset = 4; offset < 2 * barWidth; offset += 6) {
            const double over = std::max(0.0, offset - barWidth);
            painter->drawLine(swatch.topLeft() + QPointF(offset - over, over), swatch.topLeft() + QPointF(over, offset - over));
        }
        painter->setPen(colours.mutedText);
        painter->drawText(QPointF(left, swatch.center().y() + toBaseline), absentText());
    }
    const QStringList lines = titleLines(m_map->name, m_style.small, m_rect.height(), mostTitleLines);
    double baseline = m_rect.right() - metrics.descent() - metrics.height() * static_cast<double>(lines.size() - 1);
    for (const QString &line : lines) {
        painter->save();
        painter->translate(baseline, m_rect.center().y() + textWidth(line, m_style.small) / 2);
        painter->rotate(-90);
        painter->drawText(QPointF(0, 0), line);
        painter->restore();
        baseline += metrics.height();
    }
}

} // namespace ridgepoint::plot
