// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/rates.h"
#include "engine/problem.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace ridgepoint::engine {

/// What an hour of an accelerator is paid for.
enum class CostPart : std::uint8_t { accelerator, system, network, building, energy, operation };
inline constexpr std::size_t cost_part_count = static_cast<std::size_t>(CostPart::operation) + 1;
[[nodiscard]] std::string_view to_string(CostPart part) noexcept; ///< "Accelerator", "Rest of system", ...

/// One accelerator that is bought and run, with its share of everything around it.
struct OwnedAccelerator {
    Dollar price{};                 ///< of the accelerator alone
    double system_factor = 1;       ///< price of its system / price of the system's accelerators, >= 1
    double network_factor = 1;      ///< price with the network / price of the system, >= 1
    Watt rated_power{};             ///< IT power for which the building is built
    Watt mean_power{};              ///< at the meter, mean over the year, cooling and losses included
    DollarPerWatt building_price{}; ///< per watt of IT power
    DollarPerJoule energy_price{};  ///< of electricity
    double discount_rate = 0.1;     ///< 0 .. 1, per year
    double hardware_life = 5;       ///< of system and network [years], 0.1 .. 100
    double building_life = 20;      ///< [years], 0.1 .. 100
    double sold_share = 0.85;       ///< hours that are sold or used / all hours, 0.01 .. 1
    double operating_rate = 0;      ///< yearly operation (staff, spares, software) / price of system and network, 0 .. 1
};

/// Cost of one sold hour of one accelerator by parts [USD/h].
struct CostStack {
    std::array<double, cost_part_count> parts{};

    [[nodiscard]] double operator[](CostPart part) const noexcept { return parts[static_cast<std::size_t>(part)]; }
    [[nodiscard]] double total() const noexcept;
    [[nodiscard]] double share(CostPart part) const noexcept; ///< of the total; 0 where that is 0
};

/// [C_hardware CRF + C_building P CRF + E price + operation] / (8760 u): what a sold hour must earn. Energy counts by `mean_power`, sold or
/// not. A rack of 72 for 3.5 M USD, network 25 %, 132 kW, 10 % over 5 years, 85 % sold: about 2.9 USD/h, of which energy is about 5 %.
/// Refuses what lies outside the ranges above. Source: Barroso, Hoelzle, Ranganathan, "The Datacenter as a Computer", 3rd edition, 2018,
/// chapter 6 (capital by amortisation, operation and energy beside it).
[[nodiscard]] Expected<CostStack> owned_cost(const OwnedAccelerator &owned);

/// What must be paid before the first hour: accelerator, system, network and building. Refuses as `owned_cost`.
[[nodiscard]] Expected<Dollar> capital_cost(const OwnedAccelerator &owned);

} // namespace ridgepoint::engine
