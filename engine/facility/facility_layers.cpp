// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/facility_layers.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;
using M = MetricId;

LayerLoad unknown(StackLimit layer, std::string reason) { return {layer, std::nullopt, std::nullopt, std::move(reason)}; }

LayerLoad of_share(StackLimit layer, double load) { return {layer, load, 1.0, {}}; }

void add_device(const Inputs &inputs, const Answers &answers, std::vector<LayerLoad> &layers)
{
    if (answers.absence(M::forward_time) != Absence::present) {
        layers.push_back(unknown(StackLimit::compute, "The work of the accelerator is not known."));
        layers.push_back(unknown(StackLimit::memory_bandwidth, "The work of the accelerator is not known."));
        return;
    }
    const double devices = inputs.plan.devices() * answers.number(M::forward_time);
    const double compute = answers.number(M::forward_flops) / devices / answers.device.linear.peak.si();
    const double memory = answers.number(M::forward_bytes) / devices / answers.device.linear.bandwidth.si();
    layers.push_back(of_share(StackLimit::compute, std::min(compute, 1.0)));
    layers.push_back(of_share(StackLimit::memory_bandwidth, std::min(memory, 1.0)));
}

void add_capacity(const Answers &answers, std::vector<LayerLoad> &layers)
{
    if (answers.absence(M::memory_utilization) == Absence::present)
        layers.push_back(of_share(StackLimit::memory_capacity, answers.number(M::memory_utilization)));
    else
        layers.push_back(unknown(StackLimit::memory_capacity, "The capacity of the memory, or what fills it, is not known."));
}

/// One fabric joins the devices of a replica: the scale-up link as far as its domain reaches.
void add_fabric(const Inputs &inputs, const Answers &answers, std::vector<LayerLoad> &layers)
{
    const double devices = inputs.plan.replica_devices();
    if (devices <= 1)
        return;
    const Figure &domain = inputs.accelerator->scaleup_domain;
    const StackLimit layer = is_usable(domain) && devices > domain.si ? StackLimit::scaleout_fabric : StackLimit::scaleup_fabric;
    const PassTotals total = total_of(answers.decode, answers.device.rates);
    if (answers.absence(M::forward_time) != Absence::present || !(total.forward_time > 0))
        layers.push_back(unknown(layer, "The time on the links is not known."));
    else
        layers.push_back(of_share(layer, total.fabric_time / total.forward_time));
}

void add_site(const Inputs &inputs, const Facility &facility, std::vector<LayerLoad> &layers)
{
    if (!facility.equipment) {
        const std::string reason = inputs.accelerator->name + " has no rated power in the database.";
        for (const StackLimit layer : {StackLimit::rack_power, StackLimit::cooling, StackLimit::site_power})
            layers.push_back(unknown(layer, reason));
        return;
    }
    const double rack = facility.equipment->rack.si();
    if (inputs[P::rack_power_limit] > 0)
        layers.push_back({StackLimit::rack_power, rack, inputs[P::rack_power_limit], {}});
    else
        layers.push_back(unknown(StackLimit::rack_power, "The racks have no power limit; set \"Rack power limit\"."));
    if (facility.rack_limit)
        layers.push_back({StackLimit::cooling, rack, *facility.rack_limit, {}});
    else
        layers.push_back(unknown(StackLimit::cooling, "The most that the cooling takes from a rack is not known."));
    const auto peak = facility.peak_power();
    if (!(inputs[P::site_power_limit] > 0))
        layers.push_back(unknown(StackLimit::site_power, "The site has no power limit; set \"Site power limit\"."));
    else if (!peak)
        layers.push_back(unknown(StackLimit::site_power, "The peak power of the site is not known."));
    else
        layers.push_back({StackLimit::site_power, peak->si(), inputs[P::site_power_limit], {}});
}

} // namespace

std::vector<LayerLoad> layers_of(const Inputs &inputs, const Answers &answers, const Facility &facility)
{
    std::vector<LayerLoad> layers;
    add_device(inputs, answers, layers);
    add_capacity(answers, layers);
    add_fabric(inputs, answers, layers);
    add_site(inputs, facility, layers);
    layers.push_back(unknown(StackLimit::supply,
                             "How many stacks of memory a package holds, and how many are made in a year, is not in the "
                             "database."));
    return layers;
}

} // namespace ridgepoint::engine
