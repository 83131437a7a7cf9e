// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"
#include "engine/stack/weakest_layer.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// Area of a package's interposer: its dies, and a footprint of 11 mm x 10 mm for every stack of high-bandwidth memory [mm2]. An estimate:
/// the ground between them is left out. Refuses no die and stacks that are not whole.
[[nodiscard]] Expected<double> interposer_area(double die_area, double memory_stacks);

/// pi d^2 / (4 S) - pi d / sqrt(2 S), rounded down: whole packages of area S on a wafer of d = 300 mm. Refuses areas outside 1 .. 20 000
/// mm2. Source: de Vries, "Investigation of Gross Die Per Wafer Formulas", IEEE Transactions on Semiconductor Manufacturing 18, 2005.
[[nodiscard]] Expected<double> packages_per_wafer(double area);

/// Advanced packaging that a buyer can count on.
struct PackagingCapacity {
    double wafers_per_month = 0; ///< of the whole world
    double buyer_share = 1;      ///< of them, 0 .. 1
    double yield = 1;            ///< packages that work, above 0 to 1
};

/// 12 wafers per month x share x packages per wafer x yield: accelerators per year. Refuses negative wafers and shares outside 0 .. 1.
[[nodiscard]] Expected<double> accelerators_per_year(const PackagingCapacity &capacity, double packages_per_wafer);

/// One thing that must be bought.
struct SupplyItem {
    std::string name{};               ///< "CoWoS advanced packaging"
    std::optional<double> demand{};   ///< for the whole fleet or site
    std::optional<double> per_year{}; ///< what can be had in a year, in the unit of the demand
    std::string unknown_reason{};     ///< a sentence, where either is absent
};

/// Supply as one layer.
struct Supply {
    LayerLoad layer;                       ///< of the scarcest item; unknown where no item is known, for the reasons of all
    std::optional<std::size_t> scarcest{}; ///< its place in the list
    std::vector<std::size_t> unknown;      ///< items that may be scarcer
};

/// Each item's demand against what can be had in the time of the purchase; the scarcest decides. Refuses a time outside 0.01 .. 100 years,
/// negative demands and capacities that are not above 0.
[[nodiscard]] Expected<Supply> supply_of(std::span<const SupplyItem> items, double purchase_years);

} // namespace ridgepoint::engine
