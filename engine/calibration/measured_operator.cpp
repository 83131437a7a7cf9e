// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/measured_operator.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace ridgepoint::engine {

namespace {

using P = Precision;

/// Where a peak is looked for, nearest first: a device that states no narrow peak runs the kernel in wider arithmetic.
std::span<const P> peaks_for(P precision) noexcept
{
    static constexpr std::array fp4 = {P::fp4, P::fp8, P::bf16, P::fp16};
    static constexpr std::array fp8 = {P::fp8, P::bf16, P::fp16};
    static constexpr std::array int8 = {P::int8, P::bf16, P::fp16};
    static constexpr std::array fp16 = {P::fp16, P::bf16};
    static constexpr std::array bf16 = {P::bf16, P::fp16};
    static constexpr std::array fp32 = {P::fp32, P::fp16, P::bf16};
    static constexpr std::array tf32 = {P::tf32, P::fp32};
    switch (arithmetic(precision).value_or(P::bf16)) {
    case P::fp4:
    case P::int4:
        return fp4;
    case P::fp8:
    case P::fp6:
        return fp8;
    case P::int8:
        return int8;
    case P::fp16:
        return fp16;
    case P::fp32:
    case P::fp64:
        return fp32;
    case P::tf32:
        return tf32;
    default:
        return bf16;
    }
}

ArithmeticSet stated_arithmetic(const Accelerator &accelerator) noexcept
{
    ArithmeticSet set;
    for (std::size_t i = 0; i < precision_count; ++i)
        set.set(i, accelerator.dense_peak[i].is_known());
    return set;
}

Problem unknown_figure(const Accelerator &accelerator, std::string_view what)
{
    return {"The catalog does not know the " + std::string(what) + " of " + accelerator.name + ".", std::string(what), {}, {}};
}

Expected<OperatorLimits> limits_of(const Accelerator &accelerator, const OperatorWork &work)
{
    const OperatorLimits limits{effective_peak(accelerator, work.arithmetic), BytePerSecond(accelerator.memory_bandwidth.si)};
    if (!(limits.bandwidth > BytePerSecond(0)))
        return tl::unexpected(unknown_figure(accelerator, "memory bandwidth"));
    if (work.flops > Flop(0) && !(limits.peak > FlopPerSecond(0)))
        return tl::unexpected(unknown_figure(accelerator, "peak"));
    return limits;
}

OperatorBound bound_of(const OperatorWork &work, const OperatorLimits &limits, const Efficiency &e) noexcept
{
    const Second compute = work.flops > Flop(0) ? work.flops / (e.compute * limits.peak) : Second(0);
    const Second memory = (work.bytes + work.pass_bytes) / (e.memory * limits.bandwidth);
    const Second longest = std::max(compute, memory);
    if (Second(e.overhead) > longest)
        return OperatorBound::overhead;
    return compute > memory ? OperatorBound::compute : OperatorBound::memory;
}

LinkPath device_path(const Accelerator &accelerator) noexcept
{
    return accelerator.scaleup_bandwidth.is_known() ? LinkPath::node : LinkPath::pcie;
}

/// How far a device's collectives are its own: its table, a sibling's, or the formula alone.
EfficiencyScope table_scope(const Fabric &fabric, const Accelerator &accelerator) noexcept
{
    if (fabric.tables.empty())
        return EfficiencyScope::device_class;
    return fabric.tables.front().accelerator == accelerator.slug ? EfficiencyScope::own : EfficiencyScope::architecture;
}

struct Implementation {
    std::string_view variant;
    LinkPath path;
};

/// The implementation asked for, else the general library on that path, else either on the scale-up link's formula.
std::array<Implementation, 4> implementations_for(std::string_view variant, LinkPath path) noexcept
{
    constexpr std::string_view library = "nccl";
    return {{{variant, path}, {library, path}, {variant, LinkPath::node}, {library, LinkPath::node}}};
}

Expected<OperatorPrediction> predict_collective(const Catalog &catalog, const Accelerator &accelerator, const MeasuredOperator &measured,
                                                Collective collective, PredictionLevel level)
{
    const Fabric fabric = fabric_of(catalog, accelerator, level);
    const LinkPath path = collective_path(accelerator, measured);
    const BytePerSecond bandwidth = collective_bandwidth(accelerator, measured);
    if (!(bandwidth > BytePerSecond(0)))
        return tl::unexpected(unknown_figure(accelerator, "link bandwidth"));
    const Byte message(measured.bytes);
    if (level == PredictionLevel::ideal)
        return OperatorPrediction{least_collective_time(collective, measured.world, message, bandwidth), OperatorBound::fabric, {}, {}};
    for (const Implementation &one : implementations_for(measured.variant, path)) {
        const auto time = variant_time(fabric, one.variant, one.path, collective, measured.world, message, bandwidth);
        if (time)
            return OperatorPrediction{*time, OperatorBound::fabric, {}, table_scope(fabric, accelerator)};
    }
    return tl::unexpected(Problem{"No times of collectives are known.", "variant", measured.variant, "custom, nccl or profile"});
}

using Achievable = Expected<AchievablePrediction>;

struct AchievableQuestion {
    const Catalog &catalog;
    const Accelerator &accelerator;
    bool is_calibrated = false;
};

Achievable product_rate(const AchievableQuestion &q, std::string_view precision_name)
{
    const auto precision = find_precision(precision_name);
    if (!precision)
        return tl::unexpected(Problem{"The precision \"" + std::string(precision_name) + "\" is not known.", "metric", {}, {}});
    const FlopPerSecond peak = effective_peak(q.accelerator, *precision);
    if (!(peak > FlopPerSecond(0)))
        return tl::unexpected(unknown_figure(q.accelerator, "peak"));
    const P used = arithmetic(*precision).value_or(P::bf16);
    const bool computes = stated_arithmetic(q.accelerator).test(static_cast<std::size_t>(used));
    const EfficiencyFamily family = product_work(1, 1, 1, *precision, computes).family;
    const EfficiencyProfile &profile = q.catalog.profile(q.accelerator);
    const double share = q.is_calibrated ? profile[family].compute : 1;
    return AchievablePrediction{share * peak.si(), OperatorBound::compute,
                                q.is_calibrated ? profile.scope(family) : EfficiencyScope::ideal};
}

Achievable memory_rate(const AchievableQuestion &q, EfficiencyFamily family)
{
    if (!q.accelerator.memory_bandwidth.is_known())
        return tl::unexpected(unknown_figure(q.accelerator, "memory bandwidth"));
    const EfficiencyProfile &profile = q.catalog.profile(q.accelerator);
    const double share = q.is_calibrated ? profile[family].memory : 1;
    return AchievablePrediction{share * q.accelerator.memory_bandwidth.si, OperatorBound::memory,
                                q.is_calibrated ? profile.scope(family) : EfficiencyScope::ideal};
}

/// Bus bandwidth of a large all-reduce: the bytes that a ring moves over each link, over the time.
Achievable bus_rate(const AchievableQuestion &q, double world)
{
    constexpr double large = 8.0 * 1024 * 1024 * 1024;
    MeasuredOperator measured;
    measured.name = "allreduce";
    measured.variant = "nccl";
    measured.world = world;
    measured.bytes = large;
    const auto predicted = predict_collective(q.catalog, q.accelerator, measured, Collective::all_reduce,
                                              q.is_calibrated ? PredictionLevel::calibrated : PredictionLevel::ideal);
    if (!predicted)
        return tl::unexpected(predicted.error());
    const double moved = link_share(Collective::all_reduce, LinkAlgorithm::ring, world) * large;
    return AchievablePrediction{moved / predicted->time.si(), OperatorBound::fabric, predicted->scope};
}

/// Plain copies between devices or with the host: a large message over one link.
Achievable copy_rate(const AchievableQuestion &q, LinkPath path, double directions)
{
    const BytePerSecond bandwidth = link_bandwidth(q.accelerator, path);
    if (!(bandwidth > BytePerSecond(0)))
        return tl::unexpected(unknown_figure(q.accelerator, "link bandwidth"));
    double share = 1;
    for (const LinkPreset &preset : q.catalog.link_presets())
        if (q.is_calibrated && preset.variant == "copy" && preset.path == path)
            share = preset.efficiency;
    return AchievablePrediction{directions * share * bandwidth.si(), OperatorBound::fabric,
                                q.is_calibrated ? EfficiencyScope::device_class : EfficiencyScope::ideal};
}

} // namespace

