// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/break_even_setup.h"

#include "engine/cost/plausible_range.h"
#include "widgets/workspaces/economics/economics_setup.h"
#include "widgets/workspaces/economics/economics_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::ParameterScale;

namespace {

constexpr std::size_t mostLinePoints = 33; ///< of a fine map; a coarse one has no more than along its axes

engine::InputValues valuesOf(ParameterId id, const engine::ComparedRange &range, std::size_t count)
{
    engine::InputValues made{id, {}};
    const bool isWhole = engine::parameter(id).is_whole;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(count - 1);
        double value = range.scale == ParameterScale::log ? range.low * std::pow(range.high / range.low, share)
                                                          : std::lerp(range.low, range.high, share);
        value = std::clamp(isWhole ? std::round(value) : value, range.low, range.high);
        if (made.values.empty() || value > made.values.back())
            made.values.push_back(value);
    }
    return made;
}

ComparedLine lineAlong(const engine::PriceDifference &difference, ParameterId id, engine::ComparedRange range, std::size_t points)
{
    ComparedLine line;
    line.input = id;
    range.points = points;
    line.isLog = range.scale == ParameterScale::log;
    line.present = difference.number(id);
    line.values = valuesOf(id, range, points).values;
    engine::PriceDifference moving = difference;
    for (const double value : line.values) {
        moving.set(id, value);
        line.first.push_back(moving.first());
        line.second.push_back(moving.second());
    }
    if (const auto found = engine::scenario_break_even(difference, id, range))
        line.breakEven = *found;
    return line;
}

} // namespace

std::vector<ParameterId> mapInputs(const engine::Catalog &catalog, const engine::Scenario &scenario, bool isAlongY)
{
    using P = ParameterId;
    std::vector<P> inputs{P::electricity_price,    P::sold_share,      P::accelerator_price,   P::accelerator_hour_price,
                          P::system_price_factor,  P::datacenter_cost, P::hardware_life,       P::building_life,
                          P::network_price_factor, P::discount_rate,   P::operating_cost_rate, P::rated_power_ratio};
    if (!isAlongY)
        return inputs;
    const engine::Workload workload = pricedOutput(catalog, scenario).workload;
    inputs.push_back(P::batch);
    if (engine::makes_pictures(workload)) {
        inputs.push_back(P::steps);
    } else {
        inputs.push_back(P::prompt_tokens);
        inputs.push_back(P::output_tokens);
    }
    return inputs;
}

engine::ComparedRange mapRange(ParameterId id, double present)
{
    const engine::Parameter &row = engine::parameter(id);
    engine::ComparedRange range;
    if (const engine::PlausibleRange *plausible = engine::find_plausible_range(row.name)) {
        constexpr double usualPrice = 30000; // of an accelerator, where none is known
        constexpr double usualRent = 3;
        const double usual = id == ParameterId::accelerator_price ? usualPrice : usualRent;
        const engine::InputRange around = engine::range_around(*plausible, plausible->is_factor && !(present > 0) ? usual : present);
        const double reach = plausible->is_factor ? around.base / 2 : (around.high - around.low) / 2;
        range.low = std::max(row.minimum, around.low - reach);
        range.high = std::min(row.maximum, around.high + reach);
        return range;
    }
    constexpr double factor = 16;
    const double middle = std::clamp(present, std::max(row.minimum, 1.0), row.maximum);
    range.scale = ParameterScale::log;
    range.low = std::max({row.minimum, 1.0, std::round(middle / factor)});
    range.high = std::min(row.maximum, std::round(middle * factor));
    return range;
}

std::optional<BreakEvenAnswer> answerBreakEven(const engine::Catalog &catalog, const BreakEvenQuestion &question,
                                               const std::stop_token &stop)
{
    BreakEvenAnswer answer;
    answer.question = question;
    auto difference = engine::PriceDifference::of(catalog, question.scenario, question.alternative.scenario,
                                                  pricedOutput(catalog, question.scenario).cost);
    if (!difference) {
        answer.problem = readable(difference.error().what);
        return answer;
    }
    answer.first = difference->first();
    answer.second = difference->second();
    const engine::ComparedRange x = mapRange(question.x, difference->number(question.x));
    const engine::ComparedRange y = mapRange(question.y, difference->number(question.y));
    answer.x = valuesOf(question.x, x, question.points);
    answer.y = valuesOf(question.y, y, question.points);
    auto map = engine::scenario_break_even_map(*difference, answer.x, answer.y, stop);
    if (!map) {
        answer.problem = readable(map.error().what);
        return answer;
    }
    if (map->is_cancelled)
        return std::nullopt;
    answer.map = *std::move(map);
    const std::size_t linePoints = std::clamp<std::size_t>(question.points, 3, mostLinePoints);
    answer.alongX = lineAlong(*difference, question.x, x, linePoints);
    answer.alongY = lineAlong(*difference, question.y, y, linePoints);
    return answer;
}

} // namespace ridgepoint::widgets
