// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/roofline/devices.h"

#include "engine/diffusion/denoising_chapter.h"
#include "engine/forward_answers.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

void add_tier(DeviceRoofline &device, MemoryTier tier, const Figure &bandwidth, double efficiency)
{
    if (!is_usable(bandwidth))
        return;
    const double reached = bandwidth.si * efficiency;
    const double ridge = device.peak / reached;
    if (std::isfinite(ridge))
        device.tiers.push_back({tier, reached, ridge, computed_from(std::max(device.label, bandwidth.label))});
}

void add_tiers(DeviceRoofline &device, const Accelerator &accelerator, double efficiency)
{
    device.tiers.reserve(4);
    add_tier(device, MemoryTier::on_chip, accelerator.sram_bandwidth, efficiency);
    add_tier(device, MemoryTier::main_memory, accelerator.memory_bandwidth, efficiency);
    add_tier(device, MemoryTier::scale_up, accelerator.scaleup_bandwidth, efficiency);
    add_tier(device, MemoryTier::host, accelerator.host_bandwidth, efficiency);
    std::stable_sort(device.tiers.begin(), device.tiers.end(),
                     [](const TierRoof &a, const TierRoof &b) { return a.bandwidth > b.bandwidth; });
}

void add_ridges(DeviceRoofline &device, const Accelerator &accelerator, const Inputs &inputs, const DeviceState &state)
{
    if (!is_usable(accelerator.memory_bandwidth))
        return;
    const Efficiency &reached = state.rates.families[static_cast<std::size_t>(EfficiencyFamily::linear)];
    const double bandwidth = accelerator.memory_bandwidth.si * reached.memory;
    device.ridges.reserve(precision_count);
    for (const bool is_sparse : {false, true}) {
        if (is_sparse && !inputs.wants_sparse_peak)
            break;
        for (const Precision precision : all_precisions) {
            const auto &peaks = is_sparse ? accelerator.sparse_peak : accelerator.dense_peak;
            if (!is_usable(peaks[static_cast<std::size_t>(precision)]) || is_lacking(accelerator, precision))
                continue;
            const Figure met = peak_of(accelerator, precision, is_sparse);
            const double peak = met.si * reached.compute;
            const Label label = computed_from(std::max(met.label, accelerator.memory_bandwidth.label));
            if (std::isfinite(peak / bandwidth))
                device.ridges.push_back({precision, peak, peak / bandwidth, is_sparse, label});
        }
    }
}

std::optional<WorkloadPoint> point_of(const PassTotals &total, double devices, const DeviceState &state)
{
    const FlopPerByte intensity(total.flops / total.bytes);
    // One device's share of the work, so that the point stands under that device's roof.
    const double share = total.flops / devices;
    const WorkloadPoint point = {intensity.si(), attainable_performance(intensity, state.linear.peak, state.linear.bandwidth).si(),
                                 share / total.forward_time, total.forward_time};
    const bool is_finite = std::isfinite(point.intensity) && std::isfinite(point.achieved) && std::isfinite(point.time);
    return is_finite ? std::optional(point) : std::nullopt;
}

std::optional<WorkloadPoint> point_of(const Inputs &inputs, const Answers &answers, const Operators &operators, const DeviceState &state)
{
    Operators timed = operators;
    if (answers.has_memory) {
        // What does not fit is another share on another device.
        drop_spill(timed);
        add_spill(inputs, state, answers.memory, timed);
    }
    time_operators(timed, state.rates);
    return point_of(total_of(timed, state.rates), timed.devices, state);
}

std::optional<WorkloadPoint> picture_point(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator,
                                           const DeviceState &state)
{
    Operators operators;
    const PassTotals total = run_denoising_step(inputs, answers, accelerator, state, operators);
    return point_of(total, operators.devices, state);
}

std::optional<double> if_finite(double value) { return std::isfinite(value) ? std::optional(value) : std::nullopt; }

void add_crossovers(DeviceRoofline &device, const Inputs &inputs, const DeviceState &state)
{
    if (inputs.denoiser != nullptr) {
        const PictureCrossovers found = picture_crossovers(inputs, state.ridge());
        device.compute_bound_tokens = if_finite(found.tokens);
        device.compute_bound_batch = if_finite(found.pictures);
        return;
    }
    const auto [shape, held] = crossover_case(inputs);
    device.compute_bound_tokens = if_finite(compute_bound_tokens(state.ridge(), shape).si());
    if (const auto batch = compute_bound_batch(state.ridge(), shape, held))
        device.compute_bound_batch = if_finite(*batch);
    if (const auto context = compute_bound_context(state.ridge(), shape))
        device.compute_bound_context = if_finite(context->si());
}

DeviceRoofline device_roofline(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator)
{
    const DeviceState state = device_state(inputs, accelerator);
    DeviceRoofline device;
    device.slug = accelerator.slug;
    device.name = accelerator.name;
    device.precision = inputs.activation_precision;
    device.is_sparse = inputs.wants_sparse_peak;
    device.gap = gap_text(inputs, accelerator, state);
    add_ridges(device, accelerator, inputs, state);
    if (!state.has_roof())
        return device;
    device.peak = state.linear.peak.si();
    device.label = computed_from(std::max(state.peak.label, state.bandwidth.label));
    add_tiers(device, accelerator, state.linear.bandwidth / state.rates.bandwidth);
    if (answers.has_decode && inputs.denoiser != nullptr)
        device.decode = picture_point(inputs, answers, accelerator, state);
    else if (answers.has_decode)
        device.decode = point_of(inputs, answers, answers.decode, state);
    if (answers.has_prefill)
        device.prefill = point_of(inputs, answers, answers.prefill, state);
    if (inputs.is_covered())
        add_crossovers(device, inputs, state);
    return device;
}

} // namespace

namespace {

/// What to choose instead: "choose fp8 or int8."
std::string known_peaks(const Accelerator &accelerator, bool is_sparse)
{
    std::string list;
    for (const std::string_view name : parameter(ParameterId::activation_precision).fixed_choices) {
        const auto precision = find_precision(name);
        if (precision && !is_lacking(accelerator, *precision) && peak_of(accelerator, *precision, is_sparse).is_known())
            list.append(list.empty() ? "known are: " : ", ").append(name);
    }
    return (list.empty() ? "none is known" : list) + ".";
}

} // namespace

std::string gap_text(const Inputs &inputs, const Accelerator &accelerator, const DeviceState &state)
{
    if (state.has_roof())
        return {};
    std::string text = accelerator.name;
    if (state.gap == Absence::bandwidth_unknown)
        return text.append(" has no memory bandwidth in the database.");
    const std::string_view precision = slug(inputs.activation_precision);
    if (is_lacking(accelerator, inputs.activation_precision))
        return text.append(" has no ").append(precision).append(" arithmetic.");
    return text.append(" has no ")
        .append(inputs.wants_sparse_peak ? "sparse " : "dense ")
        .append(precision)
        .append(" peak in the database; ")
        .append(known_peaks(accelerator, inputs.wants_sparse_peak));
}

std::vector<DeviceRoofline> device_rooflines(const Inputs &inputs, const Answers &answers)
{
    std::vector<const Accelerator *> set = {inputs.accelerator};
    for (const Accelerator *accelerator : inputs.compared.view())
        if (std::find(set.begin(), set.end(), accelerator) == set.end())
            set.push_back(accelerator);
    std::vector<DeviceRoofline> devices;
    devices.reserve(set.size());
    for (const Accelerator *accelerator : set)
        devices.push_back(device_roofline(inputs, answers, *accelerator));
    return devices;
}

} // namespace ridgepoint::engine
