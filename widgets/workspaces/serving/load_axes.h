// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metric.h"
#include "engine/workload.h"

#include <QString>

namespace ridgepoint::widgets {

/// What the load is drawn over: the throughput of text against the speed of one user, that of pictures and clips against the latency of a
/// request.
struct LoadAxes {
    engine::MetricId across = engine::MetricId::tokens_per_second_per_user;
    engine::MetricId rate = engine::MetricId::tokens_per_second; ///< of all accelerators together

    [[nodiscard]] bool isLatency() const noexcept { return across == engine::MetricId::request_latency; }
};
[[nodiscard]] LoadAxes loadAxes(engine::Workload workload) noexcept;

/// "Speed per user, tokens/s" or "Latency of a request, s".
[[nodiscard]] QString acrossTitle(const LoadAxes &axes);
/// "tokens/s per accelerator", "pictures/s per accelerator", "clips/h per accelerator".
[[nodiscard]] QString rateTitle(const LoadAxes &axes);

} // namespace ridgepoint::widgets
