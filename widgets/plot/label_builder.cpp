// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/label_builder.h"

#include "widgets/plot/halo_text.h"
#include "widgets/plot/marker_shape.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

namespace {

constexpr double edgeGap = 4;
constexpr std::size_t manyLabels = 12;
constexpr double mostOptionalCost = 6;

/// Where a text of `size` may lie around a disc: right, left, above, below, then the corners and farther off.
std::vector<QPointF> placesAround(QPointF centre, double radius, QSizeF size)
{
    const double w = size.width();
    const double h = size.height();
    const double near = radius + 4;
    const double slant = std::max(radius * 0.7 + 2, radius + 0.5); // clear of the marker's own box
    return {{centre.x() + near, centre.y() - h / 2},
            {centre.x() - near - w, centre.y() - h / 2},
            {centre.x() - slant - w, centre.y() - slant - h},
            {centre.x() + slant, centre.y() + slant - 2},
            {centre.x() - w / 2, centre.y() - near - h},
            {centre.x() - w / 2, centre.y() + near},
            {centre.x() + slant, centre.y() - slant - h},
            {centre.x() - slant - w, centre.y() + slant - 2},
            {centre.x() - w * 0.7, centre.y() - near - 2.2 * h},
            {centre.x() - w * 0.3, centre.y() + near + 1.2 * h},
            {centre.x() + slant, centre.y() + near + 0.4 * h},
            {centre.x() + slant, centre.y() + near + 1.4 * h}};
}

} // namespace

QColor tintOf(Region::Role role, const Colours &colours)
{
    switch (role) {
    case Region::Role::MemoryBound:
        return colours.memoryTint;
    case Region::Role::ComputeBound:
        return colours.computeTint;
    case Region::Role::Infeasible:
        return overPanel(colours.infeasible, 0.09, colours);
    case Region::Role::Neutral:
        break;
    }
    return overPanel(colours.grid, 0.55, colours);
}

QRectF stripeOf(const Region &region, const PlotMap &map)
{
    const AxisScale &scale = region.isVertical ? map.x : map.y;
    const auto end = [&scale](const std::optional<double> &value, double otherwise) {
        const double position = value && scale.canShow(*value) ? scale.position(*value) : otherwise;
        return std::clamp(position, 0.0, 1.0);
    };
    const auto [first, last] = std::minmax({end(region.from, scale.isReversed() ? 1 : 0), end(region.to, scale.isReversed() ? 0 : 1)});
    const QRectF &area = map.area;
    const QRectF stripe = region.isVertical ? QRectF(QPointF(area.left() + first * area.width(), area.top()),
                                                     QPointF(area.left() + last * area.width(), area.bottom()))
                                            : QRectF(QPointF(area.left(), area.bottom() - last * area.height()),
                                                     QPointF(area.right(), area.bottom() - first * area.height()));
    return stripe.width() > 0.5 && stripe.height() > 0.5 ? stripe : QRectF();
}

LabelBuilder::LabelBuilder(const Content &content, const std::vector<CurveGeometry> &geometry, const PlotMap &map, const Style &style)
    : m_content(content),
      m_geometry(geometry),
      m_map(map),
      m_style(style),
      m_strongFont(style.small),
      m_bounds(map.area.adjusted(2, 2, -2, -2))
{
    m_strongFont.setWeight(QFont::DemiBold);
}

std::vector<PlacedLabel> LabelBuilder::build(const std::vector<QLineF> &contour, const std::vector<CategoryPatch> &patches)
{
    collectObstacles();
    m_obstacles.strokes.insert(m_obstacles.strokes.end(), contour.begin(), contour.end());
    addBarTexts();
    addAreaNames();
    addRegionWords();
    addNamedPoints();
    addCellWords(patches);
    addReferenceLabels();
    addContourLabel(contour);
    const bool isCrowded = countScatterNames() > manyLabels;
    if (!isCrowded) {
        addScatterNames(false);
    }
    addCurveEnds();
    if (isCrowded) {
        addScatterNames(true);
    }
    const std::vector<std::optional<QPointF>> places = layoutLabels(m_requests, m_bounds, m_obstacles);
    std::vector<PlacedLabel> result;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        if (places[i]) {
            m_labels[i].rect.moveTopLeft(*places[i]);
            m_labels[i].halo = groundAt(m_labels[i].rect.center());
            if (m_labels[i].hasHalo) {
                m_labels[i].colour = readableOn(m_labels[i].colour, m_labels[i].halo);
            }
            result.push_back(m_labels[i]);
        }
    }
    return result;
}

