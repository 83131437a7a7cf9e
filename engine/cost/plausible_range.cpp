// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/plausible_range.h"

#include "engine/cost/rates.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

constexpr auto rows = std::to_array<PlausibleRange>({
    {.parameter = "accelerator_price",
     .low = 0.87,
     .high = 1.14,
     .is_factor = true,
     .label = Label::stated,
     .source = "Price guides of servers with eight H100, H200 or B200: 250 to 320, 320 to 420 and 400 to 500 thousand USD"},
    {.parameter = "system_price_factor",
     .low = 1.05,
     .high = 1.6,
     .source = "Estimate around 1.06 (eight H100 at 33 600 USD in a server of 285 000 USD) and 1.61 (eight B200 at 35 000 USD in one of "
               "450 000 USD)"},
    {.parameter = "network_price_factor", .low = 1.1, .high = 1.35, .source = "Estimate around 1.25"},
    {.parameter = "datacenter_cost",
     .low = 9.3,
     .high = 15,
     .label = Label::stated,
     .source = "US data centres of 2025 without land and owner-furnished equipment: 9.3 to 15.0 million USD/MW, mean 11.7; 7 to 10 % more "
               "for AI"},
    {.parameter = "electricity_price",
     .low = dollars_per_kilowatt_hour(0.036).si(),
     .high = dollars_per_kilowatt_hour(0.286).si(),
     .label = Label::stated,
     .source = "Industrial prices of the grid regions: 0.036 USD/kWh in Qatar to 0.286 in London"},
    {.parameter = "discount_rate", .low = 0.06, .high = 0.15, .source = "Estimate around the 8 % and 10 % of published cost models"},
    {.parameter = "hardware_life",
     .low = years(3).si(),
     .high = years(6).si(),
     .source = "Estimate from the lives that cloud providers book"},
    {.parameter = "building_life", .low = years(15).si(), .high = years(30).si(), .source = "Estimate around the usual 20 years"},
    {.parameter = "sold_share", .low = 0.5, .high = 0.95, .source = "Estimate around 85 %"},
    {.parameter = "operating_cost_rate", .low = 0.01, .high = 0.05, .source = "Estimate around 3 % of the hardware's price a year"},
    {.parameter = "pue",
     .low = 1.1,
     .high = 1.68,
     .label = Label::stated,
     .source = "Simulated medians: cold plates with dry coolers 1.10 (Lei et al., 2025), colocation 1.68 (Berkeley Lab, 2024)"},
    {.parameter = "rated_power_ratio",
     .low = 0.76,
     .high = 1,
     .label = Label::stated,
     .source = "Measured draw of H100 nodes in training, mean 0.76 of the rated power, to the rated power itself"},
    {.parameter = "accelerator_hour_price",
     .low = 1,
     .high = 2.1,
     .is_factor = true,
     .label = Label::stated,
     .source = "Rents of one accelerator at several providers, lowest to highest: H100 2.10 to 3.60 USD/h, B200 2.80 to 5.89 USD/h"},
});

} // namespace

std::span<const PlausibleRange> plausible_ranges() noexcept { return rows; }

const PlausibleRange *find_plausible_range(std::string_view parameter) noexcept
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [parameter](const PlausibleRange &row) { return row.parameter == parameter; });
    return found == rows.end() ? nullptr : &*found;
}

InputRange range_around(const PlausibleRange &range, double base)
{
    const double unit = range.is_factor ? base : 1;
    return {std::string(range.parameter), std::min(base, range.low * unit), base, std::max(base, range.high * unit), range.spread};
}

} // namespace ridgepoint::engine
