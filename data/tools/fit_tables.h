// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/tools/calibration_fit.h"

namespace ridgepoint::data {

/// The three tables of shipped figures as CSV: efficiency_presets, collective_times, link_presets.
[[nodiscard]] QByteArray efficiencyTable(const CalibrationFit &fit, const std::vector<ResolvedRow> &rows,
                                         const std::vector<AchievableRow> &achievable);
[[nodiscard]] QByteArray collectiveTable(const std::vector<ResolvedRow> &rows);
[[nodiscard]] QByteArray linkTable(const CalibrationFit &fit, const std::vector<ResolvedRow> &rows);

} // namespace ridgepoint::data
