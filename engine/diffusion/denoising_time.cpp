// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/denoising_time.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double wide = 2;                                        // bytes of an activation
constexpr double t5_weights = 4.76e9;                             // encoder of T5-XXL
constexpr double t5_matrix_weights = t5_weights - 32128.0 * 4096; // without the embeddings of its vocabulary
constexpr double clip_weights = 0.8e9;                            // both encoders of SDXL
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
    Device(const DenoisingDevice &device, const Denoiser &denoiser, const DenoisingPlan &plan, const DenoisingShares &shares)
        : m_device(device), m_accelerator(device.accelerator), m_denoiser(denoiser), m_plan(plan), m_shares(shares)
    {}

    [[nodiscard]] bool is_ideal() const noexcept { return m_device.is_ideal; }
    [[nodiscard]] bool is_timed() const noexcept
    {
        return m_device.is_timed && product_peak(Precision::bf16) > FlopPerSecond(0) && m_accelerator.memory_bandwidth.is_known();
    }
    [[nodiscard]] FlopPerSecond peak(Precision precision) const noexcept { return effective_peak(m_accelerator, precision); }
    [[nodiscard]] FlopPerSecond product_peak(Precision precision) const noexcept
    {
        return m_device.product_peak > FlopPerSecond(0) ? m_device.product_peak : peak(precision);
    }
    /// Of what is no product of weights: it stays in the catalog's arithmetic where that has a peak.
    [[nodiscard]] FlopPerSecond wide_peak(Precision precision) const noexcept
    {
        const FlopPerSecond own = peak(precision);
        return own > FlopPerSecond(0) ? own : product_peak(precision);
    }
    [[nodiscard]] FlopPerSecond decoder_peak() const noexcept
    {
        return m_device.shares.compute.value_or(is_ideal() ? 1 : m_shares.decode) * wide_peak(Precision::bf16);
    }
    [[nodiscard]] EfficiencyScope scope() const noexcept
    {
        return is_ideal() ? EfficiencyScope::ideal : m_device.profile.scope(EfficiencyFamily::linear);
    }

    /// Whether arithmetic takes longer than memory.
    [[nodiscard]] bool is_compute_bound(const OperatorWork &work) const noexcept
    {
        const Efficiency own = efficiency(work.family);
        return work.flops / (own.compute * peak_of(work)) > work.bytes / (own.memory * bandwidth());
    }

    [[nodiscard]] Second launch(EfficiencyFamily family) const noexcept { return Second(efficiency(family).overhead); }

    [[nodiscard]] Second time(const OperatorWork &work) const noexcept
    {
        return operator_time(work, {peak_of(work), bandwidth()}, efficiency(work.family));
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
        const double crossings = m_device.fabric.is_host_link ? 2 : 1;
        if (m_plan.split == SequenceSplit::ring)
            return crossings * collective_time(m_device.fabric, Collective::all_gather, world, Byte(2 * values));
        return crossings * 4 * collective_time(m_device.fabric, Collective::all_to_all, world, Byte(values / world));
    }

    [[nodiscard]] bool reaches_others() const noexcept { return m_device.fabric.reaches(m_plan.devices); }

