// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/tools/measured_request.h"

#include <functional>
#include <vector>

namespace ridgepoint::data {

using LeavesOutRequest = std::function<bool(const MeasuredRequest &)>;

/// Fits what forwards cost beside their kernels, on the rows that are not left out: a row for every class and runtime, and one for every
/// device with enough measurements. `calibration` holds the operators' efficiencies; its runtimes are ignored. Deterministic: coordinate
/// descent on the logarithms of the sum of |log(predicted/measured)|, each damped beyond 0.5, every device weighing by the root of its
/// rows. Groups of which no row is left out are taken from `known` where it has them.
[[nodiscard]] std::vector<engine::RuntimePreset> fitRuntimes(const engine::Catalog &catalog, const engine::Calibration &calibration,
                                                             const std::vector<MeasuredRequest> &requests,
                                                             const LeavesOutRequest &leavesOut = {},
                                                             const std::vector<engine::RuntimePreset> &known = {});

} // namespace ridgepoint::data
