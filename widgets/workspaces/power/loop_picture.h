// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/power/power_setup.h"

#include <vector>

namespace ridgepoint::widgets {

/// A place on the way of the heat from the chip outdoors, with what flows towards the chip and back.
struct LoopStation {
    QString name;
    std::optional<double> cold; ///< [degC]
    std::optional<double> warm; ///< [degC]
    QString flow{};             ///< of one rack, "62.3 L/min"; empty where none is known
};

/// From outdoors to the chip, with the supply that the scenario wants; `isDesign`: that comes in the design hour.
[[nodiscard]] std::vector<LoopStation> loopStations(const PowerSetup &setup, bool isDesign);

/// Temperatures and flows along the loop.
[[nodiscard]] SidePicture loopTemperaturePicture(const PowerSetup &setup);

/// Flow of a rack's coolant over its rise, water beside it. Empty where no liquid reaches the rack.
[[nodiscard]] SidePicture coolantFlowPicture(const PowerSetup &setup);

/// Pump power and pressure of the same circuit over the rise.
[[nodiscard]] SidePicture coolantPumpPicture(const PowerSetup &setup);

} // namespace ridgepoint::widgets
