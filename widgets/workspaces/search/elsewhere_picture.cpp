// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/elsewhere_picture.h"

#include "engine/evaluate.h"
#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

struct Bar {
    QString id;
    QString name;
    std::optional<double> multiplier;
    CurveColour colour;
};

std::optional<double> present(const engine::MetricValue &value) { return value.is_present ? std::optional(value.number) : std::nullopt; }

std::optional<double> languageModel(const engine::Catalog &catalog, engine::Scenario scenario, const char *sharing, const char *mode)
{
    static const engine::MetricSet wanted{MetricId::ar_branch_time_multiplier};
    scenario.set(ParameterId::ar_kv_sharing, std::string(sharing));
    scenario.set(ParameterId::serving_mode, std::string(mode));
    const auto answer = engine::evaluate(catalog, scenario, wanted);
    return answer ? present((*answer)[MetricId::ar_branch_time_multiplier]) : std::nullopt;
}

std::vector<Bar> barsOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                        const SearchSetup &setup)
{
    const CurveColour diffusion{CurveColour::Role::Slot, 0};
    const CurveColour language{CurveColour::Role::Slot, 3};
    const CurveColour muted{CurveColour::Role::Muted, 0};
    const auto withVerifier = setup.isPreview ? std::nullopt : present(estimate[MetricId::search_cost_multiplier]);
    engine::Scenario alone = scenario;
    alone.reset(ParameterId::compared_accelerators);
    return {
        {QStringLiteral("diffusion"), SearchText::tr("Diffusion"), setup.expectation.multiplier, diffusion},
        {QStringLiteral("verified"), SearchText::tr("with verifier"), withVerifier, diffusion},
        {QStringLiteral("independent"), SearchText::tr("Independent"), setup.candidates(), muted},
        {QStringLiteral("cloned"), SearchText::tr("Text, cloned"), languageModel(catalog, alone, "cloned", "isolated"), language},
        {QStringLiteral("shared"), SearchText::tr("Text, shared"), languageModel(catalog, alone, "shared", "isolated"), language},
        {QStringLiteral("saturated"), SearchText::tr("Text, saturated"), languageModel(catalog, alone, "shared", "saturated"), language}};
}

} // namespace

SidePicture elsewherePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                             const SearchSetup &setup)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, QStringLiteral("search-elsewhere"), SearchText::tr("The same search elsewhere"));
    picture.frame.subtitle = SearchText::tr("times one candidate");
    picture.frame.isLegendShown = false;
    picture.frame.x = linearAxis(SearchText::tr("cost, times one candidate"), Unit::multiplier, 0);
    picture.frame.y.kind = plot::AxisKind::Category;
    std::vector<Bar> bars = barsOf(catalog, scenario, estimate, setup);
    bars.erase(std::remove_if(bars.begin(), bars.end(), [](const Bar &bar) { return !bar.multiplier; }), bars.end());
    plot::Curve values; // written at the ends of the bars
    values.id = QStringLiteral("values");
    values.name = SearchText::tr("times one candidate");
    values.kind = plot::CurveKind::Scatter;
    values.colour = {CurveColour::Role::Text, 0};
    values.isInLegend = false;
    double most = 1;
    for (const Bar &bar : bars) {
        plot::Curve curve;
        curve.id = bar.id;
        curve.name = bar.name;
        curve.kind = plot::CurveKind::Bar;
        curve.colour = bar.colour;
        curve.xs = {*bar.multiplier};
        curve.baseline = {0}; // one bar a place, not side by side
        curve.ys = {static_cast<double>(picture.frame.y.categories.size())};
        curve.pointNames = {SearchText::tr("%1: %2").arg(bar.name, timesText(*bar.multiplier))};
        curve.isDirectlyLabelled = false;
        values.labelledPoints.push_back(static_cast<std::uint8_t>(values.xs.size()));
        values.xs.push_back(*bar.multiplier);
        values.ys.push_back(curve.ys.front());
        values.pointNames << timesText(*bar.multiplier);
        picture.frame.y.categories << bar.name;
        picture.curves.push_back(std::move(curve));
        most = std::max(most, *bar.multiplier);
    }
    constexpr double room = 1.3; // for the number behind the longest bar
    picture.frame.x.maximum = most * room;
    picture.curves.push_back(std::move(values));
    return picture;
}

} // namespace ridgepoint::widgets
