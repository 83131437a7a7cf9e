// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoising_time.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double wide = 2;             // bytes of an activation
constexpr double t5_weights = 4.76e9;  // encoder of T5-XXL
constexpr double clip_weights = 0.8e9; // both encoders of SDXL
constexpr double t5_width = 4096;

/// Generations of matrix instructions that portable kernels leave unused. Each doubles the rate; Hopper and datacentre Blackwell keep the
/// older instructions at the older rate. Source: Shah et al., "FlashAttention-3", 2024, section 1 (35 % of H100's peak with Ampere's
/// instructions); for Blackwell the same doubling.
int unused_generations(const Accelerator &accelerator) noexcept
{
    if (accelerator.device_class != DeviceClass::datacenter_gpu)
        return 0;
    const std::string_view key = architecture_key(accelerator.architecture);
    return key == "Hopper" ? 1 : key == "Blackwell" ? 2 : 0;
}

/// One device and how well it does.
class Device {
public:
    Device(const Catalog &catalog, const Accelerator &accelerator, const Denoiser &denoiser, const DenoisingPlan &plan,
           PredictionLevel level, const DenoisingShares &shares)
        : m_accelerator(accelerator),
          m_denoiser(denoiser),
          m_plan(plan),
          m_shares(shares),
          m_is_ideal(level == PredictionLevel::ideal),
          m_profile(catalog.profile(accelerator)),
          m_fabric(fabric_of(catalog, accelerator, level))
    {}

    [[nodiscard]] bool is_ideal() const noexcept { return m_is_ideal; }
    [[nodiscard]] FlopPerSecond peak(Precision precision) const noexcept { return effective_peak(m_accelerator, precision); }
    [[nodiscard]] EfficiencyScope scope() const noexcept
    {
        return m_is_ideal ? EfficiencyScope::ideal : m_profile.scope(EfficiencyFamily::linear);
    }

    [[nodiscard]] Second time(const OperatorWork &work) const noexcept
    {
        const bool is_wide = work.family == EfficiencyFamily::linear;
        return operator_time(work, {peak(is_wide ? Precision::bf16 : work.arithmetic), bandwidth()}, efficiency(work.family));
    }

    /// Streams over some bytes beside the operators.
    [[nodiscard]] Second stream(double bytes) const noexcept
    {
        return Byte(bytes) / (efficiency(EfficiencyFamily::addition).memory * bandwidth());
    }

    /// Of one self-attention whose `tokens` are shared among the devices. Without a link of their own, devices stage what they send in the
    /// host's memory: it crosses the link twice.
    [[nodiscard]] Second exchange(double tokens) const noexcept
    {
        const double world = m_plan.devices;
        const double values = tokens * m_denoiser.heads * m_denoiser.head_dim * wide;
        const double crossings = m_fabric.is_host_link ? 2 : 1;
        if (m_plan.split == SequenceSplit::ring)
            return crossings * collective_time(m_fabric, Collective::all_gather, world, Byte(2 * values));
        return crossings * 4 * collective_time(m_fabric, Collective::all_to_all, world, Byte(values / world));
    }

    [[nodiscard]] bool reaches_others() const noexcept { return m_fabric.reaches(m_plan.devices); }

private:
    [[nodiscard]] BytePerSecond bandwidth() const noexcept { return BytePerSecond(m_accelerator.memory_bandwidth.si); }

    [[nodiscard]] Efficiency efficiency(EfficiencyFamily family) const noexcept
    {
        if (m_is_ideal)
            return {};
        Efficiency result = m_profile[family];
        if (family == EfficiencyFamily::bidirectional_attention)
            result.compute = attention_share(result.compute);
        else if (m_denoiser.family == DenoiserFamily::unet)
            result.compute *= m_shares.unet_product;
        return result;
    }

    [[nodiscard]] double attention_share(double fitted) const noexcept
    {
        constexpr double most = 0.75;
        const bool is_nvidia = m_accelerator.vendor == "NVIDIA";
        const double current = std::min(most, fitted * m_shares.long_attention);
        const bool is_card = m_accelerator.device_class == DeviceClass::card_gpu;
        const double portable =
            is_card ? m_shares.card_attention : m_shares.portable_attention / std::pow(2.0, unused_generations(m_accelerator));
        const double share = m_plan.attention == AttentionKernels::portable && is_nvidia ? portable : current;
        constexpr int full_width = 128;
        return m_denoiser.family != DenoiserFamily::unet && m_denoiser.head_dim < full_width ? share * m_shares.narrow_heads : share;
    }

    const Accelerator &m_accelerator;
    const Denoiser &m_denoiser;
    const DenoisingPlan &m_plan;
    const DenoisingShares &m_shares;
    bool m_is_ideal;
    const EfficiencyProfile &m_profile;
    Fabric m_fabric;
};

bool launches_each(DenoisingRuntime runtime) noexcept { return runtime == DenoisingRuntime::eager || runtime == DenoisingRuntime::fused; }

double passes_per_block(const Denoiser &denoiser, const DenoisingPlan &plan, const DenoisingShares &shares) noexcept
{
    if (plan.runtime != DenoisingRuntime::eager)
        return shares.fused_passes;
    return denoiser.has_qk_norm ? shares.rotated_passes : shares.plain_passes;
}

