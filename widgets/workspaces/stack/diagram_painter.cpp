// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/diagram_painter.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QColor rampColour(const plot::Colours &colours, int index) { return colours.layers[static_cast<std::size_t>(std::clamp(index, 0, 5))]; }

QColor slabPanel(const plot::Colours &colours)
{
    return colours.isDark ? plot::blended(colours.text, colours.panel, 0.025) : colours.panel;
}

QColor slabWash(const plot::Colours &colours, const QColor &colour)
{
    return plot::blended(colour, slabPanel(colours), colours.isDark ? 0.20 : 0.14);
}

double hoverShare(const plot::Colours &colours) { return colours.isDark ? 0.06 : 0.04; }

double radiusOf(const DiagramItem &item, double unit) { return item.isSurface() ? unit * 1.1 : unit * 0.9; }

} // namespace

QColor slabGround(const plot::Colours &colours, int rampIndex)
{
    const QColor colour = rampColour(colours, rampIndex);
    return plot::blended(colour, slabWash(colours, colour), hoverShare(colours));
}

QColor captionColour(const plot::Colours &colours, int rampIndex)
{
    return plot::readableOn(rampColour(colours, rampIndex), slabGround(colours, rampIndex));
}

QColor mutedCaptionColour(const plot::Colours &colours, int rampIndex)
{
    return plot::readableOn(colours.mutedText, slabGround(colours, rampIndex));
}

DiagramPainter::DiagramPainter(const DiagramFonts &fonts, const plot::Colours &colours) : m_fonts(fonts), m_colours(colours) {}

QColor DiagramPainter::ramp(int index) const { return rampColour(m_colours, index); }

QColor DiagramPainter::sideColour(TraceSide side, int rampIndex) const
{
    switch (side) {
    case TraceSide::Self:
        return m_colours.accent;
    case TraceSide::Provider:
    case TraceSide::Both:
        return m_colours.series[1];
    case TraceSide::Dependent:
        return m_colours.series[3];
    case TraceSide::None:
        break;
    }
    return ramp(rampIndex);
}

bool DiagramPainter::isVisible(const QRectF &rect, const QRectF &clip)
{
    constexpr double shadow = 12;
    return clip.intersects(rect.adjusted(-shadow, -shadow, shadow, shadow));
}

void DiagramPainter::paintGround(QPainter &painter, const DiagramLayout &layout, const QRectF &clip) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &item : layout.items) {
        if (item.isSurface() && isVisible(item.rect, clip))
            paintSurface(painter, item);
    }
    if (!layout.isLayerPage)
        paintTexts(painter, layout, clip);
}

void DiagramPainter::paintTexts(QPainter &painter, const DiagramLayout &layout, const QRectF &clip) const
{
    for (const auto &text : layout.texts) {
        if (isVisible(text.rect, clip))
            paintText(painter, text);
    }
}

void DiagramPainter::paintPlayers(QPainter &painter, const DiagramLayout &layout, const QRectF &clip, bool isFaded) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &item : layout.items) {
        if (item.isSurface() || !isVisible(item.rect, clip))
            continue;
        painter.setOpacity(isFaded && item.isChip() ? fadedOpacity : 1.0);
        paintPlayer(painter, item, TraceSide::None, false);
    }
    painter.setOpacity(1.0);
}

void DiagramPainter::paintLight(QPainter &painter, const DiagramLayout &layout, const DiagramTrace &trace,
                                const std::vector<DiagramArc> &arcs, const QRectF &clip, const DiagramCursor &cursor) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto *hovered = layout.itemAt(cursor.hovered);
    if (hovered != nullptr && hovered->isSurface())
        paintHoveredSurface(painter, *hovered);
    else if (hovered != nullptr && trace.litSide(*hovered) == TraceSide::None)
        paintPlayer(painter, *hovered, TraceSide::None, true);
    for (const auto &arc : arcs)
        paintArc(painter, arc);
    for (const auto &item : layout.items) {
        const auto side = item.isSurface() ? TraceSide::None : trace.litSide(item);
        if (side != TraceSide::None && isVisible(item.rect, clip))
            paintPlayer(painter, item, side, &item == hovered);
    }
    if (layout.isLayerPage)
        paintTexts(painter, layout, clip);
    if (const auto *focused = layout.itemAt(cursor.focused))
        paintFocus(painter, *focused);
}

void DiagramPainter::paint(QPainter &painter, const DiagramLayout &layout, const DiagramTrace &trace, const std::vector<DiagramArc> &arcs,
                           const QRectF &clip, const DiagramCursor &cursor) const
{
    paintGround(painter, layout, clip);
    paintPlayers(painter, layout, clip, trace.isFading());
    paintLight(painter, layout, trace, arcs, clip, cursor);
}

void DiagramPainter::paintPlayer(QPainter &painter, const DiagramItem &item, TraceSide side, bool isHovered) const
{
    if (item.kind == DiagramKind::Crumb)
        paintCrumb(painter, item, isHovered);
    else if (item.kind == DiagramKind::Tile || item.kind == DiagramKind::Product)
        paintTile(painter, item, side, isHovered);
    else
        paintChip(painter, item, side, isHovered);
}

