// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"

#include <cstddef>

namespace ridgepoint::widgets {

/// Colour and dash of a place in the comparison set, the same on every workspace.
[[nodiscard]] plot::CurveColour deviceColour(std::size_t place);
[[nodiscard]] plot::LineStyle deviceLine(std::size_t place);

} // namespace ridgepoint::widgets
