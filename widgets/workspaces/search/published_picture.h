// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/diffusion_reader.h"
#include "widgets/workspaces/common/side_picture.h"

#include <QStringList>

#include <vector>

namespace ridgepoint::widgets {

/// Metrics that have at least two points with a stated budget, those with most points first. Metrics never share an axis.
[[nodiscard]] QStringList publishedMetrics(const std::vector<data::SearchResult> &results);

/// Published results of one metric against what was spent: candidates, or function evaluations where more results state those.
[[nodiscard]] SidePicture publishedPicture(const std::vector<data::SearchResult> &results, const QString &metric);

} // namespace ridgepoint::widgets
