// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/load_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

void paintDiamond(QPainter &painter, QPointF centre, double size, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF{centre + QPointF(-size, 0), centre + QPointF(0, -size), centre + QPointF(size, 0), centre + QPointF(0, size)});
}

void paintBar(QPainter &painter, const plot::Colours &colours, const QRectF &bar, const StackLoad &load, const QColor &colour)
{
    const double radius = bar.height() / 2;
    QPainterPath track;
    track.addRoundedRect(bar, radius, radius);
    painter.fillPath(track, colours.grid);
    if (!load.utilization) {
        painter.fillPath(track, QBrush(colours.mutedText, Qt::BDiagPattern));
    } else if (*load.utilization > 0) {
        painter.save();
        painter.setClipPath(track);
        const double width = std::max(2.0, bar.width() * std::min(*load.utilization, 1.0));
        painter.fillRect(QRectF(bar.left(), bar.top(), width, bar.height()), load.isExceeded() ? colours.infeasible : colour);
        painter.restore();
    }
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(track);
}

void paintRow(QPainter &painter, const DiagramFonts &fonts, const plot::Colours &colours, const DiagramLoad &place, const StackLoad &load)
{
    const auto font = load.isBinding ? DiagramFont::SmallStrong : DiagramFont::Small;
    const double u = fonts.unit();
    painter.setFont(fonts.font(font));
    painter.setPen(colours.text);
    painter.drawText(place.name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, load.name);
    painter.setPen(load.isExceeded() ? colours.infeasible : load.utilization ? colours.text : colours.mutedText);
    painter.drawText(place.value, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, StackLoads::valueText(load));
    const QColor colour = colours.layers[static_cast<std::size_t>(std::clamp(place.rampIndex, 0, 5))];
    paintBar(painter, colours, place.bar, load, load.isBinding ? colours.text : colour);
    const QString state = StackLoads::stateText(load);
    if (state.isEmpty())
        return;
    const QColor mark = load.isExceeded() ? colours.infeasible : colours.text;
    paintDiamond(painter, {place.state.left() + 0.5 * u, place.state.center().y()}, 0.5 * u, mark);
    painter.setPen(mark);
    painter.drawText(place.state.adjusted(1.3 * u, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, state);
}

void paintNote(QPainter &painter, const DiagramFonts &fonts, const plot::Colours &colours, const DiagramLoad &place, const StackLoad &load)
{
    if (load.reason.isEmpty() || place.note.isEmpty())
        return;
    painter.setFont(fonts.font(DiagramFont::Small));
    painter.setPen(colours.mutedText);
    painter.drawText(place.note, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, load.reason);
}

void paintFrame(QPainter &painter, const DiagramFonts &fonts, const plot::Colours &colours, const DiagramLayout &layout,
                const DiagramLoad &place, const StackLoad &load)
{
    const DiagramItem *band = layout.itemAt(place.band);
    if (band == nullptr)
        return;
    painter.setPen(QPen(load.isExceeded() ? colours.infeasible : colours.text, 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(band->rect.adjusted(1, 1, -1, -1), fonts.unit() * 1.1, fonts.unit() * 1.1);
}

} // namespace

void paintLoads(QPainter &painter, const DiagramFonts &fonts, const plot::Colours &colours, const DiagramLayout &layout,
                const StackLoads &loads)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DiagramLoad &place : layout.loads) {
        const StackLoad *load = loads.find(place.limit);
        if (load == nullptr)
            continue;
        paintRow(painter, fonts, colours, place, *load);
        paintNote(painter, fonts, colours, place, *load);
        if (load->isBinding)
            paintFrame(painter, fonts, colours, layout, place, *load);
    }
}

} // namespace ridgepoint::widgets
