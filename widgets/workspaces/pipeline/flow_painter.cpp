// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_painter.h"

#include "widgets/workspaces/common/item_card.h"
#include "widgets/workspaces/pipeline/flow_words.h"
#include "widgets/workspaces/pipeline/pipeline_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <map>
#include <tuple>

namespace ridgepoint::widgets {

using engine::BarKind;
using engine::Stage;

namespace {

constexpr double corner = 6;
constexpr double stripe = 4; // of the stage's colour at its box
constexpr double shadowShare = 0.10;
constexpr double markedShare = 0.24;

QString elided(const QString &text, const QFont &font, double width) { return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width); }

} // namespace

FlowPainter::FlowPainter(const PipelineSetup &setup, const FlowDrawing &layout, const plot::Style &style)
    : m_setup(setup), m_layout(layout), m_style(style), m_colours(*style.colours), m_line(QFontMetricsF(style.small).height())
{}

QColor FlowPainter::colourOf(Stage stage) const { return plot::colourOf(stageColour(stage), m_colours); }

bool FlowPainter::isMarkedStage(Stage stage, const ItemCursor &cursor) const
{
    if (cursor.marked < 0)
        return false;
    const FlowItem &item = m_layout.items[static_cast<std::size_t>(cursor.marked)];
    if (item.kind == FlowItemKind::Stage)
        return m_setup.pipeline.task.stages[item.index].work.stage == stage;
    return item.kind == FlowItemKind::Bar && m_layout.bars[item.index].kind == BarKind::run && m_layout.bars[item.index].stage == stage;
}

void FlowPainter::paint(QPainter &painter, const ItemCursor &cursor) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintShadows(painter, cursor);
    paintAxis(painter);
    paintRows(painter);
    for (const FlowItem &item : m_layout.items)
        if (item.kind == FlowItemKind::Bar)
            paintBar(painter, item);
    paintBarLabels(painter);
    for (const FlowArrow &arrow : m_layout.arrows)
        paintArrow(painter, arrow);
    for (std::size_t i = 0; i < m_layout.items.size(); ++i)
        if (m_layout.items[i].kind == FlowItemKind::Stage)
            paintBox(painter, m_layout.items[i], cursor.marked == static_cast<int>(i));
    if (m_layout.bars.empty())
        paintEmpty(painter);
    if (cursor.marked < 0 || cursor.marked >= static_cast<int>(m_layout.items.size()))
        return;
    const FlowItem &item = m_layout.items[static_cast<std::size_t>(cursor.marked)];
    if (item.kind == FlowItemKind::Bar || cursor.isFocusShown) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(cursor.isFocusShown ? m_colours.accent : m_colours.text, cursor.isFocusShown ? 2 : 1));
        painter.drawRoundedRect(item.rect.adjusted(-1.5, -1.5, 1.5, 1.5), corner / 2, corner / 2);
    }
    paintReading(painter, cursor.marked);
}

void FlowPainter::paintShadows(QPainter &painter, const ItemCursor &cursor) const
{
    painter.setPen(Qt::NoPen);
    for (const FlowShadow &shadow : m_layout.shadows) {
        if (shadow.isScattered && !isMarkedStage(shadow.stage, cursor))
            continue;
        const double top = shadow.box.bottom();
        const double bottom = m_layout.chart.top();
        const double middle = (top + bottom) / 2;
        QPainterPath path({shadow.box.left(), top});
        path.cubicTo(shadow.box.left(), middle, shadow.from, middle, shadow.from, bottom);
        path.lineTo(shadow.to, bottom);
        path.cubicTo(shadow.to, middle, shadow.box.right(), middle, shadow.box.right(), top);
        path.closeSubpath();
        const double share = isMarkedStage(shadow.stage, cursor) ? markedShare : shadowShare;
        QColor colour = colourOf(shadow.stage);
        colour.setAlphaF(static_cast<float>(share));
        painter.setBrush(colour);
        painter.drawPath(path);
    }
}

