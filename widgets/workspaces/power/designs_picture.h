// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/power/designs_words.h"

namespace ridgepoint::widgets {

/// Parts of PUE of each design, of the year.
[[nodiscard]] SidePicture designPartsPicture(const std::vector<DesignColumn> &columns, const QString &scenarioLine);

/// One measure of each design, the best marked.
[[nodiscard]] SidePicture designMeasurePicture(const std::vector<DesignColumn> &columns, engine::DesignMeasure measure,
                                               const QString &scenarioLine);

} // namespace ridgepoint::widgets
