// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_tree.h"

#include "engine/limits.h"
#include "engine/unit.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace ridgepoint::engine {

namespace {

constexpr std::string_view schedule_name = "split_schedule";
constexpr std::string_view schedule_form = "STEP:FACTOR or STEP:FACTOR:KEEP, separated by commas";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Cuts `text` at the first `mark`; what follows it stays in `text`.
std::string_view cut(std::string_view &text, char mark)
{
    const auto end = text.find(mark);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return trimmed(part);
}

std::optional<double> number_of(std::string_view text)
{
    double number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || rest != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<Split> split_of(std::string_view text)
{
    const auto colons = std::count(text.begin(), text.end(), ':');
    const auto step = number_of(cut(text, ':'));
    const auto factor = number_of(cut(text, ':'));
    const auto keep = colons == 2 ? number_of(cut(text, ':')) : std::optional<double>(1);
    if (colons < 1 || colons > 2 || !step || !factor || !keep)
        return std::nullopt;
    return Split{*step, *factor, *keep};
}

} // namespace

double survivors(double width, double keep) noexcept { return std::max(1.0, std::floor(keep * width + 0.5)); }

double leaf_count(std::span<const Split> schedule) noexcept
{
    double width = 1;
    for (const Split &split : schedule)
        width = survivors(width, split.keep) * split.factor;
    return width;
}

Expected<SplitSchedule> checked_schedule(SplitSchedule schedule, double steps)
{
    if (auto problem = first_refusal({whole("steps", steps, 1)}))
        return tl::unexpected(std::move(*problem));
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        const Split &split = schedule[i];
        if (auto problem = first_refusal({whole("split_schedule step", split.step, 0, steps, "steps"),
                                          whole("split_schedule factor", split.factor, 1, most_leaves),
                                          positive("split_schedule keep", split.keep, 1)}))
            return tl::unexpected(std::move(*problem));
        if (i > 0 && split.step <= schedule[i - 1].step)
            return tl::unexpected(limit_refusal(schedule_name, format_exact(split.step),
                                                "does not follow step " + format_exact(schedule[i - 1].step), "steps that rise"));
        const double leaves = leaf_count(std::span(schedule).first(i + 1));
        if (leaves > most_leaves)
            return tl::unexpected(limit_refusal(schedule_name, format_exact(leaves), "branches are too many", "at most 1000000 branches"));
    }
    return schedule;
}

Expected<SplitSchedule> parse_split_schedule(std::string_view text, double steps)
{
    SplitSchedule schedule;
    if (trimmed(text).empty())
        return checked_schedule(std::move(schedule), steps);
    for (bool is_last = false; !is_last;) {
        is_last = text.find(',') == std::string_view::npos;
        const std::string_view part = cut(text, ',');
        const auto split = split_of(part);
        if (!split)
            return tl::unexpected(
                limit_refusal(schedule_name, part, part.empty() ? "has an empty split" : "is not a split", schedule_form));
        schedule.push_back(*split);
    }
    return checked_schedule(std::move(schedule), steps);
}

std::string format_split_schedule(std::span<const Split> schedule)
{
    std::string text;
    for (const Split &split : schedule) {
        if (!text.empty())
            text.push_back(',');
        text.append(format_exact(split.step)).append(":").append(format_exact(split.factor));
        if (split.keep != 1)
            text.append(":").append(format_exact(split.keep));
    }
    return text;
}

double tree_multiplier(std::span<const Split> schedule, double steps) noexcept
{
    double width = 1;
    double from = 0;
    double sum = 0;
    for (const Split &split : schedule) {
        sum += width * (split.step - from);
        width = survivors(width, split.keep) * split.factor;
        from = split.step;
    }
    return (sum + width * (steps - from)) / steps;
}

Expected<double> population_multiplier(double branches)
{
    if (auto problem = first_refusal({whole("branches", branches, 1)}))
        return tl::unexpected(std::move(*problem));
    return branches;
}

Expected<double> path_multiplier(const PathSearch &search)
{
    if (auto problem = first_refusal({whole("steps", search.steps, 1), whole("width", search.width, 1), whole("rounds", search.rounds, 0),
                                      whole("forward", search.forward, 0, search.steps, "steps"),
                                      whole("backward", search.backward, 0, search.steps, "steps")}))
        return tl::unexpected(std::move(*problem));
    const double per_path = search.backward + (search.counts_forward ? search.forward : 0);
    return (search.steps + search.rounds * search.width * per_path) / search.steps;
}

} // namespace ridgepoint::engine
