// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/system.h"

namespace ridgepoint::engine {

NodeDesign system_design(const System &system, Watt accelerator_rating)
{
    constexpr double fans_in_air = 0.15;
    constexpr double fans_beside_plates = 0.03;
    constexpr double supply = 0.94;
    constexpr double shelf = 0.975;
    const bool is_liquid = system.cooling == "liquid";
    NodeDesign design;
    design.parts = system.parts;
    design.parts.push_back({NodePartKind::accelerator, system.count, accelerator_rating, accelerator_rating});
    design.fan_share = is_liquid ? fans_beside_plates : fans_in_air;
    design.conversion = LossCurve::through(is_liquid ? shelf : supply, std::nullopt).value_or(LossCurve());
    return design;
}

} // namespace ridgepoint::engine
