// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/priced_scenario.h"

#include "engine/facility/facility_chapter.h"
#include "engine/refusal.h"
#include "engine/violation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using P = ParameterId;

constexpr std::array priced = {M::cost_per_accelerator_hour, M::cost_per_million_tokens, M::cost_per_image, M::training_cost};

/// The ratio of measured to rated power is among them: it scales what all equipment draws alike, so that no load share changes.
constexpr std::array price_inputs = {P::accelerator_price, P::system_price_factor, P::network_price_factor, P::datacenter_cost,
                                     P::electricity_price, P::discount_rate,       P::hardware_life,        P::building_life,
                                     P::sold_share,        P::operating_cost_rate, P::rated_power_ratio,    P::accelerator_hour_price};

void put(Inputs &inputs, P id, double value)
{
    inputs[id] = value;
    inputs.is_set.set(static_cast<std::size_t>(id));
}

} // namespace

bool is_priced(MetricId metric) noexcept { return std::ranges::find(priced, metric) != priced.end(); }

bool is_price_input(ParameterId parameter) noexcept { return std::ranges::find(price_inputs, parameter) != price_inputs.end(); }

MetricId output_cost_metric(const Catalog &catalog, const Scenario &scenario)
{
    const ValueInForce workload = value_in_force(catalog, scenario, P::workload);
    const auto *slug_in_force = std::get_if<std::string>(&workload.value);
    const bool is_picture =
        slug_in_force != nullptr && (*slug_in_force == slug(Workload::image) || *slug_in_force == slug(Workload::video));
    return is_picture ? M::cost_per_image : M::cost_per_million_tokens;
}

Expected<PricedScenario> PricedScenario::of(const Catalog &catalog, const Scenario &scenario, MetricId metric_id)
{
    if (!is_priced(metric_id)) {
        const std::string name(metric(metric_id).name);
        return tl::unexpected(Problem{.what = name + " is not a cost of accelerator-hours",
                                      .parameter = {},
                                      .value = name,
                                      .accepted = "cost_per_accelerator_hour, cost_per_million_tokens, cost_per_image or training_cost"});
    }
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    PricedScenario made(*inputs, metric_id);
    put(made.m_inputs, P::system_price_factor, made.m_inputs[P::system_price_factor]);
    return made;
}

void PricedScenario::set(ParameterId id, double value)
{
    const double wanted = parameter(id).is_whole ? std::round(value) : value;
    m_is_stale = m_is_stale || (!is_price_input(id) && wanted != m_inputs[id]);
    put(m_inputs, id, wanted);
    if (id == P::accelerator_price && !m_inputs.is_user_set(P::cost_basis))
        m_inputs.is_rented = false;
}

/// At a rent of one dollar the metric is the hours that it takes. At the nameplates, so that no answer depends on the ones before it.
void PricedScenario::work()
{
    m_is_stale = false;
    m_hours = m_utilization = m_pue = std::nullopt;
    const Needs needs = Needs::of({m_metric, M::pue});
    derive_defaults(m_inputs, needs.defaults());
    if (find_violation(m_inputs) != Violation::none)
        return;
    Inputs at_unit_rent = m_inputs;
    at_unit_rent.is_rented = true;
    put(at_unit_rent, P::accelerator_hour_price, 1);
    Answers answers;
    run_chapters(at_unit_rent, needs, answers);
    if (answers.absence(m_metric) == Absence::present)
        m_hours = answers.number(m_metric);
    Inputs at_nameplate = m_inputs;
    put(at_nameplate, P::rated_power_ratio, 1);
    const Facility facility = facility_of(at_nameplate, needs, answers);
    if (facility.equipment && facility.cooling) {
        m_utilization = m_metric == M::training_cost ? training_power_utilization(m_inputs) : facility.equipment->utilization;
        m_pue = facility.cooling->annual.pue();
    }
}

std::optional<double> PricedScenario::hour_price() const
{
    if (m_inputs.is_rented)
        return accelerator_rent(m_inputs);
    const auto price = accelerator_price(m_inputs);
    if (!price || !m_utilization || !m_pue)
        return std::nullopt;
    const auto cost = owned_cost(owned_accelerator(m_inputs, *m_inputs.accelerator, dollars(*price), *m_utilization, *m_pue));
    return cost ? std::optional(cost->total()) : std::nullopt;
}

std::optional<double> PricedScenario::answer()
{
    if (m_is_stale)
        work();
    const auto price = m_hours ? hour_price() : std::nullopt;
    return price ? std::optional(*m_hours * *price) : std::nullopt;
}

} // namespace ridgepoint::engine
