// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/catalog.h"

namespace ridgepoint::data {

/// Fitted efficiencies, measured collectives and link formulas of the reference database.
[[nodiscard]] engine::Expected<engine::Calibration> readCalibration(const Database &database);

/// Link technologies between devices, between nodes, and to the host; switches, optics and retimers are no links of a device. A rate is
/// that of all links of one device where their number is known, per direction.
[[nodiscard]] engine::Expected<std::vector<engine::FabricRow>> readFabrics(const Database &database);

} // namespace ridgepoint::data