private:
    [[nodiscard]] FlopPerSecond peak_of(const OperatorWork &work) const noexcept
    {
        switch (work.family) {
        case EfficiencyFamily::linear:
            return product_peak(Precision::bf16);
        case EfficiencyFamily::linear_8bit:
        case EfficiencyFamily::linear_4bit:
            return product_peak(work.arithmetic);
        default:
            return wide_peak(work.arithmetic);
        }
    }

    [[nodiscard]] BytePerSecond bandwidth() const noexcept { return BytePerSecond(m_accelerator.memory_bandwidth.si); }

    [[nodiscard]] Efficiency efficiency(EfficiencyFamily family) const noexcept
    {
        Efficiency result = fitted(family);
        result.compute = m_device.shares.compute.value_or(result.compute);
        result.memory = m_device.shares.memory.value_or(result.memory);
        result.overhead = m_device.shares.overhead.value_or(result.overhead);
        return result;
    }

    [[nodiscard]] Efficiency fitted(EfficiencyFamily family) const noexcept
    {
        if (is_ideal())
            return {};
        Efficiency result = m_device.profile[family];
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

    const DenoisingDevice &m_device;
    const Accelerator &m_accelerator;
    const Denoiser &m_denoiser;
    const DenoisingPlan &m_plan;
    const DenoisingShares &m_shares;
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

struct PartName {
    std::string_view id;
    std::string_view label;
    OperatorFamily family;
};

/// In the order of DenoiserPart.
constexpr std::array<PartName, denoiser_part_count> part_names = {{
    {"qkv", "Query, key, value", OperatorFamily::linear},
    {"selection", "Selection of tokens", OperatorFamily::attention},
    {"attention", "Attention", OperatorFamily::attention},
    {"attention_out", "Attention output", OperatorFamily::linear},
    {"cross_qkv", "Query, key, value (text)", OperatorFamily::linear},
    {"cross_attention", "Attention to the text", OperatorFamily::attention},
    {"cross_out", "Output of attention to the text", OperatorFamily::linear},
    {"ffn_up", "FFN up", OperatorFamily::linear},
    {"ffn_down", "FFN down", OperatorFamily::linear},
    {"single_in", "Query, key, value and FFN up", OperatorFamily::linear},
    {"single_out", "Attention output and FFN down", OperatorFamily::linear},
    {"modulation", "Modulation", OperatorFamily::linear},
    {"convolution", "Convolutions", OperatorFamily::linear},
    {"projection", "Projections", OperatorFamily::linear},
}};

/// The operators of one pass over `pictures` at once, each part of the network folded into one.
class DenoiserListing {
public:
    DenoiserListing(const Device &device, const Denoiser &denoiser, const DenoisingPlan &plan, const DenoisingShares &shares,
                    double pictures, Operators &operators)
        : m_device(device), m_denoiser(denoiser), m_plan(plan), m_shares(shares), m_pictures(pictures), m_operators(operators)
    {
        m_operators.clear();
        m_operators.devices = plan.devices;
        m_operators.decoding = pictures;
    }

    void list()
    {
        add_parts();
        add_rest();
        add_exchange();
        if (!m_device.is_ideal())
            add_streams();
        if (m_device.is_timed())
            add_host();
    }

    [[nodiscard]] Second launches() const noexcept { return m_launches; }

private:
    OperatorCost &add(std::string_view id, std::string_view label, OperatorFamily family, double count)
    {
        OperatorCost &cost = m_operators.add();
        cost.name = id;
        cost.label = label;
        cost.family = family;
        cost.count = count;
        return cost;
    }

    void add_parts()
    {
        const DenoiserShape shape{m_pictures,         m_plan.devices, m_plan.weights, m_plan.computes,
                                  m_plan.text_tokens, m_plan.stored,  m_plan.reach};
        std::array<OperatorCost, denoiser_part_count> parts{};
        std::array<double, denoiser_part_count> compute_times{};
        for (const DenoiserCall &call : forward_calls(m_denoiser, m_plan.picture, shape)) {
            const auto at = static_cast<std::size_t>(call.part);
            fold(call, parts[at], compute_times[at]);
            m_attentions += call.is_self_attention ? call.count : 0;
        }
        for (std::size_t i = 0; i < denoiser_part_count; ++i) {
            if (!(parts[i].count > 0))
                continue;
            parts[i].name = part_names[i].id;
            parts[i].label = part_names[i].label;
            parts[i].family = part_names[i].family;
            parts[i].bound = 2 * compute_times[i] > parts[i].time ? OperatorBound::compute : OperatorBound::memory;
            m_operators.add() = parts[i];
        }
    }

    void fold(const DenoiserCall &call, OperatorCost &part, double &compute_time)
    {
        const double all = call.count * m_plan.devices;
        part.efficiency = call.work.family;
        part.count += call.count;
        part.flops += all * call.work.flops.si();
        part.weight_bytes += all * call.weight_bytes;
        part.activation_bytes += all * (call.work.bytes.si() - call.weight_bytes);
        part.extra_bytes += all * call.work.pass_bytes.si();
        m_weight_bytes += call.count * call.weight_bytes;
        if (!m_device.is_timed())
            return;
        const double time = call.count * m_device.time(call.work).si();
        part.time += time;
        m_launches = m_launches + call.count * m_device.launch(call.work.family);
        if (m_device.is_compute_bound(call.work))
            compute_time += time;
    }

    /// Weights outside the blocks: embeddings of patches, text and time, conditions, the last layer.
    void add_rest()
    {
        const double stored = m_plan.stored > 0 ? m_plan.stored : bytes_per_value(m_plan.weights);
        const double all = parameters(m_denoiser) / std::max(m_denoiser.experts_resident, 1) * stored;
        if (!(all > m_weight_bytes))
            return;
        OperatorCost &rest = add("conditioning", "Embeddings and conditioning", OperatorFamily::linear, 1);
        rest.weight_bytes = m_plan.devices * (all - m_weight_bytes);
        rest.time = m_device.is_timed() ? m_device.stream(all - m_weight_bytes).si() : 0;
    }

    void add_exchange()
    {
        if (!(m_plan.devices > 1) || !(m_attentions > 0))
            return;
        OperatorCost &cost = add("exchange", "Exchange of tokens for attention", OperatorFamily::collective, m_attentions);
        const bool is_ring = m_plan.split == SequenceSplit::ring;
        cost.collective = is_ring ? Collective::all_gather : Collective::all_to_all;
        cost.world = m_plan.devices;
        cost.bound = OperatorBound::fabric;
        if (m_device.is_timed() && m_device.reaches_others())
            cost.time = m_attentions * m_device.exchange(m_pictures * latent_tokens(m_denoiser, m_plan.picture)).si();
    }

    void add_streams()
    {
        constexpr double both_ways = 2;
        const double values = block_values(m_denoiser, m_plan.picture, m_plan.text_tokens) * m_pictures / m_plan.devices;
        add_stream("passes", "Norms, scales, gates, residuals", passes_per_block(m_denoiser, m_plan, m_shares) * both_ways * wide * values);
        add_stream("widening", "Widening of weights", widening_bytes(m_denoiser, m_plan, m_shares));
    }

    void add_stream(std::string_view id, std::string_view label, double bytes)
    {
        if (!(bytes > 0))
            return;
        OperatorCost &cost = add(id, label, OperatorFamily::auxiliary, m_denoiser.layers);
        cost.efficiency = EfficiencyFamily::addition;
        cost.activation_bytes = m_plan.devices * bytes;
        cost.time = m_device.is_timed() ? m_device.stream(bytes).si() : 0;
    }

    /// The host launches one pass while the device works on the one before.
    void add_host()
    {
        if (m_device.is_ideal() || m_plan.runtime == DenoisingRuntime::engine)
            return;
        const double launched =
            launched_streams(m_denoiser) * (launches_each(m_plan.runtime) ? m_shares.host_block : m_shares.host_compiled);
        double busy = 0;
        for (const OperatorCost &cost : m_operators)
            busy += cost.time;
        OperatorCost &host = add("host", "Waiting for the host's launches", OperatorFamily::host, m_denoiser.layers);
        host.time = std::max(0.0, launched - busy);
        host.bound = OperatorBound::overhead;
    }

    const Device &m_device;
    const Denoiser &m_denoiser;
    const DenoisingPlan &m_plan;
    const DenoisingShares &m_shares;
    double m_pictures;
    Operators &m_operators;
    double m_attentions = 0;
    double m_weight_bytes = 0; ///< read by the parts on one device
    Second m_launches;
};

double encoded_tokens(const Denoiser &denoiser, const DenoisingPlan &plan) noexcept
{
    return plan.batch * plan.text_tokens.value_or(denoiser.text_tokens) * guidance_passes(denoiser, plan).all;
}

Second encoding_time(const Device &device, const Denoiser &denoiser, const DenoisingPlan &plan)
{
    const double width = std::sqrt(text_encoder_weights(denoiser));
    if (!(width > 0))
        return Second(0);
    return device.time(product_work(encoded_tokens(denoiser, plan), width, width, Precision::bf16, true));
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

bool usually_guided_in_turn(const Denoiser &denoiser) noexcept { return denoiser.is_video || denoiser.family == DenoiserFamily::cosmos2; }

GuidancePasses guidance_passes(const Denoiser &denoiser, const DenoisingPlan &plan) noexcept
{
    const double all = plan.guidance.value_or(denoiser.is_guided) ? 2 : 1;
    return {all, plan.runs_guidance_in_turn.value_or(usually_guided_in_turn(denoiser)) ? 1 : all};
}

double text_encoder_weights(const Denoiser &denoiser) noexcept
{
    if (denoiser.text_tokens == 0)
        return 0;
    return denoiser.text_hidden >= t5_width ? t5_matrix_weights : clip_weights;
}

Flop text_encoder_flops(const Denoiser &denoiser, const DenoisingPlan &plan) noexcept
{
    return Flop(2 * text_encoder_weights(denoiser) * encoded_tokens(denoiser, plan));
}

StageTimes stage_times(const DenoisingDevice &device, const Denoiser &denoiser, const DenoisingPlan &plan,
                       const DenoisingShares &shares) noexcept
{
    const Device on(device, denoiser, plan, shares);
    const FlopPerSecond reached = on.decoder_peak();
    return {Second(on.is_ideal() ? 0 : shares.start), encoding_time(on, denoiser, plan),
            plan.batch * decoder_flops(denoiser, plan.picture, shares) / reached};
}

PassTotals list_denoiser(const DenoisingDevice &device, const Denoiser &denoiser, const DenoisingPlan &plan, double pictures,
                         const DenoisingShares &shares, Operators &operators)
{
    const GuidancePasses passes = guidance_passes(denoiser, plan);
    const Device on(device, denoiser, plan, shares);
    DenoiserListing listing(on, denoiser, plan, shares, pictures * passes.together, operators);
    listing.list();
    const double in_turn = passes.all / passes.together;
    for (OperatorCost &cost : operators)
        for (double *of_one : {&cost.count, &cost.flops, &cost.weight_bytes, &cost.activation_bytes, &cost.extra_bytes, &cost.time})
            *of_one *= in_turn;
    PassTotals total = total_of(operators, {});
    total.launch_time += in_turn * listing.launches().si();
    return total;
}

DenoisingTime denoising_time(const DenoisingDevice &device, const Denoiser &denoiser, const DenoisingPlan &plan,
                             const DenoisingShares &shares, Operators &operators)
{
    const Device on(device, denoiser, plan, shares);
    const GuidancePasses passes = guidance_passes(denoiser, plan);
    const PassTotals step = list_denoiser(device, denoiser, plan, plan.batch, shares, operators);
    const double in_turn = passes.all / passes.together;
    double waiting = 0;
    double exchange = 0;
    for (const OperatorCost &cost : operators) {
        waiting += cost.family == OperatorFamily::host ? cost.time : 0;
        exchange += cost.family == OperatorFamily::collective ? cost.time : 0;
    }
    DenoisingTime time;
    time.forward = Second((step.forward_time - waiting) / in_turn);
    time.exchange = Second(exchange / in_turn);
    time.host = Second(waiting > 0 ? step.forward_time / in_turn : 0);
    time.denoising = plan.steps * Second(step.forward_time);
    const StageTimes stages = stage_times(device, denoiser, plan, shares);
    time.text_encoding = stages.text_encoding;
    time.decode = stages.decode;
    if (plan.offloads)
        time.load = Byte((parameters(denoiser) + t5_weights) * wide) / BytePerSecond(device.accelerator.host_bandwidth.si);
    time.total = stages.all() + time.load + time.denoising;
    time.scope = on.scope();
    if (waiting > 0)
        time.bound = OperatorBound::overhead;
    else if (2 * time.exchange > time.forward)
        time.bound = OperatorBound::fabric;
    return time;
}

Expected<DenoisingTime> denoising_time(const Catalog &catalog, const Accelerator &accelerator, const Denoiser &denoiser,
                                       const DenoisingPlan &plan, PredictionLevel level, const DenoisingShares &shares)
{
    const DenoisingDevice device{accelerator, catalog.profile(accelerator), fabric_of(catalog, accelerator, level),
                                 level == PredictionLevel::ideal};
    if (!(effective_peak(accelerator, Precision::bf16) > FlopPerSecond(0)))
        return tl::unexpected(unknown(accelerator, "peak"));
    if (!accelerator.memory_bandwidth.is_known())
        return tl::unexpected(unknown(accelerator, "memory bandwidth"));
    if (!device.fabric.reaches(plan.devices))
        return tl::unexpected(unknown(accelerator, "link bandwidth"));
    if (plan.offloads && !accelerator.host_bandwidth.is_known())
        return tl::unexpected(unknown(accelerator, "host bandwidth"));
    Operators operators;
    return denoising_time(device, denoiser, plan, shares, operators);
}

} // namespace ridgepoint::engine
