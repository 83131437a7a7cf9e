// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/served_device.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// The same work at every tensor width, evaluated one by one; powers of two up to the scale-up domain, and the width in force.
struct TensorSweep {
    struct Point {
        double width = 1;
        double devices = 1; ///< tensor x pipeline x replicas
        engine::Estimate estimate;

        [[nodiscard]] std::optional<double> value(engine::MetricId id) const;
        [[nodiscard]] bool fits(double batch) const;
    };
    std::vector<Point> points; ///< rising; widths that the plan refuses are left out
    double current = 1;        ///< width in force
    double batch = 1;
    double domain = 8; ///< devices of one scale-up domain
    engine::Workload workload = engine::Workload::autoregressive;

    [[nodiscard]] bool isEmpty() const noexcept { return points.empty(); }
    [[nodiscard]] std::optional<std::size_t> currentPlace() const;
    [[nodiscard]] QStringList widthNames() const;
    [[nodiscard]] bool isOfPictures() const noexcept { return engine::makes_pictures(workload); }
    /// What the widths shorten: the time per token, or the request of pictures and clips.
    [[nodiscard]] engine::MetricId timeMetric() const noexcept;
};

/// Pipeline, experts and replicas stay as they are.
[[nodiscard]] TensorSweep tensorSweep(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::Workload workload);

} // namespace ridgepoint::widgets