void FlowPainter::paintAxis(QPainter &painter) const
{
    const QRectF chart = m_layout.chart;
    const QFontMetricsF metrics(m_style.small);
    painter.setFont(m_style.small);
    for (const FlowTick &tick : m_layout.ticks) {
        painter.setPen(QPen(m_colours.grid, 1));
        painter.drawLine(QPointF(tick.x, chart.top()), QPointF(tick.x, chart.bottom()));
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::clamp(tick.x - width / 2, 0.0, m_layout.size.width() - width);
        painter.setPen(m_colours.mutedText);
        painter.drawText(QRectF(left, chart.bottom() + 0.25 * m_line, width + 1, 1.2 * m_line), Qt::AlignLeft | Qt::AlignVCenter,
                         tick.label);
    }
    painter.setPen(QPen(m_colours.line, 1));
    painter.drawLine(chart.bottomLeft(), chart.bottomRight());
}

void FlowPainter::paintRows(QPainter &painter) const
{
    for (const FlowRow &row : m_layout.rows) {
        if (row.name.isEmpty() || m_layout.bars.empty())
            continue;
        const double width = row.rect.left() - 0.6 * m_line;
        const QFontMetricsF body(m_style.font);
        const double height = body.height() + m_line;
        const double top = row.rect.center().y() - height / 2;
        painter.setFont(m_style.font);
        painter.setPen(m_colours.text);
        painter.drawText(QRectF(0, top, width, body.height()), Qt::AlignLeft | Qt::AlignVCenter, elided(row.name, m_style.font, width));
        painter.setFont(m_style.small);
        painter.setPen(m_colours.mutedText);
        painter.drawText(QRectF(0, top + body.height(), width, m_line), Qt::AlignLeft | Qt::AlignVCenter, row.detail);
        painter.setPen(Qt::NoPen);
        painter.setBrush(plot::blended(m_colours.raised, m_colours.panel, 0.6));
        painter.drawRoundedRect(row.rect, corner / 2, corner / 2);
    }
}

void FlowPainter::paintBar(QPainter &painter, const FlowItem &item) const
{
    const engine::ScheduleBar &bar = m_layout.bars[item.index];
    painter.setPen(Qt::NoPen);
    switch (bar.kind) {
    case BarKind::run:
        painter.setBrush(plot::blended(colourOf(bar.stage), m_colours.panel, 0.85));
        break;
    case BarKind::transfer:
        painter.setBrush(m_colours.text);
        break;
    case BarKind::wait:
        painter.setPen(QPen(m_colours.line, 1));
        painter.setBrush(QBrush(m_colours.mutedText, Qt::BDiagPattern));
        break;
    }
    const double gap = item.rect.width() > 6 ? 0.5 : 0;
    painter.drawRect(item.rect.adjusted(gap, 0, -gap, 0));
}

/// The widest bar of each stage on each device says what it is, inside or beside it where there is room.
void FlowPainter::paintBarLabels(QPainter &painter) const
{
    std::map<std::tuple<std::size_t, Stage, BarKind>, const FlowItem *> widest;
    std::vector<QRectF> taken;
    for (const FlowItem &item : m_layout.items) {
        if (item.kind != FlowItemKind::Bar)
            continue;
        taken.push_back(item.rect);
        const engine::ScheduleBar &bar = m_layout.bars[item.index];
        const Stage stage = bar.kind == BarKind::wait ? Stage::denoiser : bar.stage;
        const FlowItem *&known = widest[{bar.device, stage, bar.kind}];
        if (known == nullptr || item.rect.width() > known->rect.width())
            known = &item;
    }
    painter.setFont(m_style.small);
    for (const auto &[key, item] : widest)
        if (m_layout.bars[item->index].kind != BarKind::transfer)
            paintBarLabel(painter, *item, taken);
}