void LabelBuilder::collectObstacles()
{
    for (std::size_t c = 0; c < m_geometry.size(); ++c) {
        const Curve &curve = m_content.curves[c];
        for (const QList<QPointF> &run : m_geometry[c].runs) {
            for (qsizetype i = 1; i < run.size(); ++i) {
                m_obstacles.strokes.emplace_back(run[i - 1], run[i]);
            }
        }
        if (markerOf(curve) == Marker::None || curve.kind == CurveKind::Bar) {
            continue;
        }
        const double r = curve.markerSize / 2;
        for (std::size_t i = 0; i < m_geometry[c].points.size(); ++i) {
            if (m_geometry[c].isInside(i, m_map.area)) {
                const QPointF &p = m_geometry[c].points[i];
                m_obstacles.markers.emplace_back(p.x() - r, p.y() - r, 2 * r, 2 * r);
            }
        }
    }
    for (const ReferenceLine &line : m_content.frame.lines) {
        const QLineF stroke = strokeOf(line, m_map);
        if (!stroke.isNull()) {
            m_obstacles.strokes.push_back(stroke);
        }
    }
}

QSizeF LabelBuilder::sizeOf(const QString &text, bool isStrong) const { return textSize(text, isStrong ? m_strongFont : m_style.small); }

void LabelBuilder::add(const QString &text, const QColor &colour, bool isStrong, std::vector<QPointF> places, double mostCost, bool hasHalo)
{
    const QSizeF size = sizeOf(text, isStrong);
    m_requests.push_back({size, std::move(places), mostCost});
    m_labels.push_back({QRectF(QPointF(), size), text, colour, QColor(), isStrong, hasHalo});
}

QColor LabelBuilder::fillOf(const Curve &curve) const
{
    return overPanel(colourOf(curve.colour, *m_style.colours), curve.opacity, *m_style.colours);
}

QColor LabelBuilder::groundAt(QPointF pixel) const
{
    for (std::size_t c = m_geometry.size(); c > 0; --c) {
        const std::vector<QPolygonF> &areas = m_geometry[c - 1].areas;
        const std::vector<QRectF> &bars = m_geometry[c - 1].bars;
        const auto isOn = [pixel](const QRectF &bar) { return bar.contains(pixel); };
        const auto isIn = [pixel](const QPolygonF &area) { return area.containsPoint(pixel, Qt::OddEvenFill); };
        if (std::any_of(areas.begin(), areas.end(), isIn) || std::any_of(bars.begin(), bars.end(), isOn)) {
            return fillOf(m_content.curves[c - 1]);
        }
    }
    for (auto region = m_content.frame.regions.rbegin(); region != m_content.frame.regions.rend(); ++region) {
        if (stripeOf(*region, m_map).contains(pixel)) {
            return tintOf(region->role, *m_style.colours);
        }
    }
    return m_style.colours->panel;
}

void LabelBuilder::addAreaNames()
{
    for (std::size_t c = 0; c < m_geometry.size(); ++c) {
        if (m_content.curves[c].kind == CurveKind::Area && m_content.curves[c].isDirectlyLabelled && !m_geometry[c].areas.empty()) {
            addAreaName(c);
        }
    }
}

void LabelBuilder::addAreaName(std::size_t curve)
{
    const QString &name = m_content.curves[curve].name;
    const QSizeF size = sizeOf(name, true);
    std::vector<QPointF> places;
    const QRectF &area = m_map.area;
    for (const double share : {0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95}) {
        const double left = std::clamp(area.left() + share * area.width(), area.left() + 6, area.right() - size.width() - 6);
        for (const QPolygonF &polygon : m_geometry[curve].areas) {
            double top = area.top();
            double bottom = area.bottom();
            for (const double x : {left, left + size.width() / 2, left + size.width()}) {
                double highest = 1e300;
                double lowest = -1e300;
                for (qsizetype i = 0; i < polygon.size(); ++i) {
                    const QPointF &a = polygon[i];
                    const QPointF &b = polygon[(i + 1) % polygon.size()];
                    if (a.x() != b.x() && std::min(a.x(), b.x()) <= x && x <= std::max(a.x(), b.x())) {
                        const double y = a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
                        highest = std::min(highest, y);
                        lowest = std::max(lowest, y);
                    }
                }
                top = std::max(top, highest);
                bottom = std::min(bottom, lowest);
            }
            if (bottom - top >= size.height() + 2) {
                places.emplace_back(left, (top + bottom - size.height()) / 2);
            }
        }
    }
    add(name, textInside(fillOf(m_content.curves[curve])), true, std::move(places), 1e9, false);
}

