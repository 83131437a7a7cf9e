// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sweep.h"

#include "engine/chapters.h"
#include "engine/defaults/defaults.h"
#include "engine/refusal.h"
#include "engine/violation.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double most_axis_points = 1e6;
constexpr double most_points = 1e8;
constexpr std::size_t points_between_stops = 1024;

struct ResolvedAxis {
    ParameterId parameter = ParameterId::batch;
    std::vector<ResolvedValue> points;
};

Problem sweep_problem(std::string_view what, std::string_view parameter, std::string value, std::string accepted)
{
    std::string sentence(what);
    sentence.append("; accepted ").append(accepted);
    return {.what = std::move(sentence), .parameter = std::string(parameter), .value = std::move(value), .accepted = std::move(accepted)};
}

Expected<std::vector<ResolvedAxis>> resolve_axes(const Catalog &catalog, std::span<const SweepAxis> axes)
{
    std::vector<ResolvedAxis> resolved;
    double points = 1;
    for (const SweepAxis &axis : axes) {
        const Parameter &row = parameter(axis.parameter);
        const bool is_repeated =
            std::any_of(resolved.begin(), resolved.end(), [&axis](const ResolvedAxis &other) { return other.parameter == axis.parameter; });
        if (is_repeated)
            return tl::unexpected(refusal(row, "", "is swept twice", "each parameter once"));
        if (axis.points.empty())
            return tl::unexpected(refusal(row, "", "has no points to sweep", "one point or more"));
        ResolvedAxis ready{axis.parameter, {}};
        ready.points.reserve(axis.points.size());
        for (const ParameterValue &point : axis.points) {
            auto value = resolve_value(catalog, axis.parameter, point);
            if (!value)
                return tl::unexpected(value.error());
            ready.points.push_back(std::move(*value));
        }
        resolved.push_back(std::move(ready));
        points *= static_cast<double>(axis.points.size());
    }
    if (points > most_points)
        return tl::unexpected(sweep_problem("The sweep has too many points", {}, format_exact(points), "at most 100 million points"));
    return resolved;
}

SweepColumn empty_column(MetricId id, std::size_t size)
{
    SweepColumn column;
    column.metric = id;
    column.values.assign(size, 0);
    column.is_present.assign(size, 0);
    if (metric(id).is_text)
        column.texts.assign(size, {});
    return column;
}

/// Runs through the grid, the last axis fastest, and keeps the inputs at the point it stands on.
class Odometer {
public:
    Odometer(std::span<const ResolvedAxis> axes, Inputs &inputs) : m_axes(axes), m_inputs(inputs), m_places(axes.size(), 0)
    {
        for (std::size_t axis = 0; axis < m_axes.size(); ++axis)
            put(axis);
    }

    void advance()
    {
        m_is_same_device = true;
        for (std::size_t axis = m_axes.size(); axis-- > 0;) {
            const bool turns_over = ++m_places[axis] == m_axes[axis].points.size();
            if (turns_over)
                m_places[axis] = 0;
            put(axis);
            if (!turns_over)
                return;
        }
    }

    /// Whether the device is in the same state as at the point before.
    [[nodiscard]] bool is_same_device() const noexcept { return m_is_same_device; }

private:
    void put(std::size_t axis)
    {
        apply(m_inputs, m_axes[axis].parameter, m_axes[axis].points[m_places[axis]]);
        m_is_same_device = m_is_same_device && !bears_on_device(m_axes[axis].parameter);
    }

    std::span<const ResolvedAxis> m_axes;
    Inputs &m_inputs;
    std::vector<std::size_t> m_places;
    bool m_is_same_device = false; ///< at the first point there is none before
};

void store(const Answers &answers, std::size_t at, std::vector<SweepColumn> &columns)
{
    for (SweepColumn &column : columns) {
        if (answers.absence(column.metric) != Absence::present)
            continue;
        column.is_present[at] = 1;
        if (column.texts.empty())
            column.values[at] = answers.number(column.metric);
        else
            column.texts[at] = answers.text(column.metric);
    }
}

std::vector<ParameterValue> spaced_points(const Parameter &row, double from, double to, std::size_t count, bool is_log)
{
    std::vector<ParameterValue> points;
    points.reserve(count);
    const double last = static_cast<double>(count - 1);
    for (std::size_t i = 0; i < count; ++i) {
        const double share = static_cast<double>(i) / last;
        double point = is_log ? from * std::pow(to / from, share) : from + (to - from) * share;
        if (i == 0)
            point = from;
        else if (i == count - 1)
            point = to;
        if (row.is_whole)
            point = std::round(point);
        if (points.empty() || point != std::get<double>(points.back()))
            points.emplace_back(point);
    }
    return points;
}

} // namespace

Expected<SweepAxis> make_axis(ParameterId id, double from, double to, std::size_t count, bool is_log)
{
    const Parameter &row = parameter(id);
    if (row.kind != ParameterKind::number)
        return tl::unexpected(refusal(row, "", "is a choice and has no range", "a parameter that is a number"));
    if (!std::isfinite(from) || !std::isfinite(to))
        return tl::unexpected(refusal(row, "", "has an end that is not a number", "two finite ends"));
    if (count < 2 || static_cast<double>(count) > most_axis_points)
        return tl::unexpected(refusal(row, std::to_string(count), "points cannot be swept", "2 to 1000000 points"));
    if (is_log && !(from > 0 && to > 0))
        return tl::unexpected(refusal(row, format_exact(std::min(from, to)), "cannot end a logarithmic axis", "ends above 0"));
    const bool is_too_wide = !std::isfinite(to - from) || (is_log && !std::isfinite(to / from));
    if (is_too_wide)
        return tl::unexpected(refusal(row, "", "has ends too far apart", "ends within its range"));
    return SweepAxis{id, spaced_points(row, from, to, count, is_log)};
}

Expected<SweepResult> sweep(const Catalog &catalog, const Scenario &scenario, std::span<const SweepAxis> axes,
                            std::span<const MetricId> metrics, const std::stop_token &stop)
{
    auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    const auto resolved = resolve_axes(catalog, axes);
    if (!resolved)
        return tl::unexpected(resolved.error());

    SweepResult result;
    result.axes.assign(axes.begin(), axes.end());
    result.size = 1;
    for (const ResolvedAxis &axis : *resolved)
        result.size *= axis.points.size();
    MetricSet wanted;
    for (const MetricId id : metrics) {
        wanted.insert(id);
        result.columns.push_back(empty_column(id, result.size));
    }

    const Needs needs = Needs::of(wanted);
    Answers answers;
    Odometer odometer(*resolved, *inputs);
    for (std::size_t at = 0; at < result.size; ++at) {
        if (at % points_between_stops == 0 && stop.stop_requested()) {
            result.is_cancelled = true;
            return result;
        }
        derive_defaults(*inputs, needs.defaults());
        if (!odometer.is_same_device())
            answers.device = device_state(*inputs, *inputs->accelerator);
        if (find_violation(*inputs) == Violation::none) {
            run_chapters_on_device(*inputs, needs, answers);
            store(answers, at, result.columns);
        }
        odometer.advance();
    }
    return result;
}

} // namespace ridgepoint::engine
