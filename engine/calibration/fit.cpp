// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/fit.h"

#include "engine/calibration/class_presets.h"
#include "engine/calibration/simplex.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>

namespace ridgepoint::engine {

namespace {

constexpr std::size_t dimensions = 3;
using Point = simplex::Point<dimensions>; ///< logarithms of a, ec, em

const Point lowest = {std::log(1e-7), std::log(0.05), std::log(0.05)};
const Point highest = {std::log(2e-4), 0, 0};

Point logs(const Efficiency &e) noexcept { return {std::log(e.overhead), std::log(e.compute), std::log(e.memory)}; }

Point inside(Point point) noexcept
{
    for (std::size_t i = 0; i < dimensions; ++i)
        point[i] = std::clamp(point[i], lowest[i], highest[i]);
    return point;
}

Efficiency efficiency_at(const Point &point, const FitOptions &options) noexcept
{
    const Point at = inside(point);
    return {std::exp(at[1]), options.held_memory.value_or(std::exp(at[2])), std::exp(at[0])};
}

double damped(double error) noexcept
{
    constexpr double knee = 0.5;
    constexpr double slope = 0.3;
    return std::min(error, knee + slope * (error - knee));
}

class Loss {
public:
    Loss(std::span<const Observation> observations, const FitOptions &options) : m_observations(observations), m_options(options)
    {
        double sum = 0;
        for (const Observation &one : observations)
            sum += one.weight;
        m_scale = static_cast<double>(observations.size()) / sum;
    }

    [[nodiscard]] double operator()(const Point &point) const noexcept
    {
        const Efficiency efficiency = efficiency_at(point, m_options);
        double loss = outside(point) + pull(inside(point));
        for (const Observation &one : m_observations)
            loss += m_scale * one.weight * damped(std::abs(std::log(fitted_time(one, efficiency) / one.measured)));
        return loss;
    }

private:
    static double outside(const Point &point) noexcept
    {
        constexpr double steep = 100;
        double sum = 0;
        for (std::size_t i = 0; i < dimensions; ++i)
            sum += steep * (std::max(0.0, lowest[i] - point[i]) + std::max(0.0, point[i] - highest[i]));
        return sum;
    }

    [[nodiscard]] double pull(const Point &point) const noexcept
    {
        if (!m_options.prior)
            return 0.02 * (std::abs(point[1] - std::log(0.7)) + std::abs(point[2] - std::log(0.8)));
        const Point prior = inside(logs(*m_options.prior));
        return m_options.pull * (0.5 * std::abs(point[0] - prior[0]) + std::abs(point[1] - prior[1]) + std::abs(point[2] - prior[2]));
    }

    std::span<const Observation> m_observations;
    const FitOptions &m_options;
    double m_scale = 1;
};

using Rows = std::vector<Observation>;

/// Every device counts alike, however many rows it has, from three on.
Rows balanced(Rows rows)
{
    std::map<std::string, int> counts;
    for (const Observation &row : rows)
        ++counts[row.accelerator];
    for (Observation &row : rows)
        row.weight = 1.0 / std::max(3, counts[row.accelerator]);
    return rows;
}

FitOptions options_for(EfficiencyFamily family)
{
    FitOptions options;
    if (family == EfficiencyFamily::bidirectional_attention)
        options.held_memory = bidirectional_memory_share;
    return options;
}

double median_error(const Rows &rows, const Efficiency &efficiency)
{
    std::vector<double> errors;
    errors.reserve(rows.size());
    for (const Observation &row : rows)
        errors.push_back(relative_error(row, efficiency));
    return median(std::move(errors));
}

EfficiencyPreset fitted_row(const Rows &rows, EfficiencyPreset row, const Efficiency &efficiency)
{
    row.device_class = rows.front().device_class;
    row.family = rows.front().family;
    row.efficiency = efficiency;
    row.rows = static_cast<int>(rows.size());
    row.error = median_error(rows, efficiency);
    return row;
}

struct Group {
    DeviceClass device_class;
    EfficiencyFamily family;
    std::string name; ///< of the device or the architecture; empty of a class

