// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/heat_map_item.h"

#include "widgets/plot/contour.h"
#include "widgets/plot/range_fit.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ridgepoint::plot {

namespace {

/// Index of the cell for every pixel along one side; -1 beside the map.
std::vector<int> cellIndices(const std::vector<double> &edges, int pixels)
{
    std::vector<int> indices(static_cast<std::size_t>(pixels), -1);
    for (int i = 0; i < pixels; ++i) {
        const double position = (i + 0.5) / pixels;
        const auto next = std::upper_bound(edges.begin(), edges.end(), position);
        if (next != edges.begin() && next != edges.end()) {
            indices[static_cast<std::size_t>(i)] = static_cast<int>(next - edges.begin()) - 1;
        }
    }
    return indices;
}

std::vector<double> edgePositions(const AxisScale &scale, const std::vector<double> &centres)
{
    std::vector<double> positions = cellEdges(scale.kind(), centres);
    for (double &place : positions) {
        place = scale.positionInSpace(place);
    }
    return positions;
}

/// One diagonal stroke every eight pixels.
QRgb hatch(int x, int y, const Colours &colours)
{
    const bool isStroke = (x + y) % 8 < 1;
    const bool isEdge = (x + y) % 8 == 1 || (x + y) % 8 == 7;
    return overPanel(colours.mutedText, isStroke ? 0.42 : isEdge ? 0.2 : 0.06, colours).rgb();
}

std::array<QRgb, 256> colourTable(bool isDark)
{
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = heatColour(static_cast<double>(i) / 255.0, isDark).rgb();
    }
    return table;
}

} // namespace

bool isCellPresent(const HeatMap &map, std::size_t cell)
{
    return cell < map.values.size() && (cell >= map.isPresent.size() || map.isPresent[cell] != 0) &&
           AxisScale::canShow(map.isLog ? AxisKind::Log : AxisKind::Linear, map.values[cell]);
}

std::optional<Range> heatRange(const HeatMap &map)
{
    const AxisKind kind = map.isLog ? AxisKind::Log : AxisKind::Linear;
    Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        if (isCellPresent(map, i)) {
            const double value = AxisScale::toSpace(kind, map.values[i]);
            range.from = std::min(range.from, value);
            range.to = std::max(range.to, value);
        }
    }
    if (!(range.from <= range.to)) {
        return std::nullopt;
    }
    if (range.span() <= 1e-12 * std::max(1.0, std::abs(range.to))) {
        const double reach = map.isLog ? 0.5 : std::max(0.5, std::abs(range.to) * 0.1);
        range = {range.from - reach, range.to + reach};
    }
    return range;
}

HeatMapItem::HeatMapItem(QGraphicsItem *parent) : QGraphicsItem(parent) {}

void HeatMapItem::setMap(const std::optional<HeatMap> &map, const PlotMap &plot, const Style &style)
{
    const QRectF bounds = map ? plot.area : QRectF();
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    m_plot = plot;
    m_style = style;
    m_contour.clear();
    m_patches.clear();
    m_columns.clear();
    m_rows.clear();
    if (!map || map->xs.empty() || map->ys.empty() || map->xs.size() * map->ys.size() > map->values.size()) {
        m_image = QImage();
        return;
    }
    m_columns = edgePositions(plot.x, map->xs);
    m_rows = edgePositions(plot.y, map->ys);
    drawImage(*map);
    if (map->contour) {
        drawContour(*map);
    }
    findPatches(*map);
    update();
}

void HeatMapItem::drawImage(const HeatMap &map)
{
    const double scale = m_style.isVector ? 2 : 1;
    const QSize size(std::max(1, static_cast<int>(m_plot.area.width() * scale)),
                     std::max(1, static_cast<int>(m_plot.area.height() * scale)));
    if (m_image.size() != size) {
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    }
    const std::vector<int> columns = cellIndices(m_columns, size.width());
    const std::vector<int> rows = cellIndices(m_rows, size.height());
    const std::array<QRgb, 256> table = colourTable(m_style.colours->isDark);
    const Range range = heatRange(map).value_or(Range{});
    const AxisKind kind = map.isLog ? AxisKind::Log : AxisKind::Linear;
    std::vector<QRgb> fills;
    for (qsizetype category = 0; category < map.categories.size(); ++category) {
        fills.push_back(categoryFill(map, static_cast<std::size_t>(category), *m_style.colours).rgb());
    }
    std::vector<QRgb> cells(map.values.size(), 0);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (const auto category = categoryOf(map, i)) {
            cells[i] = fills[*category];
        } else if (isCellPresent(map, i) && map.categories.isEmpty()) {
            const double position = (AxisScale::toSpace(kind, map.values[i]) - range.from) / range.span();
            cells[i] = table[static_cast<std::size_t>(std::lround(std::clamp(position, 0.0, 1.0) * 255))];
        }
    }
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(y));
        const int row = rows[static_cast<std::size_t>(size.height() - 1 - y)];
        for (int x = 0; x < size.width(); ++x) {
            const int column = columns[static_cast<std::size_t>(x)];
            if (row < 0 || column < 0) {
                line[x] = 0;
                continue;
            }
            const QRgb colour = cells[static_cast<std::size_t>(row) * map.xs.size() + static_cast<std::size_t>(column)];
            line[x] = colour == 0 ? hatch(static_cast<int>(x / scale), static_cast<int>(y / scale), *m_style.colours) : colour;
        }
    }
}