Fabric fabric_of(const Catalog &catalog, const Accelerator &accelerator, PredictionLevel level) noexcept
{
    Fabric fabric;
    fabric.is_ideal = level == PredictionLevel::ideal;
    fabric.is_host_link = device_path(accelerator) == LinkPath::pcie;
    fabric.scale_up.bandwidth = link_bandwidth(accelerator, device_path(accelerator));
    fabric.scale_out.bandwidth = link_bandwidth(accelerator, LinkPath::nodes);
    if (accelerator.scaleup_domain.is_known())
        fabric.domain = accelerator.scaleup_domain.si;
    fabric.is_mesh = is_mesh(accelerator);
    fabric.tables = catalog.collectives(accelerator);
    fabric.presets = catalog.link_presets();
    return fabric;
}

FlopPerSecond effective_peak(const Accelerator &accelerator, Precision precision) noexcept
{
    for (const P one : peaks_for(precision)) {
        const Figure &peak = accelerator.dense_peak[static_cast<std::size_t>(one)];
        if (peak.is_known())
            return FlopPerSecond(peak.si);
    }
    return FlopPerSecond(0);
}

LinkPath collective_path(const Accelerator &accelerator, const MeasuredOperator &measured) noexcept
{
    return measured.path == LinkPath::node ? device_path(accelerator) : measured.path;
}

