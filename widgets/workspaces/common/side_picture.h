// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// All that one plot of a workspace shows.
struct SidePicture {
    plot::PlotFrame frame;
    std::vector<plot::Curve> curves;
    std::optional<plot::HeatMap> heatMap = std::nullopt;
};

} // namespace ridgepoint::widgets
