// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/branch_sweep.h"

#include "engine/sweep.h"
#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr double leastMost = 32;

engine::SweepAxis branchPoints(double present)
{
    const double most = std::min(engine::parameter(ParameterId::branches).maximum, std::max(leastMost, 2 * present));
    engine::SweepAxis axis;
    axis.parameter = ParameterId::branches;
    for (const double branches : branchCounts(most, present))
        axis.points.emplace_back(branches);
    return axis;
}

} // namespace

plot::Curve branchCurve(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup, const BranchLine &line)
{
    plot::Curve curve;
    curve.id = line.id;
    curve.name = line.name;
    curve.colour = line.colour;
    curve.line = line.line;
    curve.width = 2;
    curve.isDirectlyLabelled = true;
    engine::Scenario at = scenario;
    at.reset(ParameterId::compared_accelerators);
    for (const auto &[parameter, slug] : line.choices)
        at.set(parameter, slug);
    const std::array axes{branchPoints(setup.plan.branches)};
    const std::array metrics{line.metric};
    const auto swept = engine::sweep(catalog, at, axes, metrics);
    if (!swept)
        return curve;
    const engine::SweepColumn &column = swept->columns.front();
    const auto &points = swept->axes.front().points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (column.is_present[i] == 0)
            continue;
        const double branches = std::get<double>(points[i]);
        curve.xs.push_back(branches);
        curve.ys.push_back(column.values[i]);
        curve.pointNames.push_back(
            SearchText::tr("%1, k = %2: %3")
                .arg(line.name, countText(branches), numberText(column.values[i], engine::metric(line.metric).unit)));
    }
    return curve;
}

plot::Axis branchAxis()
{
    return {.kind = plot::AxisKind::Log,
            .title = SearchText::tr("branches k"),
            .unit = engine::Unit::count,
            .minimum = 1,
            .maximum = {},
            .categories = {}};
}

} // namespace ridgepoint::widgets
