// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"

#include <QString>

namespace ridgepoint::widgets {

/// One marked point of a picture, without a place in the legend.
struct MarkLook {
    QString id;
    QString name;
    QString label; ///< written beside it and in the read-out
    plot::Marker marker = plot::Marker::Circle;
    plot::CurveColour colour;
    double size = 10;
    bool isLabelled = true; ///< else only in the read-out
};
[[nodiscard]] plot::Curve markCurve(const MarkLook &look, double x, double y);

/// Where the scenario stands on a picture over context and batch.
[[nodiscard]] plot::Curve scenarioMark(double context, double batch);

/// Empty dots for round batches; hollow and grey where the memory does not hold them.
[[nodiscard]] plot::Curve batchDots(const QString &name, const plot::CurveColour &colour, bool isBeyond);

} // namespace ridgepoint::widgets
