// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/rates.h"
#include "engine/figure.h"
#include "engine/problem.h"
#include "engine/site/generation.h"
#include "engine/site/grid_region.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

enum class PowerStep : std::uint8_t { grid_queue, transformer, building, generation };
[[nodiscard]] std::string_view to_string(PowerStep step) noexcept; ///< "Grid queue", "Transformer", ...

/// One thing that must be there before the site has power.
struct PowerItem {
    PowerStep step = PowerStep::building;
    Second start{};                     ///< after the decision, or after the item that it waits for
    Figure duration{};                  ///< [s]
    std::string source{};               ///< of the duration
    std::optional<std::size_t> after{}; ///< an earlier item of the list that must be done first
};

struct ScheduledItem {
    Second begin{};
    Second end{};
    Second slack{};           ///< may end so much later without delaying first power
    bool is_known = true;     ///< neither its own duration nor one that it waits for is unknown
    bool is_critical = false; ///< on the chain of items that decides the date
};

/// When the site has power. Unknown durations count as nothing: the date is the earliest that the known ones allow.
struct PowerSchedule {
    std::vector<ScheduledItem> items;     ///< as given
    std::optional<Second> first_power;    ///< after the decision; absent where no duration is known
    std::optional<std::size_t> binding{}; ///< the item that ends last
    Label label = Label::unknown;         ///< worst of the critical items

    [[nodiscard]] bool is_lower_bound() const noexcept; ///< an item is unknown
};

/// First power is the latest end of all items, which run side by side unless one waits for another. Refuses no items, negative times, and
/// an item that waits for itself or a later one.
[[nodiscard]] Expected<PowerSchedule> schedule_power(std::span<const PowerItem> items);

struct LeadTime {
    Figure duration{}; ///< [s]
    std::string source{};
};

/// Lead times that are the same everywhere.
struct LeadTimes {
    LeadTime transformer;           ///< of the substation
    LeadTime generator_transformer; ///< steps the generators' voltage up
    LeadTime building;
};

/// Large power transformers 128 weeks, generator step-up 144 weeks (Wood Mackenzie, second quarter of 2025); building 1.75 years, an
/// estimate in the middle of 1.5 to 2.
[[nodiscard]] LeadTimes usual_lead_times();

/// Queue, transformer and building, side by side; the queue is the region's own.
[[nodiscard]] std::vector<PowerItem> grid_items(const GridRegion &region, const LeadTimes &lead_times);

/// Generators, their transformer and the building, side by side.
[[nodiscard]] std::vector<PowerItem> on_site_items(const Generation &generation, const LeadTimes &lead_times);

/// How much earlier the second has power; negative = later. Absent where either date is only a lower bound or unknown.
[[nodiscard]] std::optional<Second> gained_time(const PowerSchedule &first, const PowerSchedule &second) noexcept;

} // namespace ridgepoint::engine
