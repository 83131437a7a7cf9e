// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/time_to_power.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, 4> step_texts = {"Grid queue", "Transformer", "Building", "Generation"};

std::optional<Problem> refuse(std::span<const PowerItem> items)
{
    if (items.empty())
        return limit_refusal("items", {}, "there are none", "at least one item");
    for (std::size_t i = 0; i < items.size(); ++i) {
        const double duration = items[i].duration.is_known() ? items[i].duration.si : 0;
        if (auto problem = first_refusal({amount("start", items[i].start.si()), amount("duration", duration)}))
            return problem;
        if (items[i].after && *items[i].after >= i)
            return limit_refusal("after", std::to_string(*items[i].after), "is not an earlier item", "an item that stands before");
    }
    return std::nullopt;
}

ScheduledItem scheduled(const PowerItem &item, std::span<const ScheduledItem> before) noexcept
{
    ScheduledItem result;
    result.is_known = item.duration.is_known();
    result.begin = item.start;
    if (item.after) {
        result.begin = result.begin + before[*item.after].end;
        result.is_known = result.is_known && before[*item.after].is_known;
    }
    result.end = item.duration.is_known() ? result.begin + Second(item.duration.si) : result.begin;
    return result;
}

/// Latest end of each item that delays neither first power nor what waits for it.
void put_slack(std::span<const PowerItem> items, Second first_power, std::vector<ScheduledItem> &scheduled)
{
    std::vector<Second> latest(items.size(), first_power);
    for (std::size_t i = items.size(); i-- > 0;) {
        scheduled[i].slack = latest[i] - scheduled[i].end;
        if (items[i].after)
            latest[*items[i].after] = std::min(latest[*items[i].after], scheduled[*items[i].after].end + scheduled[i].slack);
    }
}

PowerItem side_by_side(PowerStep step, const LeadTime &time)
{
    return {.step = step, .start = {}, .duration = time.duration, .source = time.source, .after = std::nullopt};
}

} // namespace

std::string_view to_string(PowerStep step) noexcept { return step_texts[static_cast<std::size_t>(step)]; }

bool PowerSchedule::is_lower_bound() const noexcept
{
    return std::any_of(items.begin(), items.end(), [](const ScheduledItem &item) { return !item.is_known; });
}

Expected<PowerSchedule> schedule_power(std::span<const PowerItem> items)
{
    if (auto problem = refuse(items))
        return tl::unexpected(std::move(*problem));
    PowerSchedule schedule;
    for (const PowerItem &item : items)
        schedule.items.push_back(scheduled(item, schedule.items));
    if (std::none_of(items.begin(), items.end(), [](const PowerItem &item) { return item.duration.is_known(); }))
        return schedule;
    const auto last = std::max_element(schedule.items.begin(), schedule.items.end(),
                                       [](const ScheduledItem &a, const ScheduledItem &b) { return a.end < b.end; });
    schedule.first_power = last->end;
    schedule.binding = static_cast<std::size_t>(last - schedule.items.begin());
    put_slack(items, last->end, schedule.items);
    schedule.label = Label::measured;
    for (std::optional<std::size_t> i = schedule.binding; i; i = items[*i].after) {
        schedule.items[*i].is_critical = true;
        schedule.label = std::max(schedule.label, items[*i].duration.label);
    }
    return schedule;
}

LeadTimes usual_lead_times()
{
    const std::string survey = "Wood Mackenzie, second quarter of 2025";
    return {.transformer = {{weeks(128).si(), Label::stated}, survey},
            .generator_transformer = {{weeks(144).si(), Label::stated}, survey},
            .building = {{years(1.75).si(), Label::estimated}, "Estimate: 1.5 to 2 years"}};
}

std::vector<PowerItem> grid_items(const GridRegion &region, const LeadTimes &lead_times)
{
    return {side_by_side(PowerStep::grid_queue, {region.queue, region.name}), side_by_side(PowerStep::transformer, lead_times.transformer),
            side_by_side(PowerStep::building, lead_times.building)};
}

std::vector<PowerItem> on_site_items(const Generation &generation, const LeadTimes &lead_times)
{
    return {side_by_side(PowerStep::generation, {generation.lead_time, generation.name}),
            side_by_side(PowerStep::transformer, lead_times.generator_transformer), side_by_side(PowerStep::building, lead_times.building)};
}

std::optional<Second> gained_time(const PowerSchedule &first, const PowerSchedule &second) noexcept
{
    if (first.is_lower_bound() || second.is_lower_bound())
        return std::nullopt;
    return *first.first_power - *second.first_power;
}

} // namespace ridgepoint::engine
