// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"

#include <vector>

namespace ridgepoint::widgets {

/// What was measured of one operator, as the roofline needs it.
struct RooflineMeasurement {
    QString name;
    double intensity = 0;   ///< [FLOP/byte]
    double performance = 0; ///< [FLOP/s]
    double seconds = 0;
    QString source; ///< empty, or of this one point
};

struct RooflineMeasurements {
    std::vector<RooflineMeasurement> points;
    QString source; ///< of all of them
};

/// From what the reader of files gives, which the pictures do not know.
template<class MeasuredPoints>
[[nodiscard]] RooflineMeasurements rooflineMeasurements(const MeasuredPoints &read)
{
    RooflineMeasurements result{{}, read.source};
    result.points.reserve(read.points.size());
    for (const auto &point : read.points)
        result.points.push_back({point.operatorName, point.intensity(), point.performance(), point.seconds,
                                 point.source == read.source ? QString() : point.source});
    return result;
}

/// Measured points as one series; each point names its operator, its time and its source.
[[nodiscard]] plot::Curve measuredCurve(const RooflineMeasurements &measured);

/// Footer lines of the sources of measured points, each once.
[[nodiscard]] QStringList measuredSources(const RooflineMeasurements &measured);

} // namespace ridgepoint::widgets
