// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/tools/calibration_fit.h"
#include "data/validation/end_to_end_validation.h"
#include "engine/calibration/runtime.h"

#include <QTextStream>

#include <functional>
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

using LeavesOutRequest = std::function<bool(const MeasuredRequest &)>;

/// Fits what forwards cost beside their kernels, on the rows that are not left out: a row for every class and runtime, and one for every
/// device with enough measurements. `calibration` holds the operators' efficiencies; its runtimes are ignored. Deterministic: coordinate
/// descent on the logarithms of the sum of |log(predicted/measured)|, each damped beyond 0.5, every device weighing by the root of its
/// rows. Groups of which no row is left out are taken from `known` where it has them.
[[nodiscard]] std::vector<engine::RuntimePreset> fitRuntimes(const engine::Catalog &catalog, const engine::Calibration &calibration,
                                                             const std::vector<MeasuredRequest> &requests,
                                                             const LeavesOutRequest &leavesOut = {},
                                                             const std::vector<engine::RuntimePreset> &known = {});

/// Predicted over measured, less 1, of each request under a calibration; not a number where there is no prediction.
[[nodiscard]] std::vector<double> requestErrors(const engine::Catalog &catalog, const engine::Calibration &calibration,
                                                const std::vector<MeasuredRequest> &requests);

/// What a fit can leave out as a whole.
using RequestKey = QString (*)(const MeasuredRequest &);
[[nodiscard]] QString deviceKey(const MeasuredRequest &request);
[[nodiscard]] QString sourceKey(const MeasuredRequest &request);

/// `requestErrors` of each group of requests by a fit on the others. `onAll` is the fit on everything. Operators are fitted anew without a
/// device's measurements when that device is left out.
[[nodiscard]] std::vector<double> leftOutErrors(const engine::Catalog &catalog, const std::vector<ResolvedRow> &operators,
                                                const engine::Calibration &onAll, const std::vector<MeasuredRequest> &requests,
                                                RequestKey key);

/// Fits everything, prints the errors on all rows and with whole devices and whole sources left out, and gives the presets with their
/// left-out errors.
[[nodiscard]] std::vector<engine::RuntimePreset> fitAndReportRuntimes(QTextStream &out, const engine::Catalog &catalog,
                                                                      const std::vector<ResolvedRow> &operators,
                                                                      const std::vector<MeasuredRequest> &requests);

/// The table of shipped figures as CSV: runtime_presets. Pages are those of the requests.
[[nodiscard]] QByteArray runtimeTable(const std::vector<engine::RuntimePreset> &presets, const std::vector<MeasuredRequest> &requests);

} // namespace ridgepoint::data
