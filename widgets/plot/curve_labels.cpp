// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/label_builder.h"
#include "widgets/plot/value_text.h"

#include <algorithm>

namespace ridgepoint::plot {

namespace {

constexpr double mostEndCost = 14; ///< a name that would cross more is left to the legend

} // namespace

void LabelBuilder::addContourLabel(const std::vector<QLineF> &contour)
{
    if (contour.empty() || !m_content.heatMap || !m_content.heatMap->contour) {
        return;
    }
    const QString text = valueText(m_content.heatMap->unit, *m_content.heatMap->contour);
    const QSizeF size = sizeOf(text, true);
    std::vector<QPointF> places;
    for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
        const QPointF at = contour[static_cast<std::size_t>(share * static_cast<double>(contour.size() - 1))].center();
        places.push_back(at + QPointF(8, -size.height() - 4));
        places.push_back(at + QPointF(-8 - size.width(), 4));
        places.push_back(at + QPointF(8, 4));
        places.push_back(at + QPointF(-8 - size.width(), -size.height() - 4));
    }
    add(text, m_style.colours->text, true, std::move(places), 1e9);
}

/// Above and below the curve, from its right end to the left.
std::vector<QPointF> LabelBuilder::endPlaces(const CurveGeometry &geometry, QSizeF size) const
{
    std::vector<QPointF> places;
    const QList<QPointF> &run = geometry.runs.back();
    const double reach = size.height() * 2.2;
    const double runLeft = std::min(run.first().x(), run.last().x());
    const double runRight = std::max(run.first().x(), run.last().x());
    for (double right = runRight - 6; right - size.width() > runLeft && places.size() < 24; right -= std::max(size.width() * 0.6, 24.0)) {
        const double left = right - size.width();
        double high = 1e300;
        double low = -1e300;
        const auto see = [&](double y) {
            high = std::min(high, y);
            low = std::max(low, y);
        };
        for (qsizetype i = 1; i < run.size(); ++i) {
            const QPointF &a = run[i - 1].x() <= run[i].x() ? run[i - 1] : run[i];
            const QPointF &b = run[i - 1].x() <= run[i].x() ? run[i] : run[i - 1];
            if (b.x() < left || a.x() > right) {
                continue;
            }
            const double width = b.x() - a.x();
            const auto at = [&](double x) {
                return width <= 0 ? a.y() : a.y() + (b.y() - a.y()) * (std::clamp(x, a.x(), b.x()) - a.x()) / width;
            };
            see(at(left));
            see(at(right));
        }
        if (low - high < reach) {
            places.emplace_back(left, high - size.height() - 2);
            places.emplace_back(left, low + 3);
        } else {
            places.emplace_back(left, high - size.height() - 2);
        }
    }
    return places;
}

void LabelBuilder::addCurveEnds()
{
    for (std::size_t c = 0; c < m_geometry.size(); ++c) {
        const Curve &curve = m_content.curves[c];
        if (curve.kind != CurveKind::Line || !curve.isDirectlyLabelled || m_geometry[c].runs.empty() || curve.name.isEmpty()) {
            continue;
        }
        add(curve.name, colourOf(curve.colour, *m_style.colours), true, endPlaces(m_geometry[c], sizeOf(curve.name, true)), mostEndCost);
    }
}

std::size_t LabelBuilder::countScatterNames() const
{
    std::size_t count = 0;
    for (std::size_t c = 0; c < m_geometry.size(); ++c) {
        if (m_content.curves[c].kind == CurveKind::Scatter && m_content.curves[c].isDirectlyLabelled) {
            count += m_geometry[c].points.size();
        }
    }
    return count;
}

void LabelBuilder::addScatterNames(bool isCrowded)
{
    for (std::size_t c = 0; c < m_geometry.size(); ++c) {
        const Curve &curve = m_content.curves[c];
        if (curve.kind != CurveKind::Scatter || !curve.isDirectlyLabelled) {
            continue;
        }
        for (std::size_t i = 0; i < m_geometry[c].points.size(); ++i) {
            if (std::find(curve.labelledPoints.begin(), curve.labelledPoints.end(), i) == curve.labelledPoints.end()) {
                addPoint(c, i, isCrowded ? 8 : 20, isCrowded);
            }
        }
    }
}

} // namespace ridgepoint::plot
