// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metric.h"
#include "widgets/plot/plot_spec.h"
#include "widgets/workspaces/search/search_setup.h"

#include <string>
#include <utility>
#include <vector>

namespace ridgepoint::widgets {

/// One line over the branches of the scenario: a metric, with some of the scenario's choices changed.
struct BranchLine {
    QString id;
    QString name;
    engine::MetricId metric = engine::MetricId::branch_multiplier;
    std::vector<std::pair<engine::ParameterId, std::string>> choices;
    plot::CurveColour colour;
    plot::LineStyle line = plot::LineStyle::Solid;
};

/// The line over k = 1, 2, 3, 4, 6, 8 ... up to twice the present ones; without points where no figure is known.
[[nodiscard]] plot::Curve branchCurve(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup,
                                      const BranchLine &line);

/// The axis of these lines.
[[nodiscard]] plot::Axis branchAxis();

} // namespace ridgepoint::widgets