void LabelBuilder::addRegionWords()
{
    for (const Region &region : m_content.frame.regions) {
        const QRectF stripe = stripeOf(region, m_map);
        const QSizeF size = sizeOf(region.label, true);
        if (region.label.isEmpty() || stripe.isNull() || stripe.width() < size.width() + 12 || stripe.height() < size.height() + 4) {
            continue;
        }
        const double low = stripe.bottom() - size.height() - 6;
        const double high = stripe.top() + 6;
        const double left = stripe.left() + 10;
        const double centre = stripe.center().x() - size.width() / 2;
        const double right = stripe.right() - size.width() - 10;
        const QColor colour = region.role == Region::Role::Infeasible ? m_style.colours->infeasible : m_style.colours->mutedText;
        add(region.label, colour, true, {{centre, low}, {right, low}, {left, low}, {centre, high}, {right, high}, {left, high}}, 1e9);
    }
}

void LabelBuilder::addNamedPoints()
{
    for (std::size_t c = 0; c < m_geometry.size(); ++c) {
        const Curve &curve = m_content.curves[c];
        for (const std::uint8_t point : curve.labelledPoints) {
            if (point < curve.pointNames.size() && point < m_geometry[c].points.size()) {
                if (curve.kind == CurveKind::Bar) {
                    addBarEnd(c, point, curve.pointNames[point]);
                } else {
                    addPoint(c, point, curve.areLabelsOptional ? mostOptionalCost : 1e9, false);
                }
            }
        }
    }
}

void LabelBuilder::addPoint(std::size_t curve, std::size_t point, double mostCost, bool isMuted)
{
    const Curve &owner = m_content.curves[curve];
    const QString text = owner.pointNames.value(static_cast<qsizetype>(point));
    if (text.isEmpty() || !m_geometry[curve].isInside(point, m_map.area)) {
        return;
    }
    const QColor colour = isMuted ? m_style.colours->mutedText : colourOf(owner.colour, *m_style.colours);
    const double radius = markerOf(owner) == Marker::None ? 1 : owner.markerSize / 2;
    std::vector<QPointF> places = placesAround(m_geometry[curve].points[point], radius, sizeOf(text, !isMuted));
    if (owner.kind == CurveKind::Line) {
        std::rotate(places.begin(), places.begin() + 2, places.end());
    }
    add(text, colour, !isMuted, std::move(places), mostCost);
}

void LabelBuilder::addReferenceLabels()
{
    for (const ReferenceLine &line : m_content.frame.lines) {
        const QLineF stroke = strokeOf(line, m_map);
        if (line.label.isEmpty() || stroke.isNull()) {
            continue;
        }
        const QSizeF size = sizeOf(line.label, true);
        std::vector<QPointF> places;
        if (line.isVertical) {
            for (const double share : {0.0, 1.0, 0.12, 0.88, 0.5, 0.3, 0.7}) {
                const double top =
                    m_map.area.bottom() - edgeGap - size.height() - share * (m_map.area.height() - size.height() - 2 * edgeGap);
                places.emplace_back(stroke.x1() - edgeGap - 1 - size.width(), top);
                places.emplace_back(stroke.x1() + edgeGap + 1, top);
            }
        } else {
            for (const double share : {0.0, 1.0, 0.5, 0.25, 0.75}) {
                const double left = m_map.area.left() + 8 + share * (m_map.area.width() - size.width() - 16);
                places.emplace_back(left, stroke.y1() - 1 - size.height());
                places.emplace_back(left, stroke.y1() + 2);
            }
        }
        add(line.label, colourOf(line.colour, *m_style.colours), true, std::move(places), 1e9);
    }
}

/// In the middle of its patch, or where a point leaves room on it; over its edge where the patch is smaller than the word.
void LabelBuilder::addCellWords(const std::vector<CategoryPatch> &patches)
{
    for (const CategoryPatch &patch : patches) {
        const QString &word = m_content.heatMap->categories[static_cast<qsizetype>(patch.category)];
        const QSizeF size = sizeOf(word, true);
        const QRectF room = patch.rect.adjusted(3, 1, -3 - size.width(), -1 - size.height());
        const QColor fill = categoryFill(*m_content.heatMap, patch.category, *m_style.colours);
        if (patch.rect.isNull()) {
            continue;
        }
        if (room.width() < 0 || room.height() < 0) {
            const double top = std::clamp(patch.rect.center().y() - size.height() / 2, m_bounds.top(), m_bounds.bottom() - size.height());
            add(word, m_style.colours->text, true, {{patch.rect.left() + 3, top}, {patch.rect.right() - 3 - size.width(), top}}, 1e9);
            continue;
        }
        std::vector<QPointF> places;
        for (const double down : {0.5, 0.25, 0.75, 0.0, 1.0}) {
            for (const double across : {0.5, 0.2, 0.8}) {
                places.emplace_back(room.left() + across * room.width(), room.top() + down * room.height());
            }
        }
        add(word, textInside(fill), true, std::move(places), 1e9, false);
    }
}

} // namespace ridgepoint::plot
