// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/efficiency.h"

#include "engine/find_slug.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

constexpr auto family_slugs =
    std::to_array<std::string_view>({"linear", "linear-32bit", "linear-8bit", "linear-4bit", "decode-attention", "prefill-attention",
                                     "narrow-prefill-attention", "bidirectional-attention", "latent-attention", "expert", "expert-8bit",
                                     "expert-4bit", "batched-product", "norm", "activation", "addition", "softmax", "step"});
static_assert(family_slugs.size() == efficiency_family_count);
constexpr std::array<std::string_view, device_class_count> class_slugs = {"datacenter-gpu", "instinct-gpu", "card-gpu", "unified-memory",
                                                                          "matrix-engine"};

constexpr std::array<std::string_view, efficiency_scope_count> scope_slugs = {"own", "architecture", "class", "related", "ideal"};

using F = EfficiencyFamily;

struct Relation {
    F family;
    std::array<F, 3> stand_ins; ///< nearest first; the family itself ends the list early
};

/// Which family's numbers stand in where a class has none of its own. `step` has no relation: no host's work resembles a kernel.
constexpr auto relations = std::to_array<Relation>({
    {F::linear_32bit, {F::linear, F::linear_32bit, F::linear_32bit}},
    {F::linear_8bit, {F::linear, F::linear_8bit, F::linear_8bit}},
    {F::linear_4bit, {F::linear_8bit, F::linear, F::linear_4bit}},
    {F::decode_attention, {F::latent_attention, F::linear, F::decode_attention}},
    {F::prefill_attention, {F::bidirectional_attention, F::linear, F::prefill_attention}},
    {F::narrow_prefill_attention, {F::prefill_attention, F::linear_8bit, F::linear}},
    {F::bidirectional_attention, {F::prefill_attention, F::linear, F::bidirectional_attention}},
    {F::latent_attention, {F::decode_attention, F::linear, F::latent_attention}},
    {F::expert, {F::linear, F::expert, F::expert}},
    {F::expert_8bit, {F::expert, F::linear_8bit, F::linear}},
    {F::expert_4bit, {F::expert_8bit, F::expert, F::linear}},
    {F::batched_product, {F::linear_32bit, F::linear, F::batched_product}},
    {F::norm, {F::addition, F::linear, F::norm}},
    {F::activation, {F::addition, F::linear, F::activation}},
    {F::addition, {F::activation, F::linear, F::addition}},
    {F::softmax, {F::addition, F::linear, F::softmax}},
});

constexpr std::size_t at(F family) noexcept { return static_cast<std::size_t>(family); }

EfficiencyScope match(const DeviceIdentity &device, const EfficiencyPreset &preset) noexcept
{
    const EfficiencyScope scope = preset.scope();
    if (scope == EfficiencyScope::own)
        return preset.accelerator == device.accelerator ? scope : EfficiencyScope::ideal;
    if (preset.device_class != device.device_class)
        return EfficiencyScope::ideal;
    const bool is_other = scope == EfficiencyScope::architecture && preset.architecture != architecture_key(device.architecture);
    return is_other ? EfficiencyScope::ideal : scope;
}

void take_relations(EfficiencyProfile &profile) noexcept
{
    const EfficiencyProfile direct = profile;
    for (const Relation &relation : relations) {
        if (direct.scope(relation.family) != EfficiencyScope::ideal)
            continue;
        for (const F stand_in : relation.stand_ins) {
            if (direct.scope(stand_in) == EfficiencyScope::ideal)
                continue;
            profile[relation.family] = direct[stand_in];
            profile.scopes[at(relation.family)] = EfficiencyScope::related;
            break;
        }
    }
}

void take_published_product(EfficiencyProfile &profile, F family, double share) noexcept
{
    if (share > 0 && profile.scope(family) != EfficiencyScope::own)
        profile[family].compute = std::min(1.0, product_share_reached * share);
}

} // namespace

std::string_view slug(EfficiencyFamily family) noexcept { return family_slugs[static_cast<std::size_t>(family)]; }

std::optional<EfficiencyFamily> find_efficiency_family(std::string_view slug) noexcept
{
    return find_slug<EfficiencyFamily>(family_slugs, slug);
}

std::string_view slug(DeviceClass device_class) noexcept { return class_slugs[static_cast<std::size_t>(device_class)]; }

std::optional<DeviceClass> find_device_class(std::string_view slug) noexcept { return find_slug<DeviceClass>(class_slugs, slug); }

std::string_view slug(EfficiencyScope scope) noexcept { return scope_slugs[static_cast<std::size_t>(scope)]; }

EfficiencyScope EfficiencyPreset::scope() const noexcept
{
    if (!accelerator.empty())
        return EfficiencyScope::own;
    return architecture.empty() ? EfficiencyScope::device_class : EfficiencyScope::architecture;
}

std::string_view architecture_key(std::string_view architecture) noexcept { return architecture.substr(0, architecture.find(' ')); }

EfficiencyProfile make_profile(const DeviceIdentity &device, std::span<const EfficiencyPreset> presets)
{
    EfficiencyProfile profile;
    for (const EfficiencyPreset &preset : presets) {
        const EfficiencyScope scope = match(device, preset);
        if (scope >= profile.scope(preset.family))
            continue;
        profile[preset.family] = preset.efficiency;
        profile.scopes[at(preset.family)] = scope;
        profile.is_known = true;
    }
    take_relations(profile);
    if (profile.is_known) {
        take_published_product(profile, F::linear, device.product_16bit_share);
        take_published_product(profile, F::linear_8bit, device.product_8bit_share);
    }
    profile.is_own = profile.scope(F::linear) == EfficiencyScope::own;
    return profile;
}

} // namespace ridgepoint::engine