void HeatMapItem::findPatches(const HeatMap &map)
{
    if (map.categories.isEmpty()) {
        return;
    }
    const QSizeF cell(m_plot.area.width() / static_cast<double>(map.xs.size()), m_plot.area.height() / static_cast<double>(map.ys.size()));
    m_patches = roomiestPatches(map, cell);
    const auto pixelX = [this](double at) { return m_plot.area.left() + at * m_plot.area.width(); };
    const auto pixelY = [this](double at) { return m_plot.area.bottom() - at * m_plot.area.height(); };
    for (CategoryPatch &patch : m_patches) {
        const QRectF rect(QPointF(pixelX(m_columns[patch.firstColumn]), pixelY(m_rows[patch.lastRow + 1])),
                          QPointF(pixelX(m_columns[patch.lastColumn + 1]), pixelY(m_rows[patch.firstRow])));
        patch.rect = rect.intersected(m_plot.area);
    }
}

void HeatMapItem::drawContour(const HeatMap &map)
{
    std::vector<double> values = map.values;
    std::vector<std::uint8_t> isPresent(values.size());
    const AxisKind kind = map.isLog ? AxisKind::Log : AxisKind::Linear;
    for (std::size_t i = 0; i < values.size(); ++i) {
        isPresent[i] = isCellPresent(map, i) ? 1 : 0;
        values[i] = AxisScale::toSpace(kind, values[i]);
    }
    const auto place = [](const std::vector<double> &centres, const AxisScale &scale, double index) {
        const auto lower = std::min(static_cast<std::size_t>(index), centres.size() - 1);
        const std::size_t upper = std::min(lower + 1, centres.size() - 1);
        const double share = index - static_cast<double>(lower);
        return scale.position(centres[lower]) * (1 - share) + scale.position(centres[upper]) * share;
    };
    const auto pixel = [&](QPointF at) {
        return QPointF(m_plot.area.left() + place(map.xs, m_plot.x, at.x()) * m_plot.area.width(),
                       m_plot.area.bottom() - place(map.ys, m_plot.y, at.y()) * m_plot.area.height());
    };
    for (const QLineF &stroke : contourOf(values, isPresent, map.xs.size(), AxisScale::toSpace(kind, *map.contour))) {
        const QLineF drawn(pixel(stroke.p1()), pixel(stroke.p2()));
        if (m_plot.area.contains(drawn.p1()) && m_plot.area.contains(drawn.p2())) {
            m_contour.push_back(drawn);
        }
    }
}

std::optional<HeatMapItem::Cell> HeatMapItem::cellAt(QPointF pixel) const
{
    if (!m_plot.area.contains(pixel) || m_columns.empty()) {
        return std::nullopt;
    }
    const QPointF position = m_plot.position(pixel);
    const auto column = std::upper_bound(m_columns.begin(), m_columns.end(), position.x());
    const auto row = std::upper_bound(m_rows.begin(), m_rows.end(), position.y());
    if (column == m_columns.begin() || column == m_columns.end() || row == m_rows.begin() || row == m_rows.end()) {
        return std::nullopt;
    }
    const auto pixelX = [this](double at) { return m_plot.area.left() + at * m_plot.area.width(); };
    const auto pixelY = [this](double at) { return m_plot.area.bottom() - at * m_plot.area.height(); };
    const QRectF rect(QPointF(pixelX(*(column - 1)), pixelY(*row)), QPointF(pixelX(*column), pixelY(*(row - 1))));
    return Cell{static_cast<std::size_t>(column - m_columns.begin()) - 1, static_cast<std::size_t>(row - m_rows.begin()) - 1,
                rect.intersected(m_plot.area)};
}

void HeatMapItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    if (m_image.isNull()) {
        return;
    }
    painter->drawImage(m_bounds, m_image);
    const auto strokes = static_cast<int>(m_contour.size());
    if (strokes > 0) {
        painter->setPen(QPen(m_style.colours->panel, 4.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawLines(m_contour.data(), strokes);
        painter->setPen(QPen(m_style.colours->text, 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawLines(m_contour.data(), strokes);
    }
}

} // namespace ridgepoint::plot
