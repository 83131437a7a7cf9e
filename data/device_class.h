// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/efficiency.h"

#include <QString>

namespace ridgepoint::data {

/// The class of a device by the catalog's columns: GPUs by their memory, AMD's with stacked memory apart, systems on a chip with the
/// memory that processor and GPU share, all else matrix engines.
[[nodiscard]] engine::DeviceClass deviceClass(const QString &kind, const QString &vendor, const QString &memoryType);

/// Whether a device is sold to people rather than to data centres: cards and unified memory for the edge. `family` as its vendor names it.
[[nodiscard]] bool isPersonal(engine::DeviceClass deviceClass, const QString &family, bool isEdge);

} // namespace ridgepoint::data