void FlowPainter::paintBarLabel(QPainter &painter, const FlowItem &item, std::vector<QRectF> &taken) const
{
    const engine::ScheduleBar &bar = m_layout.bars[item.index];
    const QFontMetricsF metrics(m_style.small);
    const bool isWait = bar.kind == BarKind::wait;
    const QString word = isWait ? PipelineText::tr("waits") : stageName(bar.stage);
    const QString full = PipelineText::tr("%1 %2").arg(word, numberText(bar.end - bar.start, engine::Unit::second));
    const auto placeOf = [&](const QString &text, double middle) {
        const double width = metrics.horizontalAdvance(text) + 0.8 * m_line;
        return QRectF(middle - width / 2, item.rect.center().y() - 0.65 * m_line, width, 1.3 * m_line);
    };
    for (const QString &text : {full, word}) {
        const QRectF place = placeOf(text, item.rect.center().x());
        if (place.width() > item.rect.width())
            continue;
        if (isWait) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_colours.panel);
            painter.drawRoundedRect(place, corner / 2, corner / 2);
        }
        painter.setPen(isWait ? m_colours.mutedText : plot::textInside(plot::blended(colourOf(bar.stage), m_colours.panel, 0.85)));
        painter.drawText(place, Qt::AlignCenter, text);
        return;
    }
    const double half = placeOf(full, 0).width() / 2;
    for (const double middle : {item.rect.right() + half, item.rect.left() - half}) {
        const QRectF place = placeOf(full, middle);
        const bool isFree = std::none_of(taken.begin(), taken.end(), [&place](const QRectF &other) { return other.intersects(place); });
        if (!isFree || place.left() < m_layout.chart.left() || place.right() > m_layout.chart.right() + 1)
            continue;
        painter.setPen(plot::readableOn(isWait ? m_colours.mutedText : colourOf(bar.stage), m_colours.panel));
        painter.drawText(place, Qt::AlignCenter, full);
        taken.push_back(place);
        return;
    }
}

