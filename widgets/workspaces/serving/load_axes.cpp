// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/load_axes.h"

#include "widgets/workspaces/serving/serving_text.h"

namespace ridgepoint::widgets {

using engine::MetricId;

LoadAxes loadAxes(engine::Workload workload) noexcept
{
    if (!engine::makes_pictures(workload))
        return {};
    return {MetricId::request_latency, workload == engine::Workload::video ? MetricId::clips_per_hour : MetricId::images_per_second};
}

QString acrossTitle(const LoadAxes &axes)
{
    return axes.isLatency() ? ServingText::tr("Latency of a request, s") : ServingText::tr("Speed per user, tokens/s");
}

QString rateTitle(const LoadAxes &axes)
{
    switch (axes.rate) {
    case MetricId::images_per_second:
        return ServingText::tr("pictures/s per accelerator");
    case MetricId::clips_per_hour:
        return ServingText::tr("clips/h per accelerator");
    default:
        return ServingText::tr("tokens/s per accelerator");
    }
}

} // namespace ridgepoint::widgets
