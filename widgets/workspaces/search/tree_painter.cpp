// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/tree_painter.h"

#include "widgets/plot/colours.h"
#include "widgets/workspaces/search/search_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::SegmentStatus;
using engine::TrajectorySegment;

namespace {

constexpr double leastRow = 1.15;     ///< of a small line of text
constexpr double restLines = 1.3;     ///< of such lines, kept free for the word on what is not drawn
constexpr double workHeight = 3.2;    ///< likewise
constexpr double thinBranch = 2.2;    ///< pixels of a piece that leads to one end
constexpr double widestTrunk = 8;     ///< pixels
constexpr double selectedExtra = 1.2; ///< pixels
constexpr double bendShare = 0.12;    ///< of the steps

double lineOf(const plot::Style &style) { return QFontMetricsF(style.small).height(); }

/// A step that divides the axis into four to ten parts.
double tickStep(double steps)
{
    constexpr double fewest = 5;
    const double rough = steps / fewest;
    const double power = std::pow(10.0, std::floor(std::log10(std::max(rough, 1.0))));
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power <= rough)
            return factor * power;
    return 1;
}

} // namespace

TreePainter::TreePainter(const TreeDrawing &drawing, const TreeWords &words, const plot::Style &style, const QRectF &rect)
    : m_drawing(drawing), m_words(words), m_style(style)
{
    const double line = lineOf(style);
    const QFontMetricsF metrics(style.strong());
    const double right =
        metrics.horizontalAdvance(SearchText::tr("selected")) + metrics.horizontalAdvance(QStringLiteral("\u22120.00  ")) + line;
    m_plot = rect.adjusted(line * 1.4, line * 1.5, -right, -(workHeight + 2.9) * line);
    m_work = QRectF(m_plot.left(), m_plot.bottom() + 0.5 * line, m_plot.width(), workHeight * line);
    m_rowHeight = (m_plot.height() - (words.rest.isEmpty() ? 0 : restLines * line)) / std::max(1.0, drawing.rows);
    m_end = std::clamp(m_rowHeight * 0.3, 2.5, 6.5);
}

std::size_t TreePainter::rowsFor(double height, const plot::Style &style)
{
    const double line = lineOf(style);
    return static_cast<std::size_t>(std::max(4.0, (height - (workHeight + 4.4) * line) / (leastRow * line)));
}

double TreePainter::x(double step) const { return m_plot.left() + m_plot.width() * step / std::max(1.0, m_drawing.tree.steps); }

double TreePainter::y(double row) const { return m_plot.top() + (row + 0.5) * m_rowHeight; }

QPainterPath TreePainter::pathOf(std::size_t segment) const
{
    const TrajectorySegment &source = m_drawing.source(segment);
    const DrawnSegment &drawn = m_drawing.segments[segment];
    const QPointF from(x(source.from_step), y(drawn.fromRow));
    const QPointF to(x(source.to_step), y(drawn.toRow));
    QPainterPath path(from);
    if (std::abs(from.y() - to.y()) > 0.5) {
        const double bend = std::min(to.x() - from.x(), bendShare * m_plot.width());
        path.cubicTo({from.x() + bend * 0.5, from.y()}, {from.x() + bend * 0.5, to.y()}, {from.x() + bend, to.y()});
    }
    path.lineTo(to);
    return path;
}

double TreePainter::widthOf(std::size_t segment) const
{
    const auto reaches = static_cast<double>(m_drawing.segments[segment].reaches);
    return std::min(widestTrunk, thinBranch * (1 + std::log2(reaches) * 0.8));
}

QColor TreePainter::colourOf(std::size_t segment) const
{
    const plot::Colours &colours = *m_style.colours;
    switch (m_drawing.source(segment).status) {
    case SegmentStatus::selected:
        return colours.series[2];
    case SegmentStatus::renoised:
        return colours.warning;
    case SegmentStatus::pruned:
        return plot::blended(colours.mutedText, colours.panel, 0.6);
    case SegmentStatus::alive:
        break;
    }
    return plot::blended(colours.series[0], colours.panel, 0.75);
}

void TreePainter::paintAxis(QPainter &painter) const
{
    const plot::Colours &colours = *m_style.colours;
    const double line = lineOf(m_style);
    painter.setFont(m_style.small);
    const double last = m_drawing.tree.steps;
    const double step = tickStep(last);
    for (double at = 0; at <= last; at += step) {
        if (at > 0 && at < last && last - at < 0.4 * step)
            continue;
        painter.setPen(QPen(colours.grid, 1));
        painter.drawLine(QPointF(x(at), m_plot.top()), QPointF(x(at), m_work.bottom()));
        painter.setPen(colours.mutedText);
        painter.drawText(QRectF(x(at) - 4 * line, m_work.bottom() + 0.15 * line, 8 * line, line), Qt::AlignHCenter, countText(at));
    }
    if (std::fmod(last, step) > 0) {
        painter.setPen(QPen(colours.grid, 1));
        painter.drawLine(QPointF(x(last), m_plot.top()), QPointF(x(last), m_work.bottom()));
        painter.setPen(colours.mutedText);
        painter.drawText(QRectF(x(last) - 4 * line, m_work.bottom() + 0.15 * line, 8 * line, line), Qt::AlignHCenter, countText(last));
    }
    painter.setPen(colours.mutedText);
    const QRectF foot(m_plot.left(), m_work.bottom() + 1.15 * line, m_plot.width(), line);
    painter.drawText(foot, Qt::AlignHCenter, SearchText::tr("denoising step"));
}

