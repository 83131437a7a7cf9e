// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/picture.h"

#include "widgets/plot/axis_words.h"
#include "widgets/plot/halo_text.h"
#include "widgets/plot/label_builder.h"
#include "widgets/plot/range_fit.h"
#include "widgets/plot/side_notes.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

namespace {

/// Qt Charts draws its series at 4; what we add stands behind or before them.
enum Depth { BackdropDepth = 1, HeatMapDepth = 2, FillDepth = 3, LineDepth = 20, MarkerDepth = 21, LabelDepth = 22 };

constexpr double leastPlot = 40;   // pixels of width
constexpr double leastHeight = 28; // two rows of bars

double roundedUp(double width) { return std::ceil(width / 6) * 6; }

bool hasLine(const Curve &curve) { return (curve.kind == CurveKind::Line || curve.kind == CurveKind::Area) && curve.width > 0; }

} // namespace

Picture::Picture(const Content &content) : m_content(content) { buildChart(); }

Picture::~Picture() = default;

void Picture::buildChart()
{
    m_chart = new QChart;
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_xAxis = new QValueAxis(m_chart);
    m_yAxis = new QValueAxis(m_chart);
    for (QValueAxis *axis : {m_xAxis, m_yAxis}) {
        axis->setTickCount(2);
        axis->setVisible(false);
        m_chart->addAxis(axis, axis == m_xAxis ? Qt::AlignBottom : Qt::AlignLeft);
    }
    m_backdrop = new BackdropItem(m_chart);
    m_backdrop->setZValue(BackdropDepth);
    m_heatMap = new HeatMapItem(m_chart);
    m_heatMap->setZValue(HeatMapDepth);
    m_colourBar = new ColourBarItem(m_chart);
    m_colourBar->setZValue(HeatMapDepth);
    m_fills = new FillItem(m_chart);
    m_fills->setZValue(FillDepth);
    m_lines = new ReferenceLineItem(m_chart);
    m_lines->setZValue(LineDepth);
    m_markers = new MarkerCloud(m_chart);
    m_markers->setZValue(MarkerDepth);
    m_labels = new LabelItem(m_chart);
    m_labels->setZValue(LabelDepth);
}

void Picture::setStyle(const Style &style) { m_style = style; }

void Picture::setSize(QSizeF size)
{
    m_size = size;
    m_chart->resize(size);
}

void Picture::refresh()
{
    if (m_size.width() < 1 || m_size.height() < 1) {
        return;
    }
    m_isEmpty = m_content.isEmpty();
    m_chart->legend()->hide();
    for (QGraphicsItem *item : std::initializer_list<QGraphicsItem *>{m_heatMap, m_colourBar, m_fills, m_lines, m_markers, m_labels}) {
        item->setVisible(!m_isEmpty);
    }
    if (m_isEmpty) {
        drawEmptyState();
        return;
    }
    m_fitted = {fittedRange(m_content, Qt::Horizontal), fittedRange(m_content, Qt::Vertical)};
    layOut();
    placeBackdrop();
    m_geometry = curveGeometry(m_content, m_map, QFontMetricsF(m_style.font).height() * 2.6);
    drawLines();
    m_heatMap->setMap(m_content.heatMap, m_map, m_style);
    m_fills->setFills(m_content, m_geometry, m_map.area, m_style);
    m_lines->setLines(m_content.frame.lines, m_map, m_style);
    m_markers->setMarkers(m_content, m_geometry, m_map.area, m_style);
    placeLabels();
}

void Picture::placeLabels()
{
    auto labels = LabelBuilder(m_content, m_geometry, m_map, m_style).build(m_heatMap->contour(), m_heatMap->patches());
    QRectF bounds = m_map.area.adjusted(-4, -4, 4, 4);
    if (!m_content.heatMap) {
        const std::vector<PlacedLabel> notes = placedNotes(m_content, m_map, m_size.width(), m_style);
        labels.insert(labels.end(), notes.begin(), notes.end());
        bounds = notes.empty() ? bounds : QRectF(QPointF(), m_size);
    }
    m_labels->setLabels(std::move(labels), bounds, m_style);
}

