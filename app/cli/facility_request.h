// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/requests.h"
#include "engine/estimate.h"
#include "engine/facility/facility.h"

namespace ridgepoint::app::cli {

/// A scenario with everything around its accelerators.
struct FacilityAnswer {
    Request request;
    engine::Facility facility;

    [[nodiscard]] double number(engine::ParameterId id) const; ///< in force
    [[nodiscard]] std::string word(engine::ParameterId id) const;
};

[[nodiscard]] Result<FacilityAnswer> requestedFacility(const Arguments &arguments);

/// On standard error, why some of these metrics are absent: one sentence for each reason.
void explainAbsence(const Request &request, const engine::MetricSet &metrics);

/// What a metric answers; nothing where it is absent.
[[nodiscard]] std::optional<double> metricOf(const engine::Estimate &estimate, engine::MetricId id);

} // namespace ridgepoint::app::cli