void TreePainter::paintMarks(QPainter &painter) const
{
    const plot::Colours &colours = *m_style.colours;
    const QFontMetricsF metrics(m_style.small);
    const double line = lineOf(m_style);
    double free = m_plot.left() - 2 * line;
    painter.setFont(m_style.small);
    for (const StepMark &mark : m_words.marks) {
        painter.setPen(QPen(colours.line, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(x(mark.step), m_plot.top()), QPointF(x(mark.step), m_work.bottom()));
        const double width = metrics.horizontalAdvance(mark.text);
        const double left = std::min(x(mark.step) - width / 2, m_plot.right() + 6 * line - width);
        if (left < free)
            continue;
        painter.setPen(colours.mutedText);
        painter.drawText(QPointF(left, m_plot.top() - 0.45 * line), mark.text);
        free = left + width + line;
    }
}

void TreePainter::paintWork(QPainter &painter) const
{
    const plot::Colours &colours = *m_style.colours;
    const double line = lineOf(m_style);
    const double most = std::max(1.0, m_drawing.mostBranches());
    // The area of the bars is the cost, so they begin at zero and share one scale.
    const double height = m_work.height() - 0.3 * line;
    painter.setFont(m_style.small);
    const QFontMetricsF metrics(m_style.small);
    for (const StepWork &piece : m_drawing.work) {
        const double top = m_work.bottom() - std::max(1.5, height * piece.branches / most);
        const QRectF bar(QPointF(x(piece.from), top), QPointF(x(piece.to), m_work.bottom()));
        painter.fillRect(bar, plot::blended(colours.series[0], colours.panel, 0.28));
        painter.setPen(QPen(colours.series[0], 1.4));
        painter.drawLine(bar.topLeft(), bar.topRight());
        const QString text = SearchText::tr("%1 per step").arg(countText(piece.branches));
        const QString shown = metrics.horizontalAdvance(text) + line < bar.width() ? text : countText(piece.branches);
        if (metrics.horizontalAdvance(shown) + 0.4 * line > bar.width())
            continue;
        const bool isInside = bar.height() > 1.3 * line;
        const QRectF place(bar.left(), isInside ? bar.top() + 0.15 * line : bar.top() - 1.05 * line, bar.width(), line);
        painter.setPen(colours.text);
        painter.drawText(place, Qt::AlignCenter, shown);
    }
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(m_work.bottomLeft(), m_work.bottomRight());
    painter.setPen(colours.mutedText);
    const QRectF side(m_work.right() + 0.6 * line, m_work.top(), 12 * line, m_work.height());
    painter.drawText(side, Qt::AlignLeft | Qt::AlignBottom, m_words.total);
}

void TreePainter::paintReturns(QPainter &painter) const
{
    const plot::Colours &colours = *m_style.colours;
    for (const DrawnReturn &way : m_drawing.returns) {
        const DrawnSegment &rejected = m_drawing.segments[way.segment];
        const QPointF from(x(m_drawing.source(way.segment).to_step), y(rejected.toRow));
        const QPointF to(x(way.toStep), y(way.toRow));
        const double sag = std::min(1.4 * m_rowHeight, 2.2 * lineOf(m_style));
        const double side = way.toRow > rejected.toRow ? 1 : -1;
        QPainterPath path(from);
        path.cubicTo({from.x() - 0.15 * (from.x() - to.x()), from.y() + side * sag},
                     {to.x() + 0.25 * (from.x() - to.x()), from.y() + side * sag}, to);
        painter.setPen(QPen(colours.warning, 1.4, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
}

void TreePainter::paintSegments(QPainter &painter, int marked) const
{
    const auto layer = [this](std::size_t segment) {
        const SegmentStatus status = m_drawing.source(segment).status;
        return status == SegmentStatus::selected ? 2 : status == SegmentStatus::alive ? 1 : 0;
    };
    for (int pass = 0; pass <= 2; ++pass) {
        for (std::size_t i = 0; i < m_drawing.segments.size(); ++i) {
            if (layer(i) != pass)
                continue;
            const bool isMarked = static_cast<int>(i) == marked;
            const double width = widthOf(i) + (pass == 2 ? selectedExtra : 0) + (isMarked ? 1.5 : 0);
            const bool isBack = m_drawing.source(i).status == SegmentStatus::renoised;
            QPen pen(colourOf(i), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
            if (isBack)
                pen.setWidthF(std::max(1.4, width * 0.7));
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(pathOf(i));
        }
    }
    for (std::size_t i = 0; i < m_drawing.segments.size(); ++i)
        if (m_drawing.segments[i].isEnd)
            paintEnd(painter, i);
}

QString TreePainter::endText(std::size_t segment) const
{
    const TrajectorySegment &source = m_drawing.source(segment);
    if (static_cast<int>(segment) == m_drawing.selected)
        return SearchText::tr("%1 selected").arg(scoreText(source.score));
    if (source.copies > 1)
        return SearchText::tr("%1 attempts").arg(countText(source.copies));
    return scoreText(source.score);
}

void TreePainter::paintEnd(QPainter &painter, std::size_t segment) const
{
    const plot::Colours &colours = *m_style.colours;
    const TrajectorySegment &source = m_drawing.source(segment);
    const QPointF at(x(source.to_step), y(m_drawing.segments[segment].toRow));
    const QColor colour = colourOf(segment);
    const bool isSelected = static_cast<int>(segment) == m_drawing.selected;
    painter.setPen(QPen(colour, 1.8));
    painter.setBrush(isSelected ? colour : colours.panel);
    if (source.status == SegmentStatus::pruned) {
        const double arm = m_end * 0.8;
        painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
        painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
    } else if (source.status == SegmentStatus::renoised) {
        const QPointF diamond[] = {at + QPointF(0, -m_end), at + QPointF(m_end, 0), at + QPointF(0, m_end), at + QPointF(-m_end, 0)};
        painter.setBrush(colour);
        painter.drawConvexPolygon(diamond, 4);
    } else {
        const double radius = isSelected ? m_end * 1.25 : m_end;
        painter.drawEllipse(at, radius, radius);
    }
    if (m_rowHeight < 0.85 * lineOf(m_style) && !isSelected)
        return;
    painter.setFont(isSelected ? m_style.strong() : m_style.small);
    const QFontMetricsF metrics(painter.font());
    const QString text = endText(segment);
    painter.setPen(isSelected ? plot::readableOn(colour, colours.panel) : colours.mutedText);
    painter.drawText(at + QPointF(m_end * 1.25 + 5, metrics.ascent() / 2 - 1), text);
}

void TreePainter::paintTrunkWords(QPainter &painter) const
{
    if (m_drawing.segments.empty())
        return;
    const plot::Colours &colours = *m_style.colours;
    const double line = lineOf(m_style);
    const QFontMetricsF metrics(m_style.strong());
    const TrajectorySegment &trunk = m_drawing.source(0);
    const double room = x(trunk.to_step) - x(trunk.from_step) - line;
    if (!m_words.trunk.isEmpty() && metrics.horizontalAdvance(m_words.trunk) < room) {
        painter.setFont(m_style.strong());
        painter.setPen(colours.text);
        const QRectF place(x(trunk.from_step), y(m_drawing.segments[0].toRow) - widestTrunk - 1.4 * line, room + line, line * 1.3);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignBottom, m_words.trunk);
    }
    if (m_words.rest.isEmpty())
        return;
    painter.setFont(m_style.small);
    painter.setPen(colours.mutedText);
    painter.drawText(QRectF(m_plot.left(), m_plot.bottom() - line, m_plot.width(), line), Qt::AlignLeft, m_words.rest);
}

void TreePainter::paintFocus(QPainter &painter, std::size_t segment) const
{
    painter.setPen(QPen(m_style.colours->accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(segmentRect(segment), 5, 5);
}

void TreePainter::paint(QPainter &painter, int marked, bool isFocusShown) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintAxis(painter);
    paintMarks(painter);
    paintWork(painter);
    paintReturns(painter);
    paintSegments(painter, marked);
    paintTrunkWords(painter);
    if (isFocusShown && marked >= 0)
        paintFocus(painter, static_cast<std::size_t>(marked));
    painter.restore();
}

int TreePainter::segmentAt(const QPointF &position) const
{
    const double reach = std::clamp(m_rowHeight * 0.45, 5.0, 12.0);
    int nearest = -1;
    double best = reach;
    for (std::size_t i = 0; i < m_drawing.segments.size(); ++i) {
        const TrajectorySegment &source = m_drawing.source(i);
        const double from = x(source.from_step);
        const double to = x(source.to_step);
        if (position.x() < from - reach || position.x() > to + reach)
            continue;
        const QPainterPath path = pathOf(i);
        const double share = to > from ? std::clamp((position.x() - from) / (to - from), 0.0, 1.0) : 1;
        // Along a path that only rises to the right, the share of x is found by halving.
        double low = 0;
        double high = 1;
        for (int turn = 0; turn < 12; ++turn) {
            const double middle = (low + high) / 2;
            (path.pointAtPercent(middle).x() < from + share * (to - from) ? low : high) = middle;
        }
        const double distance = std::abs(path.pointAtPercent(low).y() - position.y());
        if (distance < best) {
            best = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

QRectF TreePainter::segmentRect(std::size_t segment) const
{
    const TrajectorySegment &source = m_drawing.source(segment);
    const double row = y(m_drawing.segments[segment].toRow);
    const double half = std::clamp(m_rowHeight * 0.45, 6.0, 12.0);
    return {QPointF(x(source.from_step) - 3, row - half), QPointF(x(source.to_step) + m_end + 3, row + half)};
}

} // namespace ridgepoint::widgets