TickRoom Picture::roomAlong(Qt::Orientation orientation, double length) const
{
    const QFontMetricsF metrics(m_style.small);
    if (orientation == Qt::Horizontal) {
        return {length, metrics.height() * 0.9, [font = m_style.small](const QString &text) { return textWidth(text, font); }};
    }
    return {length, metrics.height() * 0.5, [height = metrics.height()](const QString &) { return height; }};
}

/// Ticks and title left of a plot of that height; gives the width they take.
double Picture::layOutLeft(const AxisScale &scale, double height)
{
    constexpr double mostOfNames = 0.46; // of the width
    constexpr double mostOfNumbers = 0.34;
    const Axis &axis = m_content.frame.y;
    const double line = QFontMetricsF(m_style.small).height();
    const double gap = std::round(line * 0.45);
    m_yTicks = axisTicks(axis, scale, roomAlong(Qt::Vertical, height));
    m_yTitle = titleLines(axis.title, m_style.small, m_size.height(), 2);
    double labels = 0;
    for (const Tick &tick : m_yTicks) {
        labels = std::max(labels, textWidth(tick.label, m_style.small));
    }
    labels = std::min(roundedUp(labels), m_size.width() * (axis.kind == AxisKind::Category ? mostOfNames : mostOfNumbers));
    return (m_yTitle.isEmpty() ? 0 : line * static_cast<double>(m_yTitle.size()) + gap * 0.7) + labels + gap;
}

/// Ticks below a plot of that width, names of categories broken into lines; gives how many lines they take.
qsizetype Picture::layOutBelow(const AxisScale &scale, double width)
{
    const Axis &axis = m_content.frame.x;
    m_xTicks = axisTicks(axis, scale, roomAlong(Qt::Horizontal, width));
    qsizetype most = 1;
    if (axis.kind != AxisKind::Category) {
        return most;
    }
    const double slot = width / scale.range().span() - QFontMetricsF(m_style.small).height() * 0.15;
    for (Tick &tick : m_xTicks) {
        if (!tick.label.isEmpty()) {
            const QString detail = axis.details.value(static_cast<qsizetype>(std::lround(tick.value)));
            const QStringList lines = categoryLines(tick.label, detail, m_style.small, slot);
            tick.label = lines.join(u'\n');
            most = std::max(most, lines.size());
        }
    }
    return most;
}

/// Width right of the plot: of notes or the colour bar, or of half a tick's label.
double Picture::widthRight(const AxisScale &scale, double width, double bar) const
{
    const double line = QFontMetricsF(m_style.small).height();
    if (bar > 0) {
        return bar + line;
    }
    const double least = std::max(std::ceil(line * 0.8), noteColumnWidth(m_content, m_style, m_size.width()));
    if (m_xTicks.empty() || m_content.frame.x.kind == AxisKind::Category) {
        return least;
    }
    const double overhang = textWidth(m_xTicks.back().label, m_style.small) / 2 - (1 - scale.position(m_xTicks.back().value)) * width;
    return std::max(least, roundedUp(overhang));
}

void Picture::layOut()
{
    const View view = m_view.value_or(m_fitted);
    const AxisScale x(m_content.frame.x.kind, view.x);
    const AxisScale y(m_content.frame.y.kind, view.y, m_content.areBarsHorizontal());
    const double line = QFontMetricsF(m_style.small).height();
    const double gap = std::round(line * 0.45);
    const double top = std::ceil(line * 0.6);
    // A plot that is lower than its title allows goes without it: the title would lie on the numbers.
    const bool hasRoom = m_size.height() - top - 2 * line - gap * 1.7 >= leastHeight;
    m_xTitle = hasRoom ? m_content.frame.x.title : QString();
    const double below = gap + (m_xTitle.isEmpty() ? gap : line + gap * 0.7);
    const auto heightOver = [&](qsizetype lines) {
        return std::max(leastHeight, m_size.height() - top - below - line * static_cast<double>(lines));
    };
    double height = heightOver(1);
    double left = layOutLeft(y, height);
    const bool hasBar = m_content.heatMap && m_content.heatMap->categories.isEmpty();
    const double bar = hasBar ? ColourBarItem::widthFor(*m_content.heatMap, m_style, height) : 0;
    m_xTicks.clear();
    const double width = std::max(leastPlot, m_size.width() - left - widthRight(x, 0, bar));
    if (const qsizetype lines = layOutBelow(x, width); lines > 1) {
        height = heightOver(lines);
        left = layOutLeft(y, height);
    }
    const double right = widthRight(x, width, bar);
    m_map = {x, y, QRectF(std::round(left), top, std::max(leastPlot, std::floor(m_size.width() - left - right)), std::floor(height))};
    if (m_chart->plotArea() != m_map.area) {
        m_chart->setPlotArea(m_map.area);
        m_xAxis->setRange(0, m_map.area.width());
        m_yAxis->setRange(0, m_map.area.height());
    }
    if (bar > 0) {
        m_colourBar->setBar(m_content.heatMap, QRectF(m_map.area.right() + line, m_map.area.top(), bar, m_map.area.height()), m_style);
    } else {
        m_colourBar->setBar(std::nullopt, QRectF(), m_style);
    }
}

