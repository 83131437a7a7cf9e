// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/roofline/roofline.h"
#include "widgets/models/published_measurements.h"
#include "widgets/workspaces/roofline/measured_curve.h"

namespace ridgepoint::widgets {

/// Published matrix products on a device in the arithmetic of its roof; FLOP and bytes are those that the engine counts.
[[nodiscard]] RooflineMeasurements publishedPoints(const PublishedMeasurements &published, const engine::Catalog &catalog,
                                                   const engine::DeviceRoofline &device);

} // namespace ridgepoint::widgets
