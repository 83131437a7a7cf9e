// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pipeline/fit_board.h"

namespace ridgepoint::widgets {

/// All that is known of one field of the matrix, as rich text.
[[nodiscard]] QString fitDetails(const FitBoard &board, std::size_t product, engine::FitWorkload workload);

} // namespace ridgepoint::widgets
