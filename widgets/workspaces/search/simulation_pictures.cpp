// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/simulation_pictures.h"

#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::MeanBand;
using engine::SearchSample;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr std::size_t joined = 8; ///< bins of the sample that one point of the curve stands for

plot::Curve densityCurve(const SearchSample &sample, const QString &id, const QString &name)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    const double all = static_cast<double>(std::max<std::uint64_t>(sample.count, 1));
    for (std::size_t first = 0; first + joined <= SearchSample::bins; first += joined) {
        std::uint64_t count = 0;
        for (std::size_t bin = first; bin < first + joined; ++bin)
            count += sample.histogram[bin];
        const double middle = SearchSample::lowest + SearchSample::bin * (static_cast<double>(first) + joined / 2.0);
        curve.xs.push_back(sample.mean + sample.sigma * middle);
        curve.ys.push_back(static_cast<double>(count) / all);
    }
    return curve;
}

/// Cuts what lies outside the outermost points that any of the curves reaches.
void trim(std::vector<plot::Curve> &curves)
{
    std::size_t first = curves.front().ys.size();
    std::size_t last = 0;
    for (const plot::Curve &curve : curves)
        for (std::size_t i = 0; i < curve.ys.size(); ++i)
            if (curve.ys[i] > 0) {
                first = std::min(first, i);
                last = std::max(last, i + 1);
            }
    first -= first > 0 ? 1 : 0;
    for (plot::Curve &curve : curves) {
        const std::size_t end = std::min(last + 1, curve.ys.size());
        const auto cut = [first, end](std::vector<double> &values) {
            values = first < end ? std::vector<double>(values.begin() + static_cast<std::ptrdiff_t>(first),
                                                       values.begin() + static_cast<std::ptrdiff_t>(end))
                                 : std::vector<double>();
        };
        cut(curve.xs);
        cut(curve.ys);
    }
}

plot::ReferenceLine lineAt(double position, const QString &label, CurveColour::Role role)
{
    plot::ReferenceLine line;
    line.position = position;
    line.label = label;
    line.colour = {role, 0};
    return line;
}

SidePicture overBranches(const engine::Catalog &catalog, const engine::Scenario &scenario, const SimulationResult &result,
                         const QString &id, const QString &title, MeanBand engine::SearchBands::*quantity, Unit unit, const QString &axis)
{
    SidePicture picture;
    picture.frame = searchFrame(catalog, scenario, id, title);
    picture.frame.subtitle = SearchText::tr("95 % bands");
    picture.frame.isLegendShown = false;
    picture.frame.x = {.kind = plot::AxisKind::Log,
                       .title = SearchText::tr("branches k"),
                       .unit = Unit::count,
                       .minimum = 1,
                       .maximum = {},
                       .categories = {}};
    picture.frame.y = linearAxis(axis, unit, 0);
    picture.frame.emptyText = SearchText::tr("This search has no number of branches to vary; its figures stand in the table.");
    plot::Curve mean;
    mean.id = QStringLiteral("mean");
    mean.name = title;
    mean.colour = {CurveColour::Role::Slot, 0};
    mean.marker = plot::Marker::Circle;
    mean.markerSize = 7;
    mean.width = 2;
    plot::Curve band = mean;
    band.id = QStringLiteral("band");
    band.name = SearchText::tr("95 % band");
    band.kind = plot::CurveKind::Area;
    band.marker = plot::Marker::None;
    band.opacity = 0.25;
    band.width = 0;
    for (const BranchBands &point : result.overBranches) {
        const MeanBand &value = point.bands.*quantity;
        mean.xs.push_back(point.branches);
        mean.ys.push_back(value.mean);
        mean.pointNames.push_back(
            SearchText::tr("k = %1: %2, 95 % within %3 to %4")
                .arg(countText(point.branches), numberText(value.mean, unit), numberText(value.low, unit), numberText(value.high, unit)));
        band.xs.push_back(point.branches);
        band.ys.push_back(value.high);
        band.baseline.push_back(value.low);
    }
    if (!mean.xs.empty())
        picture.curves = {band, mean};
    return picture;
}

} // namespace

SidePicture histogramPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SimulationResult &result)
{
    SidePicture picture;
    picture.frame =
        searchFrame(catalog, scenario, QStringLiteral("search-histogram"), SearchText::tr("True quality of the selected candidate"));
    picture.frame.subtitle = SearchText::tr("%1 searches, seed %2")
                                 .arg(countText(static_cast<double>(result.sample.count)), QString::number(result.request.seed));
    picture.frame.x = linearAxis(SearchText::tr("quality"), Unit::none);
    picture.frame.y = linearAxis(SearchText::tr("share of the searches"), Unit::fraction, 0);
    picture.frame.emptyText = SearchText::tr("All candidates are equally good: give the quality a spread.");
    if (!(result.sample.sigma > 0) || result.sample.count == 0)
        return picture;
    plot::Curve single = densityCurve(result.single, QStringLiteral("single"), SearchText::tr("one candidate, no search"));
    single.colour = {CurveColour::Role::Muted, 0};
    single.line = plot::LineStyle::Dash;
    plot::Curve selected = densityCurve(result.sample, QStringLiteral("selected"), SearchText::tr("selected by the search"));
    selected.kind = plot::CurveKind::Area;
    selected.colour = {CurveColour::Role::Slot, 2};
    selected.opacity = 0.3;
    selected.width = 2;
    picture.curves = {selected, single};
    trim(picture.curves);
    using Role = CurveColour::Role;
    picture.frame.lines = {
        lineAt(result.bands.quality_p5, SearchText::tr("P5 %1").arg(scoreText(result.bands.quality_p5)), Role::Muted),
        lineAt(result.bands.quality_p50, SearchText::tr("P50 %1").arg(scoreText(result.bands.quality_p50)), Role::Accent),
        lineAt(result.bands.quality_p95, SearchText::tr("P95 %1").arg(scoreText(result.bands.quality_p95)), Role::Muted)};
    return picture;
}

SidePicture evaluationsPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SimulationResult &result)
{
    return overBranches(catalog, scenario, result, QStringLiteral("search-evaluations"), SearchText::tr("Function evaluations"),
                        &engine::SearchBands::function_evaluations, Unit::count, SearchText::tr("evaluations of one search"));
}

SidePicture successPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SimulationResult &result)
{
    SidePicture picture = overBranches(catalog, scenario, result, QStringLiteral("search-success"), SearchText::tr("Success"),
                                       &engine::SearchBands::success, Unit::fraction, SearchText::tr("searches that end right"));
    picture.frame.y.maximum = 1;
    return picture;
}

} // namespace ridgepoint::widgets
