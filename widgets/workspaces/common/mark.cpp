// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/mark.h"

#include "widgets/workspaces/common/picture_text.h"

#include <QCoreApplication>

namespace ridgepoint::widgets {

namespace {

struct MarkText {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::widgets::MarkText)
};

} // namespace

plot::Curve markCurve(const MarkLook &look, double x, double y)
{
    plot::Curve curve;
    curve.id = look.id;
    curve.name = look.name;
    curve.kind = plot::CurveKind::Scatter;
    curve.marker = look.marker;
    curve.colour = look.colour;
    curve.markerSize = look.size;
    curve.isInLegend = false;
    curve.xs = {x};
    curve.ys = {y};
    curve.pointNames = {look.label};
    if (look.isLabelled)
        curve.labelledPoints = {0};
    return curve;
}

plot::Curve scenarioMark(double context, double batch)
{
    MarkLook look;
    look.id = QStringLiteral("scenario");
    look.name = MarkText::tr("this scenario");
    look.label = MarkText::tr("batch %1").arg(countText(batch));
    look.colour = {plot::CurveColour::Role::Accent, 0};
    look.size = 12;
    return markCurve(look, context, batch);
}

plot::Curve batchDots(const QString &name, const plot::CurveColour &colour, bool isBeyond)
{
    plot::Curve curve;
    curve.id = isBeyond ? QStringLiteral("batches-beyond") : QStringLiteral("batches");
    curve.name = name;
    curve.kind = plot::CurveKind::Scatter;
    curve.marker = isBeyond ? plot::Marker::Ring : plot::Marker::Circle;
    curve.colour = isBeyond ? plot::CurveColour{plot::CurveColour::Role::Muted, 0} : colour;
    curve.markerSize = 7;
    curve.areLabelsOptional = true;
    curve.isInLegend = false;
    return curve;
}

} // namespace ridgepoint::widgets
