// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/plant_year.h"
#include "widgets/workspaces/common/side_picture.h"

#include <vector>

namespace ridgepoint::widgets {

/// Parts of PUE over the hours of the year from the coldest to the hottest, with the year's mean and the design hour.
[[nodiscard]] SidePicture pueYearPicture(const engine::PlantYear &plant, const QString &scenarioLine);

/// The same for the water on site by parts.
[[nodiscard]] SidePicture waterYearPicture(const engine::PlantYear &plant, const QString &scenarioLine);

/// Parts of PUE of the year and of the design hour over what is published of the method.
[[nodiscard]] SidePicture puePartsPicture(const engine::PlantYear &plant, const QString &scenarioLine);

/// Parts of the water on site of the year and of the design hour over what is published, and that of the year with the power plants.
[[nodiscard]] SidePicture waterPartsPicture(const engine::PlantYear &plant, const QString &scenarioLine);

/// PUE of the year and of the design hour over the supply temperature.
[[nodiscard]] SidePicture pueSupplyPicture(const engine::PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep,
                                           const QString &scenarioLine);

/// Water on site over the supply temperature.
[[nodiscard]] SidePicture waterSupplyPicture(const engine::PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep,
                                             const QString &scenarioLine);

/// Heat that leaves without a compressor over the supply temperature.
[[nodiscard]] SidePicture freeSupplyPicture(const engine::PlantYear &plant, const std::vector<engine::SupplyAnswer> &sweep,
                                            const QString &scenarioLine);

/// "PUE is 1.09 over the year in Ashburn VA and 1.14 in the design hour ..."
[[nodiscard]] QString yearSentence(const engine::PlantYear &plant);

/// "4 380 of 8 760 hours need no compressor · ERE 0.93 ..."
[[nodiscard]] QString yearFacts(const engine::PlantYear &plant);

} // namespace ridgepoint::widgets
