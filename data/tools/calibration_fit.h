// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/operator_validation.h"
#include "engine/calibration/fit.h"
#include "engine/fabric/link_fit.h"

#include <functional>
#include <vector>

namespace ridgepoint::data {

/// A measured row with its device found.
struct ResolvedRow {
    const OperatorRow *row = nullptr;
    const engine::Accelerator *accelerator = nullptr;

    [[nodiscard]] bool isCollective() const;
    [[nodiscard]] QString source() const; ///< prefix of the row's id
};

using LeavesOut = std::function<bool(const ResolvedRow &)>;

/// What the fit of one selection of rows gives.
struct CalibrationFit {
    std::vector<engine::EfficiencyPreset> efficiencies;
    std::vector<engine::CollectiveTable> collectives;
    std::vector<engine::FittedLink> links;

    [[nodiscard]] engine::Calibration calibration() const;
};

/// Rows whose device the catalog knows.
[[nodiscard]] std::vector<ResolvedRow> resolve(const AcceleratorNames &names, const std::vector<OperatorRow> &rows);

/// Whether a fitted preset rests on this observation.
[[nodiscard]] bool isBehind(const engine::EfficiencyPreset &preset, const engine::Observation &observation);

/// Fits everything on the rows that are not left out. Links that no row measures follow by hand.
[[nodiscard]] CalibrationFit fitCalibration(const std::vector<ResolvedRow> &rows, const LeavesOut &leavesOut = {});

} // namespace ridgepoint::data
