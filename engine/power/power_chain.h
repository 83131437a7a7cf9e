// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/label.h"
#include "engine/power/loss_curve.h"
#include "engine/power/redundancy.h"
#include "engine/problem.h"
#include "engine/quantity.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

/// Where a stage stands: before the site's meter, between it and the equipment, or inside the equipment. The loss of the second kind
/// counts in PUE; that of the third is a part of what the equipment draws. Source: The Green Grid, PUE white paper 49; ISO/IEC 30134-2.
enum class PowerBoundary : std::uint8_t { grid, facility, equipment };
inline constexpr std::size_t power_boundary_count = 3;
[[nodiscard]] std::string_view to_string(PowerBoundary boundary) noexcept; ///< "grid", "facility", "equipment"

/// One conversion on the way from the grid to the die.
struct PowerStage {
    std::string slug;
    std::string name;
    PowerBoundary boundary = PowerBoundary::facility;
    LossCurve curve;
    Label label = Label::unknown; ///< how its efficiencies are known
};

/// A named way from the grid to the die.
struct PowerChain {
    std::string slug;
    std::string name;
    std::vector<PowerStage> stages; ///< from the grid on
};

/// What a chain is built for and what it carries.
struct ChainLoad {
    Watt design;               ///< at the die, for which the chain is built; above 0
    Watt load;                 ///< at the die; 0 or more
    RedundancyPlan redundancy; ///< of the stages of the facility; the others have no spare
};

struct StageFlow {
    std::size_t stage = 0; ///< place in the chain
    PowerBoundary boundary = PowerBoundary::facility;
    Watt input;
    Watt output;
    double load = 0;       ///< of what is installed of it
    double efficiency = 0; ///< 0 without a load

    [[nodiscard]] Watt loss() const noexcept { return input - output; }
};

/// Power through a chain. What comes from the grid is what reaches the die and all losses.
struct ChainFlow {
    std::vector<StageFlow> stages; ///< from the grid on
    Watt source;                   ///< that power plants deliver
    Watt meter;                    ///< of the site
    Watt equipment;                ///< that the equipment draws
    Watt die;                      ///< that is left behind the last stage
    std::array<Watt, power_boundary_count> losses{};

    [[nodiscard]] Watt loss(PowerBoundary boundary) const noexcept { return losses[static_cast<std::size_t>(boundary)]; }
    /// Equipment over meter; 0 without a load.
    [[nodiscard]] double facility_efficiency() const noexcept;
    /// Die over meter; 0 without a load.
    [[nodiscard]] double die_per_meter() const noexcept;
};

/// Solves a chain from the die to the grid. Each stage is built for what goes through it at the design load, times what its redundancy
/// installs, so that it stands at the inverse of that at the design load and below it at less. Refuses a design load that is not above 0, a
/// load below 0, fewer modules than one, and stages that do not run from grid to equipment. Source: losses per unit of the installed
/// rating, one stage after the other; redundancy as in Uptime Institute, Tier Standard: Topology.
[[nodiscard]] Expected<ChainFlow> solve_chain(std::span<const PowerStage> stages, const ChainLoad &load);

} // namespace ridgepoint::engine
