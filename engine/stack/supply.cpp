// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stack/supply.h"

#include "engine/cost/rates.h"

#include <cmath>
#include <numbers>

namespace ridgepoint::engine {

namespace {

constexpr double wafer_diameter = 300; ///< [mm]
constexpr double stack_area = 11 * 10; ///< of a stack of high-bandwidth memory [mm2]
constexpr double largest_area = 20000;

bool is_known(const SupplyItem &item) noexcept { return item.demand && item.per_year; }

std::optional<Problem> refuse(const SupplyItem &item)
{
    if (!is_known(item))
        return std::nullopt;
    Limited capacity = amount(item.name, *item.per_year);
    capacity.minimum = 1e-9;
    return first_refusal({amount(item.name, *item.demand), capacity});
}

double scarcity(const SupplyItem &item) noexcept { return *item.demand / *item.per_year; }

std::string reasons_of(std::span<const SupplyItem> items)
{
    if (items.empty())
        return "No item of supply is given.";
    std::string reasons;
    for (const SupplyItem &item : items)
        reasons.append(reasons.empty() ? "" : " ").append(item.name).append(": ").append(item.unknown_reason);
    return reasons;
}

} // namespace

Expected<double> interposer_area(double die_area, double memory_stacks)
{
    if (auto problem = first_refusal({positive("die_area", die_area, largest_area), whole("memory_stacks", memory_stacks, 0, 100)}))
        return tl::unexpected(std::move(*problem));
    return die_area + memory_stacks * stack_area;
}

Expected<double> packages_per_wafer(double area)
{
    if (auto problem = first_refusal({{.name = "area", .value = area, .minimum = 1, .maximum = largest_area}}))
        return tl::unexpected(std::move(*problem));
    const double whole_area = std::numbers::pi * wafer_diameter * wafer_diameter / 4;
    const double edge = std::numbers::pi * wafer_diameter / std::sqrt(2 * area);
    return std::floor(std::max(0.0, whole_area / area - edge));
}

Expected<double> accelerators_per_year(const PackagingCapacity &capacity, double packages_per_wafer)
{
    if (auto problem = first_refusal({amount("wafers_per_month", capacity.wafers_per_month), share("buyer_share", capacity.buyer_share),
                                      positive("yield", capacity.yield, 1), amount("packages_per_wafer", packages_per_wafer)}))
        return tl::unexpected(std::move(*problem));
    return 12 * capacity.wafers_per_month * capacity.buyer_share * packages_per_wafer * capacity.yield;
}

Expected<Supply> supply_of(std::span<const SupplyItem> items, double purchase_years)
{
    if (auto problem = first_refusal({{.name = "purchase_years", .value = purchase_years, .minimum = 0.01, .maximum = 100}}))
        return tl::unexpected(std::move(*problem));
    Supply supply;
    supply.layer.layer = StackLimit::supply;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (auto problem = refuse(items[i]))
            return tl::unexpected(std::move(*problem));
        if (!is_known(items[i]))
            supply.unknown.push_back(i);
        else if (!supply.scarcest || scarcity(items[i]) > scarcity(items[*supply.scarcest]))
            supply.scarcest = i;
    }
    if (supply.scarcest) {
        supply.layer.load = items[*supply.scarcest].demand;
        supply.layer.limit = *items[*supply.scarcest].per_year * purchase_years;
    } else {
        supply.layer.unknown_reason = reasons_of(items);
    }
    return supply;
}

} // namespace ridgepoint::engine
