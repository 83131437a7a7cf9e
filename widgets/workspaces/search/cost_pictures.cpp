// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/cost_pictures.h"

#include "widgets/workspaces/search/branch_sweep.h"
#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;
using plot::LineStyle;

namespace {

void addLines(SidePicture &picture, const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup,
              const std::vector<BranchLine> &lines)
{
    for (const BranchLine &line : lines)
        if (plot::Curve curve = branchCurve(catalog, scenario, setup, line); !curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    picture.frame.x = branchAxis();
    picture.frame.lines.push_back({.isVertical = true,
                                   .position = setup.plan.branches,
                                   .label = SearchText::tr("k = %1").arg(countText(setup.plan.branches)),
                                   .colour = {CurveColour::Role::Accent, 0}});
}

BranchLine textLine(const char *id, const QString &name, const char *sharing, const char *mode, LineStyle style)
{
    return {.id = QLatin1StringView(id),
            .name = name,
            .metric = MetricId::ar_branch_time_multiplier,
            .choices = {{ParameterId::ar_kv_sharing, sharing}, {ParameterId::serving_mode, mode}},
            .colour = {CurveColour::Role::Slot, QLatin1StringView(mode) == QLatin1StringView("isolated") ? 3 : 1},
            .line = style};
}

} // namespace

SidePicture twinPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-twin"), SearchText::tr("Diffusion against text"));
    picture.frame.isLegendShown = false;
    picture.frame.subtitle = SearchText::tr("text with KV cloned or shared");
    picture.frame.y = linearAxis(SearchText::tr("time, times one candidate"), Unit::multiplier);
    picture.frame.emptyText = SearchText::tr("No times to draw: choose an accelerator whose figures are known.");
    addLines(picture, catalog, scenario, setup,
             {{.id = QStringLiteral("diffusion"),
               .name = SearchText::tr("diffusion"),
               .metric = MetricId::branch_multiplier,
               .choices = {},
               .colour = {CurveColour::Role::Slot, 0}},
              textLine("cloned-isolated", SearchText::tr("cloned, isolated"), "cloned", "isolated", LineStyle::Dash),
              textLine("shared-isolated", SearchText::tr("shared, isolated"), "shared", "isolated", LineStyle::Solid),
              textLine("cloned-saturated", SearchText::tr("cloned, saturated"), "cloned", "saturated", LineStyle::Dash),
              textLine("shared-saturated", SearchText::tr("shared, saturated"), "shared", "saturated", LineStyle::Solid)});
    return picture;
}

SidePicture verifierSharePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-verifier-share"), SearchText::tr("Verifier's share of the work"));
    picture.frame.isLegendShown = false;
    picture.frame.y = linearAxis(SearchText::tr("share of the FLOPs"), Unit::fraction, 0);
    picture.frame.emptyText =
        SearchText::tr("No share to draw: choose a workload of images or video, a model that is covered, and a verifier.");
    addLines(picture, catalog, scenario, setup,
             {{.id = QStringLiteral("share"),
               .name = SearchText::tr("verifier and its decodes"),
               .metric = MetricId::verifier_share,
               .choices = {},
               .colour = {CurveColour::Role::Slot, 2}}});
    return picture;
}

SidePicture branchMemoryPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-memory"), SearchText::tr("Memory of branches"));
    picture.frame.isLegendShown = false;
    picture.frame.y = {.kind = plot::AxisKind::Log,
                       .title = SearchText::tr("memory, byte"),
                       .unit = Unit::byte,
                       .minimum = {},
                       .maximum = {},
                       .categories = {}};
    picture.frame.emptyText = SearchText::tr("No memory to draw: choose a model that is covered.");
    addLines(picture, catalog, scenario, setup,
             {{.id = QStringLiteral("batched"),
               .name = SearchText::tr("side by side"),
               .metric = MetricId::branch_memory,
               .choices = {{ParameterId::branch_execution, "batched"}},
               .colour = {CurveColour::Role::Slot, 0}},
              {.id = QStringLiteral("sequential"),
               .name = SearchText::tr("in turn"),
               .metric = MetricId::branch_memory,
               .choices = {{ParameterId::branch_execution, "sequential"}},
               .colour = {CurveColour::Role::Slot, 2},
               .line = LineStyle::Dash},
              {.id = QStringLiteral("kv-shared"),
               .name = SearchText::tr("text, KV shared"),
               .metric = MetricId::ar_branch_memory,
               .choices = {{ParameterId::ar_kv_sharing, "shared"}},
               .colour = {CurveColour::Role::Slot, 3}},
              {.id = QStringLiteral("kv-cloned"),
               .name = SearchText::tr("text, KV cloned"),
               .metric = MetricId::ar_branch_memory,
               .choices = {{ParameterId::ar_kv_sharing, "cloned"}},
               .colour = {CurveColour::Role::Slot, 3},
               .line = LineStyle::Dash}});
    return picture;
}

} // namespace ridgepoint::widgets
