// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chapters.h"
#include "engine/defaults/defaults.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

constexpr double pair = 2;

/// The scale-up and scale-out links: those chosen, else the device's own.
Fabric fabric_of(const Inputs &inputs, const Accelerator &accelerator) noexcept
{
    const auto link = [](const FabricRow *chosen, const Figure &own) {
        const Figure &bandwidth = chosen != nullptr ? chosen->bandwidth : own;
        LinkRates rates;
        rates.bandwidth = BytePerSecond(is_usable(bandwidth) ? bandwidth.si : 0);
        return rates;
    };
    // A card without a link of its own talks over its host's.
    const Figure &own_up = is_usable(accelerator.scaleup_bandwidth) ? accelerator.scaleup_bandwidth : accelerator.host_bandwidth;
    // Beyond the bridge of a pair, too.
    const bool is_bridged = is_usable(accelerator.scaleup_domain) && accelerator.scaleup_domain.si <= pair;
    const Figure &own_out =
        is_bridged && !is_usable(accelerator.scaleout_bandwidth) ? accelerator.host_bandwidth : accelerator.scaleout_bandwidth;
    Fabric fabric;
    fabric.scale_up = link(inputs.scaleup_fabric, own_up);
    fabric.scale_out = link(inputs.scaleout_fabric, own_out);
    fabric.domain = is_usable(accelerator.scaleup_domain) ? accelerator.scaleup_domain.si : fabric.domain;
    fabric.is_host_link =
        inputs.scaleup_fabric != nullptr ? inputs.scaleup_fabric->kind == "host" : !is_usable(accelerator.scaleup_bandwidth);
    fabric.is_ideal = !inputs.is_calibrated;
    fabric.is_mesh = inputs.scaleup_fabric == nullptr && is_mesh(accelerator);
    if (!inputs.is_calibrated)
        return fabric;
    fabric.presets = inputs.catalog->calibration().links;
    if (inputs.scaleup_fabric == nullptr)
        fabric.tables = inputs.catalog->collectives(accelerator);
    return fabric;
}

void override_efficiencies(const Inputs &inputs, DeviceRates &rates) noexcept
{
    using P = ParameterId;
    const auto step = static_cast<std::size_t>(EfficiencyFamily::step);
    for (std::size_t i = 0; i < efficiency_family_count; ++i) {
        Efficiency &own = rates.families[i];
        if (inputs.is_user_set(P::compute_efficiency))
            own.compute = inputs[P::compute_efficiency];
        if (inputs.is_user_set(P::memory_efficiency))
            own.memory = inputs[P::memory_efficiency];
        if (inputs.is_user_set(P::kernel_overhead) && i != step)
            own.overhead = inputs[P::kernel_overhead];
    }
}

/// The busiest of the devices that share the experts takes this much longer than the mean. Source: set by hand on served models
/// whose experts are spread over 2 to 8 devices; the fit of the presets leaves it alone.
constexpr double spread_expert_imbalance = 1.3;

/// Tokens on their way to the experts of other replicas and back: beside the bare exchange they are sorted, padded and wait for the replica
/// that works on the longest prompt. Source: set by hand on served models whose attention is spread over 2 to 8 replicas.
constexpr double replica_exchange_slowdown = 3;

/// FLOP of vector units that unpack one weight of a K-quant, whatever the batch. Source: set by hand on Apple's devices, which have no
/// matrix units for it; elsewhere reading the weights takes longer.
constexpr double unpacking_per_weight = 18;

/// What local programs reach with packed weights over what they reach with 16-bit ones, where arithmetic bounds. Source: set by hand on
/// prompts of llama.cpp on cards and data centre GPUs.
constexpr double packed_product_share = 0.8;

/// Whether what local programs were measured to do counts.
bool is_local_known(const Inputs &inputs, const Accelerator &accelerator) noexcept
{
    return inputs.runtime == Runtime::local && inputs.catalog->runtime(accelerator).is_known[static_cast<std::size_t>(Runtime::local)];
}

