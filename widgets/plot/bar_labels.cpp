// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/label_builder.h"
#include "widgets/plot/value_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ridgepoint::plot {

void LabelBuilder::addBarTexts()
{
    bool hasBars = false;
    for (std::size_t c = 0; c < m_geometry.size(); ++c) {
        const Curve &curve = m_content.curves[c];
        if (curve.kind != CurveKind::Bar || !curve.isDirectlyLabelled) {
            continue;
        }
        hasBars = true;
        for (std::size_t i = 0; i < m_geometry[c].bars.size(); ++i) {
            if (!curve.baseline.empty()) {
                addBarInside(c, i);
                continue;
            }
            const Axis &axis = m_content.areBarsHorizontal() ? m_content.frame.x : m_content.frame.y;
            const double value = m_content.areBarsHorizontal() ? curve.xs[i] : curve.ys[i];
            addBarEnd(c, i, valueText(axis, value), axis.title.isEmpty() ? QString() : numberText(axis, value));
        }
    }
    if (hasBars) {
        for (const CurveGeometry &geometry : m_geometry) {
            m_obstacles.markers.insert(m_obstacles.markers.end(), geometry.bars.begin(), geometry.bars.end());
        }
    }
}

void LabelBuilder::addBarInside(std::size_t curve, std::size_t point)
{
    const QRectF &bar = m_geometry[curve].bars[point];
    const Curve &owner = m_content.curves[curve];
    const QFontMetricsF metrics(m_style.small);
    const QString text = metrics.horizontalAdvance(owner.name) <= bar.width() - 14 ? owner.name : QString();
    const QSizeF size = sizeOf(text, false);
    if (bar.isNull() || text.size() < std::min<qsizetype>(owner.name.size(), 5) || size.height() > bar.height() - 2) {
        return;
    }
    const double left = m_content.areBarsHorizontal() ? bar.left() + 8 : bar.center().x() - size.width() / 2;
    add(text, textInside(fillOf(owner)), false, {{left, bar.center().y() - size.height() / 2}}, 1e9, false);
}

void LabelBuilder::addBarEnd(std::size_t curve, std::size_t point, const QString &text, const QString &shortText)
{
    const QRectF &bar = m_geometry[curve].bars[point];
    const QPointF &end = m_geometry[curve].points[point];
    if (bar.isNull() || text.isEmpty() || !m_geometry[curve].isInside(point, m_map.area)) {
        return;
    }
    const bool isHorizontal = m_content.areBarsHorizontal();
    const bool isShort = !isHorizontal && !shortText.isEmpty() && sizeOf(text, true).width() > bar.width();
    const QString &shown = isShort ? shortText : text;
    const QSizeF size = sizeOf(shown, true);
    std::vector<QPointF> places;
    if (isHorizontal) {
        const bool growsRight = end.x() >= bar.center().x();
        const double beside = growsRight ? bar.right() + 7 : bar.left() - 7 - size.width();
        const double top = bar.center().y() - size.height() / 2;
        places = {{beside, std::clamp(top, m_bounds.top(), std::max(m_bounds.top(), m_bounds.bottom() - size.height()))}};
    } else {
        const bool growsUp = end.y() <= bar.center().y();
        places = {{bar.center().x() - size.width() / 2, growsUp ? bar.top() - size.height() - 2 : bar.bottom() + 2}};
    }
    add(shown, m_style.colours->text, true, std::move(places), 7);
}

} // namespace ridgepoint::plot