    friend auto operator<=>(const Group &, const Group &) = default;
};

std::map<Group, Rows> grouped(const Rows &rows, const std::function<std::string(const Observation &)> &name_of)
{
    std::map<Group, Rows> groups;
    for (const Observation &row : rows)
        groups[{row.device_class, row.family, name_of(row)}].push_back(row);
    return groups;
}

/// Classes whose rows come from measurements. Cards take the structure of data-centre GPUs: one card is measured, with its own compiler.
bool is_fitted_class(DeviceClass device_class) noexcept
{
    return device_class == DeviceClass::datacenter_gpu || device_class == DeviceClass::unified_memory;
}

std::vector<EfficiencyPreset> class_rows(const Rows &rows)
{
    std::vector<EfficiencyPreset> presets;
    for (const auto &[group, members] : grouped(rows, [](const Observation &) { return std::string(); })) {
        if (!is_fitted_class(group.device_class))
            continue;
        FitOptions options = options_for(group.family);
        const bool is_sparse = group.family == EfficiencyFamily::expert_8bit;
        if (is_sparse)
            options.prior = Efficiency{0.5, 0.8, 2.4e-5};
        presets.push_back(fitted_row(members, {}, fit_efficiency(is_sparse ? members : balanced(members), options)));
    }
    complete_classes(presets);
    return presets;
}

std::optional<Efficiency> class_efficiency(const std::vector<EfficiencyPreset> &classes, const Group &group)
{
    const auto found = std::find_if(classes.begin(), classes.end(), [&group](const EfficiencyPreset &row) {
        return row.device_class == group.device_class && row.family == group.family;
    });
    return found == classes.end() ? std::nullopt : std::optional(found->efficiency);
}

/// With few rows the class tells the launch, and the rows the rest.
double pull_for(std::size_t rows) noexcept { return rows > 6 ? 0.3 : rows > 2 ? 0.15 : 0.1; }

} // namespace

double fitted_time(const Observation &o, const Efficiency &e) noexcept
{
    return e.overhead + o.passes / e.memory + std::max(o.compute / e.compute, o.memory / e.memory);
}

double relative_error(const Observation &observation, const Efficiency &efficiency) noexcept
{
    return std::abs(fitted_time(observation, efficiency) / observation.measured - 1);
}

Efficiency fit_efficiency(std::span<const Observation> observations, const FitOptions &options)
{
    const Loss loss(observations, options);
    simplex::Vertex<dimensions> best;
    for (const double overhead : {1e-6, 5e-6, 1.5e-5, 4e-5})
        for (const double compute : {0.4, 0.75, 0.95})
            for (const double memory : {0.24, 0.45, 0.85}) {
                const auto found = simplex::minimise(loss, logs({compute, memory, overhead}), 120);
                if (found.loss < best.loss)
                    best = found;
            }
    best = simplex::minimise(loss, best.point, 400);
    return efficiency_at(simplex::minimise(loss, best.point, 400).point, options);
}

double median(std::vector<double> values) noexcept
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

std::vector<EfficiencyPreset> fit_presets(std::span<const Observation> observations,
                                          const std::function<bool(const Observation &)> &leaves_out)
{
    Rows rows;
    std::copy_if(observations.begin(), observations.end(), std::back_inserter(rows),
                 [&leaves_out](const Observation &row) { return row.measured > 0 && !(leaves_out && leaves_out(row)); });
    std::vector<EfficiencyPreset> presets = class_rows(rows);
    const std::vector<EfficiencyPreset> classes = presets;
    const auto architecture_of = [](const Observation &row) { return std::string(architecture_key(row.architecture)); };
    for (const auto &[group, members] : grouped(rows, architecture_of)) {
        if (group.device_class == DeviceClass::unified_memory || group.name.empty())
            continue;
        FitOptions options = options_for(group.family);
        options.prior = class_efficiency(classes, group);
        EfficiencyPreset row;
        row.architecture = group.name;
        presets.push_back(fitted_row(members, row, fit_efficiency(members, options)));
    }
    for (const auto &[group, members] : grouped(rows, [](const Observation &row) { return row.accelerator; })) {
        if (group.device_class == DeviceClass::unified_memory)
            continue;
        FitOptions options = options_for(group.family);
        options.prior = class_efficiency(classes, group);
        options.pull = pull_for(members.size());
        EfficiencyPreset row;
        row.accelerator = group.name;
        presets.push_back(fitted_row(members, row, fit_efficiency(members, options)));
    }
    return presets;
}

} // namespace ridgepoint::engine
