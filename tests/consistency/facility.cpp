// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/facility.h"

#include "tests/consistency/checker.h"

namespace ridgepoint::consistency {

using namespace engine;

namespace {

using M = MetricId;
using P = ParameterId;

double number_of(const Catalog &catalog, const Scenario &scenario, P id)
{
    return std::get<double>(value_in_force(catalog, scenario, id).value);
}

void check_equipment(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    const double node = number_of(catalog, scenario, P::accelerators_per_node);
    const double rack = number_of(catalog, scenario, P::accelerators_per_rack);
    check.equal(estimate[M::rack_power].number * node, estimate[M::node_power].number * rack, "racks and their nodes");
    check.at_most(node * estimate[M::accelerator_power].number, estimate[M::node_power].number, "accelerators within their node");
    if (scenario.get(P::racks))
        check.equal(estimate[M::it_power].number, number_of(catalog, scenario, P::racks) * estimate[M::rack_power].number,
                    "all IT and its racks");
    if (estimate[M::chain_efficiency].is_present) {
        check.at_most(0, estimate[M::chain_efficiency].number, "no efficiency");
        check.at_most(estimate[M::chain_efficiency].number, 1, "die against meter");
    }
}

void check_plant(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    const double it = estimate[M::it_power].number;
    const double pue = estimate[M::pue].number;
    check.at_most(1, pue, "IT against the facility");
    check.at_most(1, estimate[M::pue_peak].number, "IT against the facility in the design hour");
    check.equal(estimate[M::facility_power].number, it * pue, "facility power and IT x PUE");
    check.equal(estimate[M::facility_power_peak].number, it * estimate[M::pue_peak].number, "peak power and IT x PUE");
    check.at_most(estimate[M::ere].number, pue, "ERE against PUE");
    check.at_most(pue - 1, estimate[M::ere].number + 1e-12, "heat that is reused against that of the IT");
    check.at_most(0, estimate[M::wue].number, "no water");
    check.at_most(estimate[M::free_cooling_share].number, 1, "heat that leaves freely");
    check.equal(estimate[M::water_rate].number * 3.6e9, estimate[M::wue].number * it, "water and WUE x IT");
    const double limit = number_of(catalog, scenario, P::site_power_limit);
    if (estimate[M::site_power_utilization].is_present)
        check.equal(estimate[M::site_power_utilization].number * limit, estimate[M::facility_power_peak].number, "the site and its limit");
}

/// What is left when the parts of chain and cooling are taken from the meter is the equipment.
void check_balance(const Facility &facility, Checker &check)
{
    const ChainFlow &chain = *facility.chain;
    Watt losses;
    for (const StageFlow &stage : chain.stages)
        losses = losses + stage.loss();
    check.equal(chain.source.si(), (chain.die + losses).si(), "source and die with all losses");
    check.equal(chain.equipment.si(), facility.equipment->all.si(), "equipment of the chain and of the racks");
    const Watt beside = facility.equipment->all * (facility.cooling->annual.parts.total() - facility.cooling->annual.parts.distribution);
    check.equal(facility.power()->si(), (chain.meter + beside).si(), "the meter, with cooling and lights");
}

void check_price(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    const double devices = number_of(catalog, scenario, P::accelerator_count);
    const double price = estimate[M::cost_per_accelerator_hour].number;
    check.at_most(0, price, "no price");
    if (estimate[M::cost_per_million_tokens].is_present)
        check.equal(estimate[M::cost_per_million_tokens].number * estimate[M::tokens_per_second].number * 3600, 1e6 * devices * price,
                    "dollars of tokens and of hours");
    if (!scenario.get(P::racks) && estimate[M::energy_per_token].is_present)
        check.equal(estimate[M::energy_per_token].number * estimate[M::tokens_per_second].number, estimate[M::facility_power].number,
                    "energy of tokens and power at the meter");
}

} // namespace

void check_facility(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (estimate[M::it_power].is_present)
        check_equipment(catalog, scenario, estimate, check);
    if (estimate[M::pue].is_present) {
        check_plant(catalog, scenario, estimate, check);
        const auto facility = facility_of(catalog, scenario);
        check.require(facility && facility->chain && facility->cooling, "a facility stands behind its PUE");
        if (facility && facility->chain && facility->cooling)
            check_balance(*facility, check);
    }
    if (estimate[M::cost_per_accelerator_hour].is_present)
        check_price(catalog, scenario, estimate, check);
    if (estimate[M::weakest_layer].is_present)
        check.at_most(estimate[M::weakest_layer_headroom].number, 1, "what is left of a limit");
}

} // namespace ridgepoint::consistency