void DiagramPainter::paintSurface(QPainter &painter, const DiagramItem &item) const
{
    const double u = m_fonts.unit();
    const QRectF rect = item.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = radiusOf(item, u);
    const QColor colour = ramp(item.rampIndex);
    const QColor shade = m_colours.isDark ? QColor(0, 0, 0) : QColor(0x2B, 0x3A, 0x4E);

    // The slab stands on a soft shadow: light from above.
    painter.setPen(Qt::NoPen);
    constexpr int layers = 4;
    painter.setBrush(withAlpha(shade, m_colours.isDark ? 0.16 : 0.035));
    for (int i = layers; i > 0; --i) {
        painter.drawRoundedRect(rect.adjusted(0.6 * i - 1, 1, 1 - 0.6 * i, 0.9 * i + 0.6), radius, radius);
    }

    QPainterPath outline;
    outline.addRoundedRect(rect, radius, radius);
    const QColor panel = slabPanel(m_colours);
    painter.fillPath(outline, panel);
    if (item.kind != DiagramKind::Note) {
        // Opaque stops: a translucent gradient shows steps.
        QLinearGradient wash(rect.topLeft(), rect.topLeft() + QPointF(std::min(rect.width() * 0.5, 64 * u), 0));
        wash.setColorAt(0, slabWash(m_colours, colour));
        wash.setColorAt(1, panel);
        painter.fillPath(outline, wash);
        const auto strip = [&](const QRectF &clip, const QBrush &brush) {
            painter.save();
            painter.setClipRect(clip);
            painter.fillPath(outline, brush);
            painter.restore();
        };
        // The lower lip gives the slab its thickness.
        strip({rect.left(), rect.bottom() - 0.35 * u, rect.width(), 0.35 * u + 1}, withAlpha(colour, m_colours.isDark ? 0.30 : 0.20));
        QLinearGradient edge(rect.topLeft(), rect.bottomLeft());
        edge.setColorAt(0, colour.lighter(m_colours.isDark ? 108 : 118));
        edge.setColorAt(1, colour.darker(m_colours.isDark ? 130 : 108));
        strip({rect.left() - 1, rect.top() - 1, std::round(0.75 * u) + 1, rect.height() + 2}, edge);
    }
    painter.setPen(QPen(plot::blended(colour, m_colours.line, 0.16), 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    paintChevron(painter, item, false);
}

void DiagramPainter::paintHoveredSurface(QPainter &painter, const DiagramItem &item) const
{
    if (!item.isActivatable())
        return;
    const QColor colour = ramp(item.rampIndex);
    const double radius = radiusOf(item, m_fonts.unit());
    painter.setPen(QPen(withAlpha(colour, 0.85), 1.4));
    painter.setBrush(withAlpha(colour, hoverShare(m_colours)));
    painter.drawRoundedRect(item.rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    paintChevron(painter, item, true);
}

void DiagramPainter::paintChevron(QPainter &painter, const DiagramItem &item, bool isHovered) const
{
    if (item.kind != DiagramKind::Band && item.kind != DiagramKind::Card)
        return;
    // It says that the layer opens.
    const double u = m_fonts.unit();
    const double size = 0.42 * u;
    const QPointF tip(item.rect.right() - 1.1 * u, item.kind == DiagramKind::Card ? item.rect.top() + 1.9 * u : item.rect.center().y());
    const QColor colour = isHovered ? ramp(item.rampIndex) : withAlpha(m_colours.mutedText, 0.7);
    painter.setPen(QPen(colour, isHovered ? 2.0 : 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{tip + QPointF(-size, -size), tip, tip + QPointF(-size, size)});
}

void DiagramPainter::paintChip(QPainter &painter, const DiagramItem &chip, TraceSide side, bool isHovered) const
{
    const QRectF rect = chip.rect.adjusted(0.75, 0.75, -0.75, -0.75);
    const double radius = rect.height() / 2;
    const bool isRelated = side != TraceSide::None;
    const QColor colour = sideColour(side, chip.rampIndex);
    const bool isFilled = chip.kind == DiagramKind::Chip && (chip.role == RoleKind::Maker || chip.role == RoleKind::Operator);

    const double strength = m_colours.isDark ? 0.13 + 0.035 * chip.weight : 0.07 + 0.027 * chip.weight;
    const double share = (isFilled ? strength : 0.0) + (isRelated ? 0.14 : 0.0) + (isHovered ? 0.10 : 0.0);
    QColor fill = plot::blended(colour, m_colours.panel, share);
    if (chip.kind == DiagramKind::Fold && !isRelated)
        fill = isHovered ? m_colours.grid : m_colours.raised;

    QPen pen(withAlpha(colour, isRelated ? 1.0 : isFilled ? 0.35 : 0.75), isRelated ? (side == TraceSide::Self ? 2.0 : 1.6) : 1.0);
    if (chip.kind == DiagramKind::Fold && !isRelated)
        pen.setColor(m_colours.line);
    if (chip.role == RoleKind::Surrounding && chip.kind == DiagramKind::Chip)
        pen.setDashPattern({3, 2.4});
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, radius, radius);

    QRectF inner = rect;
    if (chip.role == RoleKind::Operator && chip.kind == DiagramKind::Chip) {
        // Who runs or buys carries a dot.
        const double dot = 0.22 * m_fonts.unit();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(rect.left() + radius * 0.62, rect.center().y()), dot, dot);
        inner.adjust(0.3 * m_fonts.unit(), 0, 0, 0);
    }
    painter.setFont(m_fonts.font(chip.font));
    painter.setPen(chip.kind == DiagramKind::Fold && !isRelated ? m_colours.mutedText : m_colours.text);
    painter.drawText(inner, Qt::AlignCenter | Qt::TextSingleLine, chip.text);
}

void DiagramPainter::paintTile(QPainter &painter, const DiagramItem &item, TraceSide side, bool isHovered) const
{
    const double u = m_fonts.unit();
    const QRectF rect = item.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = radiusOf(item, u);
    const bool isRelated = side != TraceSide::None;
    const QColor colour = sideColour(side, item.rampIndex);
    QPen pen(isRelated ? colour : isHovered ? withAlpha(colour, 0.8) : plot::blended(colour, m_colours.line, 0.2), isRelated ? 1.8 : 1.0);
    if (item.kind == DiagramKind::Tile && item.role == RoleKind::Surrounding)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    const double share = item.kind == DiagramKind::Tile ? 0.02 + 0.022 * item.weight : 0.0;
    painter.setBrush(plot::blended(colour, m_colours.panel,
                                   share * (m_colours.isDark ? 1.3 : 1.0) + (isHovered ? 0.05 : 0.0) + (isRelated ? 0.08 : 0.0)));
    painter.drawRoundedRect(rect, radius, radius);
    if (item.kind != DiagramKind::Tile || item.weight == 0)
        return;
    // Strength as five dots, so that it can be counted.
    const double dot = 0.25 * u;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 5; ++i) {
        painter.setBrush(i < item.weight ? colour : withAlpha(m_colours.mutedText, 0.25));
        painter.drawEllipse(
            QPointF(rect.right() - 1.4 * u - (4 - i) * 0.85 * u, rect.top() + 0.8 * u + m_fonts.metrics(DiagramFont::Strong).height() / 2),
            dot, dot);
    }
}

void DiagramPainter::paintCrumb(QPainter &painter, const DiagramItem &item, bool isHovered) const
{
    if (isHovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colours.accentTint);
        painter.drawRoundedRect(item.rect, radiusOf(item, m_fonts.unit()), radiusOf(item, m_fonts.unit()));
    }
    painter.setFont(m_fonts.font(DiagramFont::Body));
    painter.setPen(m_colours.accent);
    painter.drawText(item.rect, Qt::AlignCenter | Qt::TextSingleLine, item.text);
}

