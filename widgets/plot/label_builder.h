// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/category_cells.h"
#include "widgets/plot/content.h"
#include "widgets/plot/curve_geometry.h"
#include "widgets/plot/label_layout.h"
#include "widgets/plot/overlay_item.h"
#include "widgets/plot/style.h"

#include <QLineF>

namespace ridgepoint::plot {

/// Collects the words of a plot, most important first, and finds their places.
class LabelBuilder {
public:
    LabelBuilder(const Content &content, const std::vector<CurveGeometry> &geometry, const PlotMap &map, const Style &style);

    /// `contour`: strokes of the break-even line, to be labelled with its level. `patches`: where the words of cells stand.
    [[nodiscard]] std::vector<PlacedLabel> build(const std::vector<QLineF> &contour, const std::vector<CategoryPatch> &patches = {});

private:
    void collectObstacles();
    void addBarTexts();
    void addAreaNames();
    void addRegionWords();
    void addNamedPoints();
    void addReferenceLabels();
    void addCellWords(const std::vector<CategoryPatch> &patches);
    void addContourLabel(const std::vector<QLineF> &contour);
    void addCurveEnds();
    void addScatterNames(bool isCrowded);
    [[nodiscard]] std::size_t countScatterNames() const;

    void addPoint(std::size_t curve, std::size_t point, double mostCost, bool isMuted);
    void addBarEnd(std::size_t curve, std::size_t point, const QString &text, const QString &shortText = {});
    void addBarInside(std::size_t curve, std::size_t point);
    void addAreaName(std::size_t curve);
    void add(const QString &text, const QColor &colour, bool isStrong, std::vector<QPointF> places, double mostCost, bool hasHalo = true);
    [[nodiscard]] QSizeF sizeOf(const QString &text, bool isStrong) const;
    [[nodiscard]] QColor fillOf(const Curve &curve) const;
    [[nodiscard]] QColor groundAt(QPointF pixel) const;
    [[nodiscard]] std::vector<QPointF> endPlaces(const CurveGeometry &geometry, QSizeF size) const;

    const Content &m_content;
    const std::vector<CurveGeometry> &m_geometry;
    const PlotMap &m_map;
    const Style &m_style;
    QFont m_strongFont;
    QRectF m_bounds;
    LabelObstacles m_obstacles;
    std::vector<LabelRequest> m_requests;
    std::vector<PlacedLabel> m_labels;
};

/// Tint of a region.
[[nodiscard]] QColor tintOf(Region::Role role, const Colours &colours);
/// A region in pixels; null where it is out of view.
[[nodiscard]] QRectF stripeOf(const Region &region, const PlotMap &map);

} // namespace ridgepoint::plot
