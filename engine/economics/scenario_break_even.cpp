// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/scenario_break_even.h"

namespace ridgepoint::engine {

namespace {

BreakEvenMap transposed(const BreakEvenMap &map)
{
    BreakEvenMap turned;
    turned.columns = map.columns > 0 ? map.values.size() / map.columns : 0;
    turned.values.resize(map.values.size());
    turned.is_present.resize(map.values.size());
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        const std::size_t to = (i % map.columns) * turned.columns + i / map.columns;
        turned.values[to] = map.values[i];
        turned.is_present[to] = map.is_present[i];
    }
    return turned;
}

} // namespace

PriceDifference::PriceDifference(PricedScenario first, PricedScenario second) : m_first(std::move(first)), m_second(std::move(second))
{
    for (const Parameter &row : parameters())
        m_is_shared[static_cast<std::size_t>(row.id)] = m_first.number(row.id) == m_second.number(row.id);
}

Expected<PriceDifference> PriceDifference::of(const Catalog &catalog, const Scenario &first, const Scenario &second, MetricId metric)
{
    auto one = PricedScenario::of(catalog, first, metric);
    if (!one)
        return tl::unexpected(one.error());
    auto other = PricedScenario::of(catalog, second, metric);
    if (!other)
        return tl::unexpected(other.error());
    return PriceDifference(*std::move(one), *std::move(other));
}

void PriceDifference::set(ParameterId parameter, double value)
{
    m_first.set(parameter, value);
    if (is_shared(parameter))
        m_second.set(parameter, value);
}

std::optional<double> PriceDifference::answer()
{
    const auto one = m_first.answer();
    const auto other = one ? m_second.answer() : std::nullopt;
    return other ? std::optional(*one - *other) : std::nullopt;
}

Expected<BreakEvenMap> scenario_break_even_map(const PriceDifference &difference, const InputValues &x, const InputValues &y,
                                               const std::stop_token &stop)
{
    if (x.parameter == y.parameter) {
        const std::string name(parameter(x.parameter).name);
        return tl::unexpected(
            Problem{.what = "Both axes are " + name, .parameter = name, .value = name, .accepted = "two different inputs"});
    }
    PriceDifference moving = difference;
    const bool turns = !is_price_input(x.parameter) && is_price_input(y.parameter);
    const InputValues &inner = turns ? y : x;
    const InputValues &outer = turns ? x : y;
    const CostDifference2 at = [&moving, &inner, &outer](double inside, double outside) {
        moving.set(outer.parameter, outside);
        moving.set(inner.parameter, inside);
        return moving.answer();
    };
    auto map = map_difference(at, inner.values, outer.values, stop);
    if (map && map->is_cancelled)
        return BreakEvenMap{.columns = x.values.size(), .values = {}, .is_present = {}, .is_cancelled = true};
    return map && turns ? transposed(*map) : std::move(map);
}

Expected<BreakEven> scenario_break_even(const PriceDifference &difference, ParameterId parameter, const ComparedRange &range)
{
    PriceDifference moving = difference;
    return find_break_even(
        [&moving, parameter](double value) {
            moving.set(parameter, value);
            return moving.answer();
        },
        range);
}

} // namespace ridgepoint::engine
