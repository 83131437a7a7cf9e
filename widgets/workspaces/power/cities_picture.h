// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/power/cities_table.h"

namespace ridgepoint::widgets {

/// Cities by two measures, the scenario's own marked; those of which either is not known are left out and counted.
[[nodiscard]] SidePicture citiesPicture(const std::vector<engine::CityAnswer> &answers, const std::string &present, CityMeasure x,
                                        CityMeasure y, const QString &scenarioLine);

/// Where the scenario's city stands among all under its design, and which place is best.
[[nodiscard]] QString citiesSentence(const std::vector<engine::CityAnswer> &answers, const std::string &present);

} // namespace ridgepoint::widgets
