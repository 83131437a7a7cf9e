// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/forward.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using Family = OperatorFamily;

double host_time(double layers, double decoding, const RuntimeCost &runtime) noexcept
{
    const double layer = runtime.layer + (decoding > 0 ? 0 : runtime.prompt_layer);
    return runtime.step + layers * layer + decoding * runtime.sequence;
}

double body_of(const OperatorCost &cost, const Operators &operators, const DeviceRates &rates, OperatorCost &timed) noexcept
{
    const double devices = cost.devices > 0 ? cost.devices : operators.devices;
    if (cost.family == Family::host) {
        timed.bound = OperatorBound::overhead;
        return host_time(cost.count, operators.decoding, rates.runtime);
    }
    if (cost.family == Family::spill) {
        timed.bound = OperatorBound::fabric;
        return (cost.weight_bytes + cost.kv_bytes) / devices / rates.host_bandwidth.si();
    }
    if (cost.family == Family::collective) {
        timed.bound = OperatorBound::fabric;
        // Neighbouring stages inside one domain are two devices of it; beyond it every device sends over the scale-out link.
        const bool is_pair = cost.collective == Collective::send && cost.world <= rates.fabric.domain;
        const double slowdown = cost.collective == Collective::all_to_all ? rates.exchange_slowdown : 1;
        const double world = is_pair ? 2 : cost.world;
        return slowdown * cost.count * collective_time(rates.fabric, cost.collective, world, Byte(cost.message_bytes)).si();
    }
    const OperatorRates own = rates.of(cost.efficiency);
    const bool is_auxiliary = cost.family == Family::auxiliary;
    const double stored = is_auxiliary ? 0 : cost.weight_bytes + cost.kv_bytes;
    const double moved = stored + (rates.are_activations_off_chip ? cost.activation_bytes : 0);
    const bool is_wide = (cost.is_wide || cost.family == Family::attention) && rates.wide_peak > FlopPerSecond(0);
    const double peak = is_wide ? rates.wide_peak.si() / rates.peak.si() * own.peak.si() : own.peak.si();
    const double unpacking = is_auxiliary ? 0 : rates.unpacking * cost.weight_bytes / devices / own.peak.si();
    const double compute = std::max(cost.flops / devices / peak, unpacking);
    const double memory = moved / devices / own.bandwidth.si();
    const double extra = rates.are_activations_off_chip ? cost.extra_bytes / devices / own.bandwidth.si() : 0;
    timed.bound = compute > memory + extra ? OperatorBound::compute : OperatorBound::memory;
    const double body = extra + std::max(compute, memory);
    return cost.family == Family::expert ? rates.expert_imbalance * body : body;
}

double launch_time_of(const OperatorCost &cost, const DeviceRates &rates) noexcept
{
    const bool has_launches = cost.family != Family::collective && cost.family != Family::spill && cost.family != Family::host;
    return has_launches ? cost.count * rates.of(cost.efficiency).overhead.si() : 0;
}

} // namespace

OperatorRates DeviceRates::of(EfficiencyFamily family) const noexcept
{
    const Efficiency &own = families[static_cast<std::size_t>(family)];
    return {peak * own.compute, bandwidth * own.memory, Second(own.overhead)};
}

Second operator_time(Flop flops, Byte bytes, double launches, const OperatorRates &rates) noexcept
{
    return launches * rates.overhead + std::max(flops / rates.peak, bytes / rates.bandwidth);
}

void time_operators(Operators &operators, const DeviceRates &rates) noexcept
{
    for (OperatorCost &cost : operators) {
        const double body = body_of(cost, operators, rates, cost);
        const double launch = launch_time_of(cost, rates);
        cost.time = launch + body;
        if (launch > body || (cost.family == Family::auxiliary && body <= 0))
            cost.bound = OperatorBound::overhead;
    }
}

PassTotals total_of(const Operators &operators, const DeviceRates &rates) noexcept
{
    PassTotals total;
    for (const OperatorCost &cost : operators) {
        total.forward_time += cost.time;
        total.launch_time += cost.family == Family::host ? cost.time : launch_time_of(cost, rates);
        total.fabric_time += cost.bound == OperatorBound::fabric ? cost.time : 0;
        total.compute_time += cost.bound == OperatorBound::compute ? cost.time : 0;
        total.memory_time += cost.bound == OperatorBound::memory ? cost.time : 0;
        if (cost.family == Family::auxiliary || cost.family == Family::spill || cost.family == Family::host)
            continue;
        total.flops += cost.flops;
        total.bytes += cost.weight_bytes + cost.kv_bytes;
        total.kernel_time += cost.time;
    }
    return total;
}

} // namespace ridgepoint::engine
