// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/design_comparison.h"

#include "engine/inputs.h"
#include "engine/site/footprint.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;
using M = DesignMeasure;

constexpr std::array<std::string_view, 5> usual_methods = {"air-chiller-dry", "rdhx-passive", "d2c-hybrid-dry", "d2c-hybrid-tower",
                                                           "immersion-1p-dry"};

} // namespace

BetterEnd better_end(DesignMeasure measure) noexcept
{
    switch (measure) {
    case M::free_cooling_share:
    case M::chain_efficiency:
    case M::rack_limit:
        return BetterEnd::higher;
    case M::coolant_flow:
        return BetterEnd::neither;
    default:
        return BetterEnd::lower;
    }
}

bool DesignAnswer::exceeds_rack_limit() const noexcept
{
    const std::optional<double> &limit = (*this)[M::rack_limit];
    return limit && rated_rack && *rated_rack > *limit;
}

Expected<Design> design_of(const Catalog &catalog, const Scenario &scenario)
{
    return resolve(catalog, scenario).map([](const Inputs &inputs) {
        return Design{.cooling = inputs.cooling != nullptr ? inputs.cooling->slug : std::string(),
                      .chain = inputs.power_chain != nullptr ? inputs.power_chain->slug : std::string(),
                      .redundancy = inputs.redundancy};
    });
}

Scenario with_design(Scenario scenario, const Design &design)
{
    scenario.set(P::cooling_method, design.cooling);
    scenario.set(P::power_chain, design.chain);
    scenario.set(P::redundancy, std::string(slug(design.redundancy)));
    scenario.reset(P::supply_temperature);
    return scenario;
}

std::vector<Design> usual_designs(const Catalog &catalog, const Design &own)
{
    std::vector<Design> designs;
    for (const std::string_view method : usual_methods)
        if (method != own.cooling && catalog.find_cooling_method(method) != nullptr)
            designs.push_back({.cooling = std::string(method), .chain = own.chain, .redundancy = own.redundancy});
    return designs;
}

Expected<DesignAnswer> answer_design(const Catalog &catalog, const Scenario &scenario)
{
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    const auto facility = facility_of(catalog, scenario);
    if (!facility)
        return tl::unexpected(facility.error());
    DesignAnswer answer;
    const auto put = [&answer](M measure, const auto &value) {
        if (value)
            answer.values[static_cast<std::size_t>(measure)] = *value;
    };
    answer.supply = Temperature((*inputs)[P::supply_temperature]);
    answer.is_rented = inputs->is_rented;
    answer.cooling = facility->cooling;
    put(M::rack_limit, facility->rack_limit);
    put(M::hour_price, facility->hour_price);
    if (facility->chain)
        put(M::chain_efficiency, std::optional(facility->chain->die_per_meter()));
    if (facility->coolant_flow)
        put(M::coolant_flow, std::optional(facility->coolant_flow->si()));
    if (facility->chip)
        put(M::chip_temperature, std::optional(facility->chip->si()));
    if (!facility->equipment || !facility->cooling)
        return answer;
    answer.rated_rack = facility->equipment->rated_rack.si();
    const CoolingYear &year = *facility->cooling;
    put(M::pue, std::optional(year.annual.pue()));
    put(M::pue_peak, std::optional(year.design_hour.pue()));
    put(M::wue, std::optional(year.annual.wue()));
    put(M::free_cooling_share, std::optional(year.annual.free_share));
    put(M::accelerator_power, std::optional(facility->power()->si() / facility->equipment->accelerators));
    if (facility->carbon_intensity)
        put(M::carbon, std::optional(carbon_rate(*facility->power(), *facility->carbon_intensity) * years(1).si()));
    return answer;
}

std::vector<std::size_t> best_of(const std::vector<DesignAnswer> &answers, DesignMeasure measure)
{
    const BetterEnd better = better_end(measure);
    std::vector<double> known;
    const auto counts = [measure](const DesignAnswer &answer) { return answer[measure] && !answer.exceeds_rack_limit(); };
    for (const DesignAnswer &answer : answers)
        if (counts(answer))
            known.push_back(*answer[measure]);
    if (better == BetterEnd::neither || known.size() < 2)
        return {};
    const auto [least, most] = std::ranges::minmax(known);
    if (least == most)
        return {};
    const double best = better == BetterEnd::lower ? least : most;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (counts(answers[i]) && *answers[i][measure] == best)
            places.push_back(i);
    return places;
}

} // namespace ridgepoint::engine
