// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/tools/calibration_fit.h"
#include "data/tools/measured_request.h"

#include <QTextStream>

#include <vector>

namespace ridgepoint::data {

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

} // namespace ridgepoint::data
