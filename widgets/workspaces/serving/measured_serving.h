// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/published_measurements.h"
#include "widgets/workspaces/serving/load_picture.h"

namespace ridgepoint::widgets {

/// Published decoding and serving of `modelSlug` on the devices of the comparison set, where batch or clients are stated.
[[nodiscard]] std::vector<MeasuredServingPoint> measuredServingPoints(const PublishedMeasurements &published, const QString &modelSlug,
                                                                      const std::vector<engine::DeviceRoofline> &devices);

} // namespace ridgepoint::widgets
