// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/facility.h"
#include "engine/facility/generator_unit.h"
#include "engine/site/connection.h"
#include "engine/site/on_site_plant.h"

#include <optional>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// What no database tells of a site. Assumptions, and shown as such.
struct SiteAssumptions {
    static constexpr Watt least_campus{1e3};
    static constexpr Watt most_campus{1e12};

    Watt campus_power{100e6};   ///< nameplate of the full racks that the site holds while the scenario sets none
    double power_factor = 0.95; ///< real / apparent power at the connection; about the least that utilities take without a charge
    double spare_units = 1;     ///< generators beyond those that carry the load
    double first_phase = 0.25;  ///< share of the full power on the day of first power, 0 .. 1
    double years_to_full = 2;   ///< from first to full power, 0 .. 20
    double contract_share = 0;  ///< of the grid's energy, bought from plants without emissions, 0 .. 1
};

/// A way to supply the site, with what it would mean for the scenario. Parts whose figures are not known are absent.
struct SiteSupply {
    std::string slug{};
    std::string name{};
    SupplyRole role = SupplyRole::grid;
    Fuel fuel = Fuel::none;
    std::vector<PowerItem> items{}; ///< empty for a grid without a region
    PowerSchedule schedule{};
    Figure price{};                      ///< of the energy [USD/J]: the region's industrial price, or levelised cost
    bool is_price_computed = false;      ///< from capital, heat rate and fuel alone
    Figure carbon{};                     ///< [g/kWh]; of the grid market-based where energy is contracted
    std::optional<double> carbon_rate{}; ///< of the mean power [g/s]
    GeneratorUnit unit{};
    std::optional<OnSitePlant> plant{}; ///< of units in this number
    std::optional<Watt> fuel_heat{};    ///< of the mean power, higher heating value; of firm ones
};

/// A grid region as it would serve the same site.
struct SiteRegion {
    std::string slug{};
    std::string name{};
    std::string country{};
    Figure queue{};
    Figure price{};
    Figure carbon{};
    std::optional<double> carbon_rate{}; ///< location-based, of the mean power [g/s]
};

/// Water of the mean power [m3/s].
struct SiteWater {
    double on_site = 0;
    std::optional<double> at_plants{}; ///< evaporated for the grid's energy; known of the United States alone
};

/// Everything that decides where a site's power comes from, when, and what it costs the world.
struct SitePlan {
    bool is_assumed_campus = false;          ///< the scenario sets no racks, so that the site is `SiteAssumptions::campus_power` of them
    double racks = 0;                        ///< full ones: those that the scenario sets, or the campus's; 0 where no power is known
    double accelerators = 0;                 ///< in them
    std::vector<SiteSupply> supplies;        ///< as in the catalog, the grid among them
    std::vector<SiteRegion> regions;         ///< as in the catalog
    std::size_t chosen = 0;                  ///< of `supplies`
    std::optional<std::size_t> region;       ///< of `regions`
    std::optional<std::size_t> fastest_firm; ///< of `supplies` other than the chosen one: soonest, of equals the cleanest
    double density_ratio = 1;                ///< of the air at the city over that at sea level
    std::optional<Watt> rack;                ///< rating of a full one: nameplates times measured to rated
    std::optional<Watt> nameplate;           ///< of all equipment, likewise
    std::optional<double> pue_peak;          ///< of the design hour
    std::optional<Watt> mean_power;          ///< of the year, at the meter
    std::optional<Watt> peak_power;          ///< of this work in the design hour, at the meter
    std::optional<Watt> needed;              ///< real power to connect: rating, design hour, reserve
    std::optional<Watt> apparent;            ///< the same over the power factor [VA]
    std::optional<Watt> limit;               ///< absent without one
    std::optional<PowerRamp> ramp;           ///< to what is needed or, where that is less, to the limit
    std::optional<Second> full_power;        ///< after the decision; as early as the schedule's date at the least
    std::optional<SiteWater> water;

    [[nodiscard]] const SiteSupply *supply() const noexcept { return supplies.empty() ? nullptr : &supplies[chosen]; }
    [[nodiscard]] const SiteRegion *grid() const noexcept { return region ? &regions[*region] : nullptr; }
    /// Real power that the limit withholds.
    [[nodiscard]] std::optional<Watt> shortfall() const noexcept;
};

/// Of the scenario's site where it sets `racks`, else of a campus of the assumed power. Refuses what `check_scenario` refuses, and
/// assumptions outside their ranges.
[[nodiscard]] Expected<SitePlan> site_plan(const Catalog &catalog, const Scenario &scenario, const SiteAssumptions &assumptions = {});

} // namespace ridgepoint::engine
