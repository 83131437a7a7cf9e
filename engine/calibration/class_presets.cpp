// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/class_presets.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ridgepoint::engine {

namespace {

using F = EfficiencyFamily;

const EfficiencyPreset *find_class(const std::vector<EfficiencyPreset> &rows, DeviceClass device_class, F family) noexcept
{
    const auto found = std::find_if(rows.begin(), rows.end(), [=](const EfficiencyPreset &row) {
        return row.scope() == EfficiencyScope::device_class && row.device_class == device_class && row.family == family;
    });
    return found == rows.end() ? nullptr : &*found;
}

/// What a family takes from a related one: shares by factors, the launch by a difference.
struct Derivation {
    F family;
    F from;
    double compute = 1;
    double overhead = 0; ///< added [s]
};

/// Nearest relation first. The factors are those between the two families on H100 and B200, where both are measured.
constexpr auto derivations = std::to_array<Derivation>({
    {F::linear_8bit, F::linear, 0.85, 8e-6},
    {F::linear_4bit, F::linear_8bit, 1, 0},
    {F::linear_32bit, F::linear, 1, 0},
    {F::batched_product, F::linear_32bit, 1, 0},
    {F::decode_attention, F::latent_attention, 1, 0},
    {F::decode_attention, F::linear, 1, 8e-6},
    {F::latent_attention, F::decode_attention, 1, 0},
    {F::prefill_attention, F::bidirectional_attention, 1, 0},
    {F::prefill_attention, F::linear, 0.73, 1e-5},
    {F::narrow_prefill_attention, F::prefill_attention, 0.65, 0},
    {F::bidirectional_attention, F::prefill_attention, 1, 0},
    {F::expert, F::linear, 0.75, 1.6e-5},
    {F::expert_8bit, F::expert, 0.85, 0},
    {F::expert_4bit, F::expert_8bit, 0.85, 0},
});

/// Where nothing of the family or a related one is measured on any GPU with stacked memory.
struct Usual {
    F family;
    Efficiency efficiency;
};

constexpr auto usual = std::to_array<Usual>({
    {F::linear, {0.75, 0.8, 4e-6}},
    {F::norm, {0.7, 0.5, 1e-6}},
    {F::activation, {0.7, 0.7, 1e-6}},
    {F::addition, {0.7, 0.8, 1e-6}},
    {F::softmax, {0.7, 0.8, 1e-6}},
});

EfficiencyPreset class_row(DeviceClass device_class, F family, const Efficiency &efficiency, std::string note)
{
    EfficiencyPreset row;
    row.device_class = device_class;
    row.family = family;
    row.efficiency = efficiency;
    row.note = std::move(note);
    return row;
}

void add_derived(std::vector<EfficiencyPreset> &rows, const Derivation &derivation)
{
    constexpr DeviceClass base = DeviceClass::datacenter_gpu;
    const EfficiencyPreset *from = find_class(rows, base, derivation.from);
    if (!from || find_class(rows, base, derivation.family))
        return;
    Efficiency efficiency = from->efficiency;
    efficiency.compute = std::min(1.0, efficiency.compute * derivation.compute);
    efficiency.overhead += derivation.overhead;
    if (derivation.family == F::bidirectional_attention)
        efficiency.memory = bidirectional_memory_share;
    rows.push_back(
        class_row(base, derivation.family, efficiency, "not measured in this class; from " + std::string(slug(derivation.from))));
}

void complete_base(std::vector<EfficiencyPreset> &rows)
{
    for (const Usual &one : usual)
        if (!find_class(rows, DeviceClass::datacenter_gpu, one.family))
            rows.push_back(class_row(DeviceClass::datacenter_gpu, one.family, one.efficiency, "estimated; not measured in this class"));
    for (const Derivation &derivation : derivations)
        add_derived(rows, derivation);
}

constexpr bool is_streaming(F family) noexcept
{
    return family == F::norm || family == F::activation || family == F::addition || family == F::softmax;
}

/// Graphics memory is read nearer to its peak than stacked memory, and the prefill pass is read from a relatively large cache.
Efficiency on_card(F family, Efficiency e) noexcept
{
    constexpr double read_share = 0.88;
    if (!is_streaming(family))
        e.memory = std::max(e.memory, read_share);
    if (family == F::addition)
        e.memory = read_share;
    if (family == F::prefill_attention || family == F::bidirectional_attention)
        e.compute = std::max(e.compute, 0.6);
    return e;
}

/// A class known by its published matrix products and memory streams alone.
struct StatedShares {
    double product_16bit = 0;
    double product_narrow = 0;
    double memory = 0;
};

Efficiency stated(F family, const Efficiency &base, const StatedShares &shares) noexcept
{
    Efficiency e = base;
    const bool is_narrow = family == F::linear_8bit || family == F::linear_4bit || family == F::narrow_prefill_attention ||
                           family == F::expert_8bit || family == F::expert_4bit;
    const double product = is_narrow ? shares.product_narrow : shares.product_16bit;
    e.memory = shares.memory;
    switch (family) {
    case F::prefill_attention:
        e.compute = 0.73 * product;
        e.memory = 0.52 * shares.memory;
        break;
    case F::narrow_prefill_attention:
    case F::bidirectional_attention:
        e.compute = 0.5 * product;
        e.memory = family == F::bidirectional_attention ? shares.memory : 0.52 * shares.memory;
        break;
    case F::latent_attention:
        e.compute = 0.7 * product;
        break;
    case F::expert:
    case F::expert_8bit:
    case F::expert_4bit:
        e.compute = 0.75 * product;
        break;
    case F::norm:
        e.memory = 0.44 * shares.memory;
        break;
    case F::activation:
        e.memory = 0.7 * shares.memory;
        break;
    default:
        e.compute = is_streaming(family) ? base.compute : product;
        break;
    }
    return e;
}

constexpr StatedShares instinct{0.55, 0.5, 0.73};
constexpr StatedShares matrix{0.75, 0.72, 0.8};

EfficiencyPreset other_class(DeviceClass device_class, const EfficiencyPreset &base)
{
    switch (device_class) {
    case DeviceClass::card_gpu:
        return class_row(device_class, base.family, on_card(base.family, base.efficiency),
                         "structure of datacenter-gpu; bandwidth share of published memory streams (0.88)");
    case DeviceClass::instinct_gpu:
        return class_row(device_class, base.family, stated(base.family, base.efficiency, instinct),
                         "structure of datacenter-gpu; shares of published matrix products (0.55) and memory streams (0.73)");
    case DeviceClass::matrix_engine:
        return class_row(device_class, base.family, stated(base.family, base.efficiency, matrix),
                         "structure of datacenter-gpu; shares of published matrix products (0.75); memory share estimated (0.80)");
    default:
        return class_row(device_class, base.family, base.efficiency, "not measured in this class; from datacenter-gpu");
    }
}

} // namespace

void complete_classes(std::vector<EfficiencyPreset> &fitted)
{
    complete_base(fitted);
    std::vector<EfficiencyPreset> added;
    for (std::size_t i = 1; i < device_class_count; ++i) {
        const auto device_class = static_cast<DeviceClass>(i);
        for (std::size_t f = 0; f + 1 < efficiency_family_count; ++f) {
            const auto family = static_cast<F>(f);
            const EfficiencyPreset *base = find_class(fitted, DeviceClass::datacenter_gpu, family);
            if (base && !find_class(fitted, device_class, family))
                added.push_back(other_class(device_class, *base));
        }
    }
    fitted.insert(fitted.end(), added.begin(), added.end());
}

} // namespace ridgepoint::engine