void Picture::placeBackdrop()
{
    Backdrop backdrop{m_size, m_map, m_xTicks, m_yTicks, m_xTitle, m_yTitle, {}, true, m_style, {}};
    for (const Region &region : m_content.frame.regions) {
        const QRectF stripe = stripeOf(region, m_map);
        if (!stripe.isNull()) {
            backdrop.stripes.push_back({stripe, region.role});
        }
    }
    m_backdrop->setBackdrop(backdrop);
}

QLineSeries *Picture::addSeries()
{
    auto *series = new QLineSeries;
    series->setPointsVisible(false);
    m_chart->addSeries(series);
    series->attachAxis(m_xAxis);
    series->attachAxis(m_yAxis);
    return series;
}

void Picture::dropSeries(const QString &id)
{
    for (QLineSeries *series : m_series.take(id)) {
        m_chart->removeSeries(series);
        delete series;
    }
}

/// Series are painted in the order in which they were added: where that order changed, they are made anew.
void Picture::matchSeries()
{
    QStringList order;
    for (const Curve &curve : m_content.curves) {
        if (hasLine(curve)) {
            order.append(curve.id);
        }
    }
    if (order == m_seriesOrder) {
        return;
    }
    for (const QString &id : m_seriesOrder) {
        if (!order.contains(id)) {
            dropSeries(id);
        }
    }
    m_seriesOrder.removeIf([&order](const QString &id) { return !order.contains(id); });
    const auto moved = std::mismatch(m_seriesOrder.cbegin(), m_seriesOrder.cend(), order.cbegin(), order.cend()).first;
    std::for_each(moved, m_seriesOrder.cend(), [this](const QString &id) { dropSeries(id); });
    m_seriesOrder = order;
}

void Picture::drawLines()
{
    matchSeries();
    for (std::size_t c = 0; c < m_content.curves.size(); ++c) {
        const Curve &curve = m_content.curves[c];
        if (!hasLine(curve)) {
            continue;
        }
        const std::vector<QList<QPointF>> &runs = m_geometry[c].runs;
        QList<QLineSeries *> &all = m_series[curve.id];
        while (all.size() < static_cast<qsizetype>(runs.size())) {
            all.append(addSeries());
        }
        const QPen pen = penOf(colourOf(curve.colour, *m_style.colours), curve.line, curve.width);
        for (qsizetype i = 0; i < all.size(); ++i) {
            const bool isUsed = i < static_cast<qsizetype>(runs.size());
            all[i]->setVisible(isUsed);
            if (!isUsed) {
                continue;
            }
            QList<QPointF> points = runs[static_cast<std::size_t>(i)];
            for (QPointF &point : points) {
                point = {point.x() - m_map.area.left(), m_map.area.bottom() - point.y()};
            }
            if (all[i]->pen() != pen) {
                all[i]->setPen(pen);
            }
            all[i]->replace(points);
        }
    }
}

void Picture::drawEmptyState()
{
    for (const QList<QLineSeries *> &all : std::as_const(m_series)) {
        for (QLineSeries *series : all) {
            series->setVisible(false);
        }
    }
    m_geometry.assign(m_content.curves.size(), {});
    m_map.area = QRectF(QPointF(), m_size);
    Backdrop backdrop;
    backdrop.size = m_size;
    backdrop.hasPlot = false;
    backdrop.emptyText = m_content.frame.emptyText;
    backdrop.style = m_style;
    m_backdrop->setBackdrop(backdrop);
}

} // namespace ridgepoint::plot
