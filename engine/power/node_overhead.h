// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/figure.h"

#include <cstdint>
#include <string>

namespace ridgepoint::engine {

/// On what an overhead rests, nearest first.
enum class OverheadBasis : std::uint8_t {
    own_system,  ///< a system with this accelerator
    form_factor, ///< median of the systems whose accelerators have the same form
    all_systems, ///< median of all systems
    none         ///< nothing known, or a device that is no part of a node: 1
};

struct NodeOverhead {
    Figure multiplier; ///< rated power of the system over that of its accelerators, 1 or more
    OverheadBasis basis = OverheadBasis::none;
    std::string system; ///< slug of the own system
};

/// P_system / (n TDP): what a node is rated for over its accelerators. Of the accelerator's own systems the first in the catalog with both
/// figures counts. Systems rated below their accelerators state something else and do not count. Source: counted.
[[nodiscard]] NodeOverhead node_overhead(const Catalog &catalog, const Accelerator &accelerator);

} // namespace ridgepoint::engine
