// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/search/search_setup.h"

#include <array>

namespace ridgepoint::widgets {

/// What the map over branches and shared steps shows.
enum class HeatKind : std::uint8_t { Cost, Gain, GainPerCost };
inline constexpr std::array allHeatKinds{HeatKind::Cost, HeatKind::Gain, HeatKind::GainPerCost};

/// "cost", "gain", "gain per cost": stable, for settings.
[[nodiscard]] const char *heatName(HeatKind kind);
[[nodiscard]] QString heatLabel(HeatKind kind);

/// One trunk and one split over all k and s of the plan's steps, with the present point and the line of its value.
[[nodiscard]] SidePicture heatPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const SearchSetup &setup,
                                      HeatKind kind);

} // namespace ridgepoint::widgets
