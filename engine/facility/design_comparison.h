// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/facility.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

/// How a site cools its racks and brings power to them.
struct Design {
    std::string cooling; ///< slugs of the catalog
    std::string chain;
    Redundancy redundancy = Redundancy::n_plus_one;

    friend bool operator==(const Design &, const Design &) = default;
};

enum class DesignMeasure : std::uint8_t {
    pue,
    pue_peak, ///< of the design hour
    wue,
    free_cooling_share,
    chain_efficiency,  ///< die over meter
    accelerator_power, ///< of one at the meter, mean of the year [W]
    coolant_flow,      ///< of a rack [m3/s]
    chip_temperature,  ///< in the design hour [K]
    rack_limit,        ///< [W]
    hour_price,        ///< of an accelerator [USD/h]
    carbon             ///< of all accelerators in a year [g]
};
inline constexpr std::size_t design_measure_count = static_cast<std::size_t>(DesignMeasure::carbon) + 1;

enum class BetterEnd : std::uint8_t { neither, lower, higher };
[[nodiscard]] BetterEnd better_end(DesignMeasure measure) noexcept;

/// What a scenario answers with a design; what is not known, or does not exist there, is absent.
struct DesignAnswer {
    std::array<std::optional<double>, design_measure_count> values;
    std::optional<CoolingYear> cooling; ///< absent without a rated power
    Temperature supply;                 ///< at which it runs
    std::optional<double> rated_rack;   ///< [W]
    bool is_rented = false;             ///< the hour's price is a rent, the same for every design

    [[nodiscard]] const std::optional<double> &operator[](DesignMeasure measure) const noexcept
    {
        return values[static_cast<std::size_t>(measure)];
    }
    /// Whether a rack at its rating is more than the cooling takes from one.
    [[nodiscard]] bool exceeds_rack_limit() const noexcept;
};

/// The design in force.
[[nodiscard]] Expected<Design> design_of(const Catalog &catalog, const Scenario &scenario);

/// The scenario with another design, at the supply temperature that is usual for its cooling.
[[nodiscard]] Scenario with_design(Scenario scenario, const Design &design);

/// Air, rear doors, cold plates with dry coolers, cold plates with towers, immersion, as far as the catalog has them and the scenario's own
/// is another; with its power chain.
[[nodiscard]] std::vector<Design> usual_designs(const Catalog &catalog, const Design &own);

/// Refuses what `check_scenario` refuses of the scenario.
[[nodiscard]] Expected<DesignAnswer> answer_design(const Catalog &catalog, const Scenario &scenario);

/// Places of the best answers of a row among designs that cool their racks; empty where fewer than two are known, or all are equal.
[[nodiscard]] std::vector<std::size_t> best_of(const std::vector<DesignAnswer> &answers, DesignMeasure measure);

} // namespace ridgepoint::engine