BytePerSecond collective_bandwidth(const Accelerator &accelerator, const MeasuredOperator &measured) noexcept
{
    constexpr BytePerSecond usual_scale_out(2.5e10);
    const LinkPath path = collective_path(accelerator, measured);
    const double share = path == LinkPath::node ? mesh_share(accelerator, measured.world) : 1;
    const BytePerSecond bandwidth = share * link_bandwidth(accelerator, path);
    return path == LinkPath::nodes && !(bandwidth > BytePerSecond(0)) ? usual_scale_out : bandwidth;
}

Expected<Observation> observe(const Accelerator &accelerator, const MeasuredOperator &measured, Second time)
{
    const auto work = work_of(measured, stated_arithmetic(accelerator));
    if (!work)
        return tl::unexpected(work.error());
    const auto limits = limits_of(accelerator, *work);
    if (!limits)
        return tl::unexpected(limits.error());
    constexpr double least_part = 0.1;
    Observation observation;
    observation.accelerator = accelerator.slug;
    observation.architecture = accelerator.architecture;
    observation.device_class = accelerator.device_class;
    observation.family = work->family;
    observation.compute = work->flops > Flop(0) ? (work->flops / limits->peak).si() : 0;
    observation.memory = (work->bytes / limits->bandwidth).si();
    observation.passes = (work->pass_bytes / limits->bandwidth).si();
    observation.measured = std::max(time.si() - measured.host_seconds, least_part * time.si());
    return observation;
}

Expected<OperatorPrediction> predict_operator(const Catalog &catalog, const Accelerator &accelerator, const MeasuredOperator &measured,
                                              PredictionLevel level)
{
    if (const auto collective = find_collective(measured.name))
        return predict_collective(catalog, accelerator, measured, *collective, level);
    const auto work = work_of(measured, stated_arithmetic(accelerator));
    if (!work)
        return tl::unexpected(work.error());
    const auto limits = limits_of(accelerator, *work);
    if (!limits)
        return tl::unexpected(limits.error());
    if (level == PredictionLevel::ideal) {
        OperatorWork least = *work;
        least.pass_bytes = Byte(0);
        return OperatorPrediction{operator_time(least, *limits, {}), bound_of(least, *limits, {}), work->family, EfficiencyScope::ideal};
    }
    const EfficiencyProfile &profile = catalog.profile(accelerator);
    const Efficiency &efficiency = profile[work->family];
    return OperatorPrediction{Second(measured.host_seconds) + operator_time(*work, *limits, efficiency),
                              bound_of(*work, *limits, efficiency), work->family, profile.scope(work->family)};
}

Expected<AchievablePrediction> predict_achievable(const Catalog &catalog, const Accelerator &accelerator, std::string_view metric,
                                                  PredictionLevel level)
{
    const AchievableQuestion question{catalog, accelerator, level == PredictionLevel::calibrated};
    constexpr std::string_view product = "gemm_";
    constexpr std::string_view bus = "allreduce_busbw_";
    if (metric.starts_with(product))
        return product_rate(question, metric.substr(product.size()));
    if (metric.starts_with("gemv_bandwidth"))
        return memory_rate(question, EfficiencyFamily::linear);
    if (metric.starts_with("hbm_bandwidth"))
        return memory_rate(question, EfficiencyFamily::addition);
    if (metric.starts_with("p2p_bandwidth"))
        return copy_rate(question, device_path(accelerator),
                         metric.ends_with("bidirectional") && !metric.ends_with("unidirectional") ? 2 : 1);
    if (metric == "host_to_device_bandwidth" || metric == "device_to_host_bandwidth")
        return copy_rate(question, LinkPath::pcie, 1);
    if (metric.starts_with(bus)) {
        int world = 0;
        const std::string_view digits = metric.substr(bus.size());
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), world);
        if (error == std::errc() && end == digits.data() + digits.size() && world > 1)
            return bus_rate(question, world);
    }
    return tl::unexpected(Problem{"The metric \"" + std::string(metric) + "\" is not known.", "metric", std::string(metric), {}});
}

} // namespace ridgepoint::engine