DeviceRates device_rates(const Inputs &inputs, const Accelerator &accelerator, const DeviceState &state) noexcept
{
    DeviceRates rates;
    rates.peak = FlopPerSecond(state.peak.si);
    rates.bandwidth = BytePerSecond(state.bandwidth.si);
    rates.host_bandwidth = BytePerSecond(is_usable(accelerator.host_bandwidth) ? accelerator.host_bandwidth.si : 0);
    rates.fabric = fabric_of(inputs, accelerator);
    if (inputs.is_calibrated) {
        const EfficiencyProfile &profile = inputs.catalog->profile(accelerator);
        rates.families = preset_families(inputs, accelerator);
        const auto runtime = static_cast<std::size_t>(inputs.runtime);
        rates.are_activations_off_chip = profile.is_known || inputs.catalog->runtime(accelerator).is_known[runtime];
        // Attention keeps 16 bits when the matrix products are narrower.
        const Figure wide = peak_of(accelerator, default_activation_precision(accelerator, inputs.runtime), false);
        if (profile.is_known && is_usable(wide) && wide.si < state.peak.si)
            rates.wide_peak = FlopPerSecond(wide.si);
        rates.runtime = inputs.catalog->runtime(accelerator)[inputs.runtime];
        if (is_local_known(inputs, accelerator) && inputs.weight_precision == Precision::q4_k_m)
            rates.unpacking = unpacking_per_weight / bytes_per_value(inputs.weight_precision);
        rates.exchange_slowdown = replica_exchange_slowdown;
        rates.expert_imbalance = inputs.plan.spreads_experts(inputs.count) ? spread_expert_imbalance : 1;
    }
    override_efficiencies(inputs, rates);
    return rates;
}

} // namespace

EfficiencyFamilies preset_families(const Inputs &inputs, const Accelerator &accelerator) noexcept
{
    EfficiencyFamilies families = inputs.catalog->profile(accelerator).families;
    const bool is_packed = bytes_per_value(inputs.weight_precision) < 2 && accelerator.vendor != "Apple";
    const double share = is_packed && is_local_known(inputs, accelerator) ? packed_product_share : 1;
    for (Efficiency &family : families) {
        family = with_runtime(family, inputs.catalog->runtime(accelerator)[inputs.runtime]);
        family.compute *= share;
    }
    return families;
}

DeviceState device_state(const Inputs &inputs, const Accelerator &accelerator) noexcept
{
    DeviceState state;
    state.peak = is_lacking(accelerator, inputs.activation_precision)
                     ? Figure{}
                     : peak_of(accelerator, inputs.activation_precision, inputs.wants_sparse_peak);
    state.bandwidth = accelerator.memory_bandwidth;
    state.capacity = accelerator.memory_capacity;
    if (!is_usable(state.peak)) {
        state.gap = Absence::peak_unknown;
    } else if (!is_usable(state.bandwidth)) {
        state.gap = Absence::bandwidth_unknown;
    } else {
        state.rates = device_rates(inputs, accelerator, state);
        state.linear = state.rates.of(linear_family(bytes_per_value(inputs.activation_precision)));
        state.gap = Absence::present;
    }
    return state;
}

StoredBytes stored_bytes(const Inputs &inputs) noexcept
{
    StoredBytes stored{bytes_per_value(inputs.weight_precision), bytes_per_value(inputs.activation_precision),
                       bytes_per_value(inputs.kv_precision)};
    // GGUF files keep in 8 bits what servers keep in 16.
    const double wide = bytes_per_value(inputs.runtime == Runtime::local ? Precision::q8_0 : Precision::bf16);
    if (inputs.wide_weights != WideWeights::none && stored.weight < wide) {
        stored.head = wide;
        stored.dense = inputs.wide_weights == WideWeights::dense ? wide : stored.weight;
    }
    return stored;
}

Byte replica_capacity(const Inputs &inputs, const DeviceState &device) noexcept
{
    return Byte(inputs.plan.replica_devices() * device.capacity.si * (1 - inputs[ParameterId::memory_reserve]));
}

void add_spill(const Inputs &inputs, const DeviceState &device, const MemoryUse &memory, Operators &operators) noexcept
{
    if (!inputs.spills || !is_usable(device.capacity) || !(device.rates.host_bandwidth > BytePerSecond(0)))
        return;
    const Byte overflow = memory.required() - replica_capacity(inputs, device);
    if (!(overflow > Byte(0)))
        return;
    double read = 0;
    for (const OperatorCost &cost : operators)
        read += cost.family == OperatorFamily::auxiliary ? 0 : cost.weight_bytes + cost.kv_bytes;
    OperatorCost &spill = operators.add();
    spill.name = "spill";
    spill.label = "Spilled to the host";
    spill.family = OperatorFamily::spill;
    spill.count = 1;
    spill.weight_bytes = overflow / memory.required() * read;
}

void drop_spill(Operators &operators) noexcept
{
    if (operators.size() > 0 && operators.end()[-1].family == OperatorFamily::spill)
        operators.drop_last();
}

Token tokens_to_prefill(const Inputs &inputs) noexcept
{
    return Token(inputs[ParameterId::prompt_tokens] - inputs[ParameterId::prefix_tokens]);
}

} // namespace ridgepoint::engine
