// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/site_plan.h"

#include <QString>

namespace ridgepoint::widgets {

/// What a supply is called where there is little room: "Simple-cycle gas turbine".
[[nodiscard]] QString shortName(const engine::SiteSupply &supply);
/// The same with a mark before the one in use.
[[nodiscard]] QString rowName(const engine::SitePlan &plan, const engine::SiteSupply &supply);
/// "2.5 years".
[[nodiscard]] QString yearsText(engine::Second time);
/// "41 200 t" of a year at a rate [g/s].
[[nodiscard]] QString tonnesText(double gramsPerSecond);
/// "Grid queue".
[[nodiscard]] QString stepText(engine::PowerStep step);
/// Why nobody knows how long an item takes.
[[nodiscard]] QString unknownReason(const engine::SitePlan &plan, const engine::SiteSupply &supply, engine::PowerStep step);
/// In years: "7.0", "at least 2.5", "unknown".
[[nodiscard]] QString dateText(const engine::PowerSchedule &schedule);
/// "2 + 1 units of 18.8 MW", or why there are none.
[[nodiscard]] QString unitsText(const engine::SiteSupply &supply);
/// "3.41 MMcf" (million cubic feet) of gas, the heat of other fuels; empty where nothing is burned.
[[nodiscard]] QString fuelText(const engine::SiteSupply &supply);
/// "1 748 racks".
[[nodiscard]] QString racksText(double racks);
/// What the page says: first power, what binds, what would be sooner, what the limit withholds.
[[nodiscard]] QString siteSentence(const engine::SitePlan &plan);

/// Rates [g/s], [m3/s] as amounts of a year [t], [m3].
[[nodiscard]] double tonnesPerYear(double gramsPerSecond);
[[nodiscard]] double perYear(double perSecond);

} // namespace ridgepoint::widgets
