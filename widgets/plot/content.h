// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

namespace ridgepoint::plot {

/// What a plot shows: the values that its owner set and the state of its legend and selection. The view and an export share it.
struct Content {
    PlotFrame frame;
    std::vector<Curve> curves;
    std::optional<HeatMap> heatMap;
    QSet<QString> hiddenIds;
    QStringList selectedKeys;

    [[nodiscard]] bool isVisible(const Curve &curve) const { return !hiddenIds.contains(curve.id); }

    /// What the legend names, in its order, hidden curves included.
    [[nodiscard]] std::vector<const Curve *> legendCurves() const
    {
        std::vector<const Curve *> named;
        for (const Curve &curve : curves) {
            if (frame.isLegendShown && curve.isInLegend) {
                named.push_back(&curve);
            }
        }
        std::stable_sort(named.begin(), named.end(), [](const Curve *a, const Curve *b) { return a->legendPlace < b->legendPlace; });
        return named;
    }

    /// Bars lie when only the y axis is one of categories.
    [[nodiscard]] bool areBarsHorizontal() const { return frame.y.kind == AxisKind::Category && frame.x.kind != AxisKind::Category; }

    [[nodiscard]] bool isEmpty() const
    {
        const bool hasCells = heatMap && !heatMap->values.empty();
        return !hasCells && std::none_of(curves.begin(), curves.end(), [](const Curve &curve) { return !curve.xs.empty(); });
    }
};

} // namespace ridgepoint::plot
