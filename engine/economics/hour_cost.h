// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/cost_stack.h"
#include "engine/scenario.h"

#include <span>

namespace ridgepoint::engine {

/// What an hour of one accelerator costs whoever owns it, and whoever rents it.
struct HourCost {
    const Accelerator *accelerator = nullptr;
    std::optional<CostStack> owned; ///< absent without a price
    std::optional<double> rent;     ///< absent without a rent [USD/h]
    std::string gap;                ///< why there is no owned hour, as a sentence; empty when there is
};

/// Both prices on each of the accelerators, which do the scenario's work. A price or rent of the user counts for the scenario's own alone.
[[nodiscard]] std::vector<HourCost> hour_costs(const Catalog &catalog, const Scenario &scenario,
                                               std::span<const Accelerator *const> accelerators);

/// What must be paid before the first hour, for all accelerators of the site [USD].
struct SiteCapital {
    double count = 0; ///< accelerators
    double accelerators = 0;
    double systems = 0; ///< what stands around the accelerators in their nodes
    double network = 0;
    double building = 0;

    [[nodiscard]] double total() const noexcept { return accelerators + systems + network + building; }
};

/// The parts of `capital_cost`; absent where that is. Refuses what `check_scenario` refuses.
[[nodiscard]] Expected<std::optional<SiteCapital>> site_capital(const Catalog &catalog, const Scenario &scenario);

} // namespace ridgepoint::engine
