// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_painter.h"

#include "widgets/plot/halo_text.h"
#include "widgets/workspaces/common/item_card.h"
#include "widgets/workspaces/power/power_flow_words.h"
#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/year_look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::Unit;
using Kind = engine::PowerBranchKind;

namespace {

constexpr double corner = 6;
constexpr double wayShare = 0.24;
constexpr double markedWayShare = 0.36;
constexpr double bandShare = 0.7;

constexpr std::size_t acceleratorSlot = 0;
constexpr double partShare = 0.55; // of ink in the parts beside the accelerators
constexpr double restShare = 0.35;

/// The part of PUE that a loss belongs to; null for what nodes draw.
double engine::PueParts::*puePartOf(Kind kind)
{
    switch (kind) {
    case Kind::chiller:
        return &engine::PueParts::chiller;
    case Kind::rejection_fans:
        return &engine::PueParts::rejection_fans;
    case Kind::facility_pumps:
        return &engine::PueParts::facility_pumps;
    case Kind::room_fans:
        return &engine::PueParts::room_fans;
    case Kind::coolant_pumps:
        return &engine::PueParts::coolant_pumps;
    case Kind::lighting:
        return &engine::PueParts::lighting_and_other;
    default:
        return engine::is_stage(kind) ? &engine::PueParts::distribution : nullptr;
    }
}

} // namespace

ItemWords powerItemWords(const PowerFlowSubject &subject, const PowerItem &item)
{
    const engine::PowerFlow &flow = subject.flow;
    switch (item.kind) {
    case PowerItemKind::Branch: {
        const engine::PowerBranch &branch = flow.branches[item.branch];
        return {branchName(subject, branch), branchDetails(subject, branch)};
    }
    case PowerItemKind::Source:
        return {item.lines.value(0),
                PowerText::tr("%1 from the grid, %2 at the meter, %3 to the equipment")
                    .arg(numberText(subject.watt(flow.source), Unit::watt), numberText(subject.watt(flow.meter), Unit::watt),
                         numberText(subject.watt(flow.equipment), Unit::watt))};
    case PowerItemKind::Accelerators:
        break;
    }
    return {endName(subject),
            PowerText::tr("%1, %2 of what the meter counts; %3 each")
                .arg(numberText(subject.watt(flow.accelerators), Unit::watt), numberText(subject.share(flow.accelerators), Unit::fraction),
                     numberText(subject.watt(flow.accelerators) / subject.count, Unit::watt))};
}

PowerFlowPainter::PowerFlowPainter(const PowerFlowSubject &subject, const PowerFlowDrawing &drawing, const plot::Style &style)
    : m_subject(subject), m_drawing(drawing), m_style(style), m_colours(*style.colours), m_line(QFontMetricsF(style.small).height())
{}

QColor PowerFlowPainter::colourOf(const PowerItem &item) const
{
    if (item.kind != PowerItemKind::Branch)
        return m_colours.series[acceleratorSlot];
    const Kind kind = m_subject.flow.branches[item.branch].kind;
    for (const PuePartLook &look : puePartLooks())
        if (look.part == puePartOf(kind))
            return plot::colourOf(look.colour, m_colours);
    return plot::blended(m_colours.text, m_colours.panel, kind == Kind::rest_of_node ? restShare : partShare);
}

void PowerFlowPainter::paint(QPainter &painter, const ItemCursor &cursor) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plot::blended(m_colours.series[acceleratorSlot], m_colours.panel, wayShare));
    painter.drawPath(m_drawing.way);
    const auto count = static_cast<int>(m_drawing.items.size());
    for (int i = 0; i < count; ++i)
        paintItem(painter, m_drawing.items[static_cast<std::size_t>(i)], i == cursor.marked);
    for (const PowerMark &mark : m_drawing.marks)
        paintMark(painter, mark);
    for (const PowerItem &item : m_drawing.items)
        paintLabel(painter, item);
    if (cursor.marked < 0 || cursor.marked >= count)
        return;
    const PowerItem &marked = m_drawing.items[static_cast<std::size_t>(cursor.marked)];
    if (cursor.isFocusShown) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_colours.accent, 2));
        painter.drawRoundedRect(marked.label.adjusted(-2, 1, 2, -1), corner / 2, corner / 2);
    }
    paintReading(painter, marked);
}

void PowerFlowPainter::paintItem(QPainter &painter, const PowerItem &item, bool isMarked) const
{
    const QColor colour = colourOf(item);
    painter.setPen(Qt::NoPen);
    if (item.kind == PowerItemKind::Source) {
        painter.setBrush(plot::blended(colour, m_colours.panel, isMarked ? markedWayShare : wayShare));
    } else if (item.kind == PowerItemKind::Accelerators) {
        const QRectF box = item.band.boundingRect();
        QLinearGradient fade(box.topLeft(), box.topRight());
        fade.setColorAt(0, plot::blended(colour, m_colours.panel, wayShare));
        fade.setColorAt(1, plot::blended(colour, m_colours.panel, isMarked ? 1 : 0.9));
        painter.setBrush(fade);
    } else {
        painter.setBrush(plot::blended(colour, m_colours.panel, isMarked ? 1 : bandShare));
    }
    painter.drawPath(item.band);
    if (!item.head.isEmpty())
        painter.drawPolygon(item.head);
}

void PowerFlowPainter::paintLabel(QPainter &painter, const PowerItem &item) const
{
    const bool isStrong = item.kind != PowerItemKind::Branch;
    const bool isUp = item.kind == PowerItemKind::Branch && item.label.top() < 1;
    const double step = isStrong ? 1.25 * m_line : 1.05 * m_line;
    const double total = step * static_cast<double>(item.lines.size());
    double y = item.label.top();
    if (isStrong || item.alignment == Qt::AlignLeft)
        y = item.label.center().y() - total / 2;
    else if (isUp)
        y = item.label.bottom() - total;
    for (qsizetype i = 0; i < item.lines.size(); ++i) {
        const QFont &font = i == 0 && isStrong ? m_style.strong() : m_style.small;
        painter.setFont(font);
        painter.setPen(i < item.names ? m_colours.text : m_colours.mutedText);
        if (item.kind == PowerItemKind::Source)
            painter.setPen(m_colours.text);
        const QRectF row(item.label.left(), y, item.label.width(), step);
        if (m_style.isVector)
            painter.drawText(row, item.alignment | Qt::AlignVCenter, plot::elidedText(item.lines[i], font, row.width()));
        else
            plot::drawLine(painter, row, item.alignment, item.lines[i], font);
        y += step;
    }
}

void PowerFlowPainter::paintMark(QPainter &painter, const PowerMark &mark) const
{
    painter.setPen(m_colours.text);
    painter.setFont(m_style.small);
    const QRectF upper(mark.rect.topLeft(), QSizeF(mark.rect.width(), mark.rect.height() / 2));
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom, mark.name);
    painter.drawText(upper.translated(0, upper.height()), Qt::AlignHCenter | Qt::AlignTop, mark.power);
}

void PowerFlowPainter::paintReading(QPainter &painter, const PowerItem &item) const
{
    const ItemCard card(powerItemWords(m_subject, item), m_style, m_drawing.size);
    const QRectF anchor = item.label;
    const double above = anchor.top() - card.height() - card.air();
    const double below = std::min(anchor.bottom() + card.air(), std::max(0.0, m_drawing.size.height() - card.height()));
    card.paint(painter, anchor.center().x(), above >= 0 ? above : below);
}

} // namespace ridgepoint::widgets
