// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/published_measurements.h"
#include "widgets/workspaces/serving/load_picture.h"

namespace ridgepoint::widgets {

/// Published requests of `modelSlug` on the devices of the comparison set: of text, decoding and serving where batch or clients are stated;
/// of pictures and clips, latencies.
[[nodiscard]] std::vector<MeasuredServingPoint> measuredServingPoints(const PublishedMeasurements &published, const QString &modelSlug,
                                                                      const engine::Estimate &estimate);

} // namespace ridgepoint::widgets
