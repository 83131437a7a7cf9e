// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"
#include "engine/power/node_power.h"

#include <string>
#include <vector>

namespace ridgepoint::engine {

/// A server, rack or pod that is sold with its accelerators in it.
struct System {
    std::string slug;
    std::string name;
    std::string vendor;
    std::string accelerator;     ///< slug
    double count = 0;            ///< of accelerators; 0 = not stated
    Figure rated_power;          ///< [W]
    Figure height;               ///< [rack units]
    std::string cooling;         ///< "air", "liquid", "air or liquid"; empty = not stated
    Figure price;                ///< [USD]
    std::vector<NodePart> parts; ///< beside the accelerators, where they are known
};

/// Fans and supplies of systems by how they are cooled, at peak. Estimated: fans take 8 to 15 % in air-cooled nodes and 1 to 3 % beside
/// cold plates, here the upper ends, to which a rating is made; air-cooled nodes have supplies of 94 %, between the certified half and full
/// load of 80 PLUS Titanium, racks with cold plates have shelves of 97.5 % (ORv3, Flex).
[[nodiscard]] NodeDesign system_design(const System &system, Watt accelerator_rating);

} // namespace ridgepoint::engine
