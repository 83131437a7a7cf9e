// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/pipeline/edge_board.h"

namespace ridgepoint::widgets {

/// Time of a picture on one device against the steps, a line a model, with the latency asked for.
[[nodiscard]] SidePicture edgePicture(const EdgeBoard &board, std::size_t device, double steps);

} // namespace ridgepoint::widgets