/// Streams of blocks that the host launches: two of a block with two sets of weights, one and a half where the text has an attention of
/// its own.
double launched_streams(const Denoiser &d) noexcept
{
    constexpr double crossed = 1.5;
    if (d.family == DenoiserFamily::unet)
        return 0;
    if (d.double_blocks > 0)
        return 2.0 * d.double_blocks + d.single_blocks + 0.5 * d.dual_attention_blocks;
    return crossed * d.layers;
}

double widening_bytes(const Denoiser &denoiser, const DenoisingPlan &plan, const DenoisingShares &shares)
{
    const bool is_narrow = bytes_per_value(plan.weights) < wide;
    const bool is_eager = launches_each(plan.runtime);
    if (!is_narrow || (plan.computes && !is_eager) || denoiser.family == DenoiserFamily::unet)
        return 0;
    return parameters(denoiser) * (is_eager ? shares.eager_widening : shares.fused_widening);
}

/// One pass over `pictures` at once.
void add_forward(const Device &device, const Denoiser &denoiser, const DenoisingPlan &plan, double pictures, const DenoisingShares &shares,
                 DenoisingTime &time)
{
    const DenoiserShape shape{pictures, plan.devices, plan.weights, plan.computes, {}};
    Second operators;
    double attentions = 0;
    for (const DenoiserCall &call : forward_calls(denoiser, plan.picture, shape)) {
        operators = operators + call.count * device.time(call.work);
        attentions += call.is_self_attention ? call.count : 0;
    }
    if (plan.devices > 1)
        time.exchange = attentions * device.exchange(pictures * latent_tokens(denoiser, plan.picture));
    if (!device.is_ideal()) {
        constexpr double both_ways = 2;
        const double values = block_values(denoiser, plan.picture) * pictures / plan.devices;
        operators = operators + device.stream(passes_per_block(denoiser, plan, shares) * both_ways * wide * values +
                                              widening_bytes(denoiser, plan, shares));
        if (plan.runtime != DenoisingRuntime::engine)
            time.host = Second(launched_streams(denoiser) * (launches_each(plan.runtime) ? shares.host_block : shares.host_compiled));
    }
    time.forward = operators + time.exchange;
}

Second encoding_time(const Device &device, const Denoiser &denoiser, const DenoisingPlan &plan)
{
    if (denoiser.text_tokens == 0)
        return Second(0);
    const double weights = denoiser.text_hidden >= t5_width ? t5_weights : clip_weights;
    const double width = std::sqrt(weights);
    const double rows = plan.batch * denoiser.text_tokens * (denoiser.is_guided ? 2 : 1);
    return device.time(product_work(rows, width, width, Precision::bf16, true));
}

Problem unknown(const Accelerator &accelerator, std::string_view what)
{
    return {"The catalog does not hold the " + std::string(what) + " of " + accelerator.name + ".", "accelerator", accelerator.slug, {}};
}

} // namespace

Flop decoder_flops(const Denoiser &denoiser, const Picture &picture, const DenoisingShares &shares) noexcept
{
    constexpr double side = 512;
    const double area = picture.width * picture.height / (side * side);
    if (denoiser.is_video)
        return Flop(2 * 1240.1e9 * area * picture.frames * shares.video_decode);
    return Flop(2 * (1240.1e9 * area + 17.2e9 * area * area));
}

Expected<DenoisingTime> denoising_time(const Catalog &catalog, const Accelerator &accelerator, const Denoiser &denoiser,
                                       const DenoisingPlan &plan, PredictionLevel level, const DenoisingShares &shares)
{
    const Device device(catalog, accelerator, denoiser, plan, level, shares);
    const FlopPerSecond peak = device.peak(Precision::bf16);
    if (!(peak > FlopPerSecond(0)))
        return tl::unexpected(unknown(accelerator, "peak"));
    if (!accelerator.memory_bandwidth.is_known())
        return tl::unexpected(unknown(accelerator, "memory bandwidth"));
    if (!device.reaches_others())
        return tl::unexpected(unknown(accelerator, "link bandwidth"));
    if (plan.offloads && !accelerator.host_bandwidth.is_known())
        return tl::unexpected(unknown(accelerator, "host bandwidth"));
    DenoisingTime time;
    const double passes = denoiser.is_guided ? 2 : 1;
    const double together = denoiser.is_video || denoiser.family == DenoiserFamily::cosmos2 ? 1 : passes;
    add_forward(device, denoiser, plan, plan.batch * together, shares, time);
    const Second pass = std::max(time.forward, time.host);
    time.denoising = plan.steps * passes / together * pass;
    time.text_encoding = encoding_time(device, denoiser, plan);
    time.decode = plan.batch * decoder_flops(denoiser, plan.picture, shares) / ((device.is_ideal() ? 1 : shares.decode) * peak);
    if (plan.offloads)
        time.load = Byte((parameters(denoiser) + t5_weights) * wide) / BytePerSecond(accelerator.host_bandwidth.si);
    time.total = Second(device.is_ideal() ? 0 : shares.start) + time.text_encoding + time.load + time.denoising + time.decode;
    time.scope = device.scope();
    if (time.host > time.forward)
        time.bound = OperatorBound::overhead;
    else if (2 * time.exchange > time.forward)
        time.bound = OperatorBound::fabric;
    return time;
}

} // namespace ridgepoint::engine
