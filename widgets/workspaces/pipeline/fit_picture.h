// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/pipeline/fit_board.h"

namespace ridgepoint::widgets {

/// Computed against argued scores: a mark for each pair of scores, larger where it stands for more.
[[nodiscard]] SidePicture fitPicture(const FitBoard &board);

} // namespace ridgepoint::widgets
