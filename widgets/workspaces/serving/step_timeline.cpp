// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/step_timeline.h"

#include "widgets/workspaces/serving/serving_text.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::Unit;
using plot::CurveColour;

namespace {

struct Modality {
    const char *slug;
    QString name;
    plot::Marker marker;
};

std::array<Modality, 3> modalities()
{
    return {{{"image", ServingText::tr("images"), plot::Marker::Circle},
             {"video", ServingText::tr("video"), plot::Marker::Square},
             {"text", ServingText::tr("text"), plot::Marker::Diamond}}};
}

QString toldOf(const data::StepCount &count)
{
    const QString steps = numberText(*count.steps, Unit::count);
    if (!count.quality)
        return ServingText::tr("%1: %2 steps").arg(count.method, steps);
    return ServingText::tr("%1: %2 steps, %3 %4").arg(count.method, steps, count.metric, QString::number(*count.quality));
}

/// Where in its year a method stands, so that none covers another.
double placeInYear(const data::StepCount &count, QMap<int, int> &placed, const QMap<int, int> &total)
{
    constexpr double used = 0.8;
    const int place = placed[count.year]++;
    return count.year + used * (place + 0.5) / total[count.year] - used / 2;
}

} // namespace

SidePicture stepTimelinePicture(const std::vector<data::StepCount> &published, double presentSteps, const QString &scenarioLine)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("serving-steps");
    picture.frame.title = ServingText::tr("Published steps over the years");
    picture.frame.subtitle = ServingText::tr("choose one to take its steps");
    picture.frame.scenarioLine = scenarioLine;
    picture.frame.emptyText = ServingText::tr("The database holds no step counts.");
    picture.frame.x = {.kind = plot::AxisKind::Linear, .title = {}, .unit = Unit::year, .minimum = {}, .maximum = {}, .categories = {}};
    picture.frame.y = {.kind = plot::AxisKind::Log,
                       .title = ServingText::tr("steps"),
                       .unit = Unit::count,
                       .minimum = {},
                       .maximum = {},
                       .categories = {}};
    QMap<int, int> total;
    for (const data::StepCount &count : published)
        total[count.year] += count.steps ? 1 : 0;
    QMap<int, int> placed;
    std::array<plot::Curve, 3> curves;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const Modality modality = modalities()[i];
        curves[i].id = QLatin1StringView(modality.slug);
        curves[i].name = modality.name;
        curves[i].kind = plot::CurveKind::Scatter;
        curves[i].marker = modality.marker;
        curves[i].markerSize = 8;
        curves[i].colour = {CurveColour::Role::Slot, static_cast<int>(i)};
    }
    for (const data::StepCount &count : published) {
        const auto found =
            std::find_if(curves.begin(), curves.end(), [&count](const plot::Curve &curve) { return curve.id == count.modality; });
        if (!count.steps || found == curves.end())
            continue;
        found->xs.push_back(placeInYear(count, placed, total));
        found->ys.push_back(*count.steps);
        found->pointNames.push_back(toldOf(count));
        found->pointKeys.push_back(count.slug);
        const QString source =
            count.source.url.isEmpty() ? count.source.title : ServingText::tr("%1, %2").arg(count.source.title, count.source.url);
        if (!picture.frame.sources.contains(source))
            picture.frame.sources << source;
    }
    picture.frame.lines.push_back({.isVertical = false,
                                   .position = presentSteps,
                                   .label = ServingText::tr("here %1").arg(numberText(presentSteps, Unit::count)),
                                   .colour = {CurveColour::Role::Accent, 0},
                                   .line = plot::LineStyle::Dash});
    std::copy_if(curves.begin(), curves.end(), std::back_inserter(picture.curves),
                 [](const plot::Curve &curve) { return !curve.xs.empty(); });
    return picture;
}

} // namespace ridgepoint::widgets