void DiagramPainter::paintText(QPainter &painter, const DiagramText &text) const
{
    painter.setFont(m_fonts.font(text.font));
    painter.setPen(text.tone == DiagramTone::Normal  ? m_colours.text
                   : text.tone == DiagramTone::Muted ? mutedCaptionColour(m_colours, text.rampIndex)
                                                     : captionColour(m_colours, text.rampIndex));
    const bool isWrapped = text.rect.height() > 1.5 * m_fonts.metrics(text.font).height() && !(text.alignment & Qt::AlignVCenter);
    painter.drawText(text.rect.adjusted(0, 0, 1, 1),
                     static_cast<int>(text.alignment.toInt()) | (isWrapped ? Qt::TextWordWrap : Qt::TextSingleLine), text.text);
}

void DiagramPainter::paintArc(QPainter &painter, const DiagramArc &arc) const
{
    const QColor colour = sideColour(arc.side, 0);
    if (arc.side == TraceSide::Self) {
        painter.setPen(QPen(withAlpha(colour, 0.45), 2.6, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(arc.path);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(colour, 0.10), 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(arc.path);
    QPen pen(withAlpha(colour, 0.72), 1.5, Qt::SolidLine, Qt::RoundCap);
    if (arc.side == TraceSide::Dependent)
        pen.setDashPattern({5, 3});
    painter.setPen(pen);
    painter.drawPath(arc.path);

    const double size = 0.5 * m_fonts.unit();
    const double back = arc.isUpward ? size * 1.5 : -size * 1.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{arc.tip, arc.tip + QPointF(-size * 0.75, back), arc.tip + QPointF(size * 0.75, back)});
}

void DiagramPainter::paintFocus(QPainter &painter, const DiagramItem &item) const
{
    const double radius = item.isChip() ? item.rect.height() / 2 + 2 : radiusOf(item, m_fonts.unit()) + 1;
    const QRectF rect = item.isSurface() ? item.rect.adjusted(1.5, 1.5, -1.5, -1.5) : item.rect.adjusted(-1.5, -1.5, 1.5, 1.5);
    painter.setPen(QPen(m_colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, radius, radius);
}

} // namespace ridgepoint::widgets
