// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/serving/validation_filter.h"
#include "widgets/workspaces/serving/validation_result.h"

namespace ridgepoint::widgets {

/// Predicted against measured on equal log axes, one series a source, with the diagonal and the band of 25 % around it. A source keeps
/// its colour whatever else is filtered; from the seventh on they share one series.
[[nodiscard]] SidePicture validationPicture(const ValidationResult &result, const ValidationFilter &filter);

} // namespace ridgepoint::widgets
