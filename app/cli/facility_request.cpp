// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/facility_request.h"

#include "app/cli/output.h"
#include "engine/evaluate.h"

#include <algorithm>

namespace ridgepoint::app::cli {

double FacilityAnswer::number(engine::ParameterId id) const
{
    return std::get<double>(engine::value_in_force(request.catalog, request.scenario, id).value);
}

std::string FacilityAnswer::word(engine::ParameterId id) const
{
    return std::get<std::string>(engine::value_in_force(request.catalog, request.scenario, id).value);
}

Result<FacilityAnswer> requestedFacility(const Arguments &arguments)
{
    auto request = requested(arguments);
    if (!request)
        return tl::unexpected(request.error());
    auto facility = engine::facility_of(request->catalog, request->scenario);
    if (!facility)
        return badInput(facility.error());
    return FacilityAnswer{*std::move(request), *std::move(facility)};
}

void explainAbsence(const Request &request, const engine::MetricSet &metrics)
{
    const auto estimate = engine::evaluate(request.catalog, request.scenario, metrics);
    if (!estimate)
        return;
    for (const engine::Finding &finding : estimate->findings) {
        const bool isOfThese = std::ranges::any_of(
            engine::metrics(), [&](const engine::Metric &row) { return metrics.contains(row.id) && finding.absent.contains(row.id); });
        if (isOfThese)
            complain(QStringLiteral("note: %1").arg(text(finding.text)));
    }
}

std::optional<double> metricOf(const engine::Estimate &estimate, engine::MetricId id)
{
    return estimate[id].is_present ? std::optional(estimate[id].number) : std::nullopt;
}

} // namespace ridgepoint::app::cli
