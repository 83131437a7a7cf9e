// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/end_to_end_validation.h"
#include "engine/calibration/runtime.h"

#include <vector>

namespace ridgepoint::data {

/// A row that the engine can predict, with what the fit groups it by.
struct MeasuredRequest {
    PlannedRow planned;
    double measured = 0;
    QString id;
    QString source;          ///< the id's prefix
    std::string accelerator; ///< slug
    engine::DeviceClass deviceClass = engine::DeviceClass::datacenter_gpu;
    engine::Runtime runtime = engine::Runtime::server;
    QString phase;
    QString framework;
    QString title; ///< of the publication
    QString url;
};

/// The rows of a table that language models' chapters predict.
[[nodiscard]] std::vector<MeasuredRequest> measuredRequests(const engine::Catalog &catalog, const EndToEndNames &names,
                                                            const std::vector<EndToEndRow> &rows);

/// Some of the measured requests.
using Requests = std::vector<const MeasuredRequest *>;

/// Only what a group of rows touches: a small catalog is made anew for every step of a fit.
[[nodiscard]] engine::Catalog catalogFor(const engine::Catalog &shipped, const engine::Calibration &calibration, const Requests &requests);

/// Predicted over measured, less 1, of each request under a calibration; not a number where there is no prediction.
[[nodiscard]] std::vector<double> requestErrors(const engine::Catalog &catalog, const engine::Calibration &calibration,
                                                const std::vector<MeasuredRequest> &requests);

/// Whether the efficiencies of the kernels are fitted with the runtime. Where operators were measured on the kernels that it uses, they are
/// theirs.
[[nodiscard]] bool needsShares(engine::DeviceClass deviceClass, engine::Runtime runtime);

/// Where kernels' efficiencies are fitted with the runtime, its kernels cannot be told from its scheduler: servers are one group.
[[nodiscard]] engine::Runtime fittedRuntime(const MeasuredRequest &request);

/// Whether a preset's numbers are those of this request's device, or of its class where the preset names no device.
[[nodiscard]] bool isBehind(const engine::RuntimePreset &preset, const MeasuredRequest &request);

} // namespace ridgepoint::data
