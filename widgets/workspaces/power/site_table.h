// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/site_plan.h"
#include "widgets/workspaces/common/figure_table.h"

namespace ridgepoint::widgets {

/// Every way to supply the site side by side; keys are the slugs of generation.
[[nodiscard]] FigureTable siteSupplyTable(const engine::SitePlan &plan);

} // namespace ridgepoint::widgets
