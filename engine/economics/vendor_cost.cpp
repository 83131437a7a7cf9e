// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/vendor_cost.h"

#include "engine/economics/priced_scenario.h"
#include "engine/evaluate.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using P = ParameterId;

/// Numbers that a user gave for one accelerator and its node.
constexpr std::array own_numbers = {P::accelerator_price,  P::accelerator_hour_price, P::system_price_factor,
                                    P::node_overhead,      P::accelerators_per_node,  P::accelerators_per_rack,
                                    P::compute_efficiency, P::memory_efficiency,      P::kernel_overhead};

double number_in_force(const Catalog &catalog, const Scenario &scenario, P id)
{
    return std::get<double>(value_in_force(catalog, scenario, id).value);
}

std::optional<double> present(const Estimate &estimate, M id)
{
    return estimate[id].is_present ? std::optional(estimate[id].number) : std::nullopt;
}

std::string gap_of(const Estimate &estimate, M id)
{
    const auto found = std::ranges::find_if(estimate.findings, [id](const Finding &finding) { return finding.absent.contains(id); });
    return found != estimate.findings.end() ? found->text : std::string("No answer.");
}

M energy_metric(M cost) noexcept { return cost == M::cost_per_image ? M::energy_per_image : M::energy_per_token; }

/// The work at one tensor width; whether more accelerators could help.
bool take(const Catalog &catalog, const Scenario &scenario, M cost, M rate, VendorCost &taken)
{
    const auto estimate = evaluate(catalog, scenario,
                                   {cost, rate, energy_metric(cost), M::cost_per_accelerator_hour, M::capital_cost, M::memory_utilization});
    if (!estimate) {
        taken.gap = estimate.error().what;
        return false;
    }
    if (const Finding *exceeded = estimate->find("memory-exceeded")) {
        taken.gap = exceeded->text;
        return true;
    }
    taken.hour = present(*estimate, M::cost_per_accelerator_hour);
    taken.capital = present(*estimate, M::capital_cost);
    taken.rate = present(*estimate, rate);
    taken.energy = present(*estimate, energy_metric(cost));
    taken.cost = present(*estimate, cost);
    taken.gap = taken.cost ? std::string() : gap_of(*estimate, cost);
    return false;
}

VendorCost vendor_cost(const Catalog &catalog, const Scenario &scenario, const Accelerator &accelerator)
{
    Scenario there = on_accelerator(catalog, scenario, accelerator);
    const M cost = output_cost_metric(catalog, scenario);
    const M rate = rate_metric(catalog, scenario);
    VendorCost taken;
    taken.accelerator = &accelerator;
    taken.is_rented = std::get<std::string>(value_in_force(catalog, there, P::cost_basis).value) == "rented";
    double width = number_in_force(catalog, there, P::tensor_parallel);
    while (take(catalog, there, cost, rate, taken) && 2 * width <= most_joined) {
        width *= 2;
        there.reset(P::accelerator_count);
        there.reset(P::racks);
        there.set(P::tensor_parallel, width);
    }
    taken.count = number_in_force(catalog, there, P::accelerator_count);
    return taken;
}

bool has_price(const Accelerator &accelerator) noexcept { return is_usable(accelerator.price) || is_usable(accelerator.cloud_price); }

} // namespace

Scenario on_accelerator(const Catalog &catalog, const Scenario &scenario, const Accelerator &accelerator)
{
    const ValueInForce present = value_in_force(catalog, scenario, P::accelerator);
    Scenario other = scenario;
    if (std::get<std::string>(present.value) == accelerator.slug)
        return other;
    for (const P id : own_numbers)
        other.reset(id);
    other.set(P::accelerator, accelerator.slug);
    return other;
}

MetricId rate_metric(const Catalog &catalog, const Scenario &scenario)
{
    const std::string workload = std::get<std::string>(value_in_force(catalog, scenario, P::workload).value);
    if (workload == slug(Workload::video))
        return M::clips_per_hour;
    return workload == slug(Workload::image) ? M::images_per_second : M::tokens_per_second;
}

std::vector<const Accelerator *> accelerators_with_price(const Catalog &catalog)
{
    std::vector<const Accelerator *> priced;
    for (const Accelerator &accelerator : catalog.accelerators())
        if (has_price(accelerator))
            priced.push_back(&accelerator);
    return priced;
}

std::vector<VendorCost> vendor_costs(const Catalog &catalog, const Scenario &scenario, std::span<const Accelerator *const> accelerators,
                                     const std::stop_token &stop)
{
    std::vector<VendorCost> costs;
    for (const Accelerator *accelerator : accelerators) {
        if (stop.stop_requested())
            break;
        costs.push_back(vendor_cost(catalog, scenario, *accelerator));
    }
    return costs;
}

} // namespace ridgepoint::engine
