// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/measured_curve.h"

#include "widgets/workspaces/roofline/picture_text.h"

namespace ridgepoint::widgets {

namespace {

constexpr std::size_t mostLabelled = 12;
constexpr qsizetype mostSources = 6;

} // namespace

plot::Curve measuredCurve(const RooflineMeasurements &measured)
{
    plot::Curve curve;
    curve.id = QStringLiteral("measured");
    curve.name = RooflineText::tr("measured, %1").arg(measured.source);
    curve.kind = plot::CurveKind::Scatter;
    curve.marker = plot::Marker::Cross;
    curve.colour = {plot::CurveColour::Role::Text, 0};
    curve.markerSize = 9;
    curve.legendPlace = 102; // behind the path
    curve.areLabelsOptional = true;
    const bool areLabelled = measured.points.size() <= mostLabelled;
    for (const RooflineMeasurement &point : measured.points) {
        const QString time = numberText(point.seconds, engine::Unit::second);
        if (areLabelled)
            curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
        curve.xs.push_back(point.intensity);
        curve.ys.push_back(point.performance);
        const bool hasOwnSource = !point.source.isEmpty();
        curve.pointNames.push_back(hasOwnSource ? RooflineText::tr("%1, %2, %3").arg(point.name, time, point.source)
                                                : RooflineText::tr("%1, %2").arg(point.name, time));
    }
    return curve;
}

QStringList measuredSources(const RooflineMeasurements &measured)
{
    QStringList own;
    for (const RooflineMeasurement &point : measured.points)
        if (!point.source.isEmpty() && !own.contains(point.source) && own.size() < mostSources)
            own << point.source;
    QStringList lines{RooflineText::tr("Measured points: %1").arg(measured.source)};
    for (const QString &source : own)
        lines << RooflineText::tr("Measured points: %1").arg(source);
    return lines;
}

} // namespace ridgepoint::widgets