void FlowPainter::paintBox(QPainter &painter, const FlowItem &item, bool isMarked) const
{
    const engine::PlacedStage &stage = m_setup.pipeline.task.stages[item.index];
    const bool canRun = m_setup.pipeline.obstacle(stage.work.stage).empty();
    const QColor colour = colourOf(stage.work.stage);
    const QColor border = !canRun ? m_colours.infeasible : isMarked ? colour : m_colours.line;
    painter.setBrush(plot::blended(colour, m_colours.panel, isMarked ? 0.14 : 0.07));
    painter.setPen(QPen(border, canRun ? 1 : 1.6, canRun ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(item.rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(item.rect.left(), item.rect.top() + corner, stripe, item.rect.height() - 2 * corner), 2, 2);

    const std::vector<BoxLine> lines = boxLines(stage);
    double height = 0;
    std::size_t shown = 0;
    const double room = item.rect.height() - 0.5 * m_line;
    while (shown < lines.size() && height + QFontMetricsF(lines[shown].font).height() <= room)
        height += QFontMetricsF(lines[shown++].font).height();
    double y = item.rect.center().y() - height / 2;
    const double left = item.rect.left() + stripe + 0.5 * m_line;
    const double width = item.rect.right() - left - 0.3 * m_line;
    for (std::size_t i = 0; i < shown; ++i) {
        const double step = QFontMetricsF(lines[i].font).height();
        painter.setFont(lines[i].font);
        painter.setPen(lines[i].colour);
        painter.drawText(QRectF(left, y, width, step), Qt::AlignLeft | Qt::AlignVCenter, elided(lines[i].text, lines[i].font, width));
        y += step;
    }
}

/// What a box says, the most important first: as many lines as have room are shown.
std::vector<FlowPainter::BoxLine> FlowPainter::boxLines(const engine::PlacedStage &stage) const
{
    const std::string &obstacle = m_setup.pipeline.obstacle(stage.work.stage);
    std::vector<BoxLine> lines{{stageName(stage.work.stage), m_style.strong(), m_colours.text}};
    if (stage.work.stage != Stage::control) // stands where the denoiser does
        lines.push_back({m_setup.device(stage.device), m_style.small, m_colours.mutedText});
    lines.push_back({runsText(m_setup, stage), m_style.font, obstacle.empty() ? m_colours.text : m_colours.infeasible});
    const QString last = obstacle.empty() ? numberText(stage.work.weight_bytes + stage.work.activation_bytes, engine::Unit::byte)
                                          : QString::fromStdString(obstacle);
    lines.push_back({last, m_style.small, m_colours.mutedText});
    return lines;
}

void FlowPainter::paintHead(QPainter &painter, const QPointF &tip, bool isDown) const
{
    constexpr double length = 7;
    constexpr double half = 4;
    const QPointF left = isDown ? QPointF(-half, -length) : QPointF(-length, -half);
    const QPointF right = isDown ? QPointF(half, -length) : QPointF(-length, half);
    painter.setBrush(painter.pen().color());
    painter.drawPolygon(QPolygonF{tip, tip + left, tip + right});
}

void FlowPainter::paintArrow(QPainter &painter, const FlowArrow &arrow) const
{
    const QColor colour = arrow.isFar ? m_colours.text : m_colours.mutedText;
    painter.setPen(QPen(colour, arrow.isFar ? 1.8 : 1.1));
    painter.setBrush(Qt::NoBrush);
    painter.setFont(m_style.small);
    if (arrow.rise > 0) {
        const double top = arrow.from.y() - arrow.rise;
        QPainterPath path(arrow.from);
        path.lineTo(arrow.from.x(), top + corner);
        path.quadTo(arrow.from.x(), top, arrow.from.x() - corner, top);
        path.lineTo(arrow.to.x() + corner, top);
        path.quadTo(arrow.to.x(), top, arrow.to.x(), top + corner);
        path.lineTo(arrow.to);
        painter.drawPath(path);
        paintHead(painter, arrow.to, true);
        painter.fillRect(arrow.label, m_colours.panel);
        painter.setPen(colour);
        painter.drawText(arrow.label, Qt::AlignCenter, arrow.lines.join(u' '));
        return;
    }
    constexpr double air = 4;
    painter.drawLine(arrow.from + QPointF(air, 0), arrow.to - QPointF(air + 2, 0));
    paintHead(painter, arrow.to - QPointF(air, 0), false);
    painter.setPen(colour);
    const QRectF above(arrow.label.left(), arrow.from.y() - 1.35 * m_line, arrow.label.width(), 1.2 * m_line);
    painter.drawText(above, Qt::AlignCenter, arrow.lines.value(0));
    const QRectF below(arrow.label.left(), arrow.from.y() + 0.15 * m_line, arrow.label.width(), 1.2 * m_line);
    painter.drawText(below, Qt::AlignCenter, arrow.lines.value(1));
}

void FlowPainter::paintEmpty(QPainter &painter) const
{
    painter.setFont(m_style.font);
    painter.setPen(m_colours.mutedText);
    painter.drawText(m_layout.chart, Qt::AlignCenter | Qt::TextWordWrap,
                     PipelineText::tr("No chart of the devices while a stage cannot run. Put it on another device in the panel."));
}

void FlowPainter::paintReading(QPainter &painter, int index) const
{
    const auto place = static_cast<std::size_t>(index);
    const ItemCard card(itemWords(m_setup, m_layout, place), m_style, m_layout.size);
    const QRectF anchor = m_layout.items[place].rect;
    double top = anchor.bottom() + card.air();
    if (top + card.height() > m_layout.size.height())
        top = anchor.top() - card.height() - card.air();
    top = std::clamp(top, 0.0, std::max(0.0, m_layout.size.height() - card.height()));
    card.paint(painter, anchor.center().x(), top);
}

} // namespace ridgepoint::widgets
