// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/site_plan.h"
#include "widgets/workspaces/common/side_picture.h"

namespace ridgepoint::widgets {

/// What must be there before the site has power, as bars over the years after the decision. What binds has a diamond and its word, what is
/// unknown stays open to the right edge with its reason.
[[nodiscard]] SidePicture siteTimelinePicture(const engine::SitePlan &plan, const QString &line);

/// Energised megawatts over the years, against what is needed and the limit of the site.
[[nodiscard]] SidePicture siteRampPicture(const engine::SitePlan &plan, const QString &line);

/// Carbon of a year on the grid, on each kind of units that can carry the site, and on the supply in use.
[[nodiscard]] SidePicture siteCarbonPicture(const engine::SitePlan &plan, const engine::SiteAssumptions &assumptions, const QString &line);

/// Carbon of a year on every grid over its price; keys are the slugs of the regions.
[[nodiscard]] SidePicture siteRegionPicture(const engine::SitePlan &plan, const QString &line);

/// Water of a year on the site and at the power plants.
[[nodiscard]] SidePicture siteWaterPicture(const engine::SitePlan &plan, const QString &line);

} // namespace ridgepoint::widgets
