// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/forward_answers.h"

#include "engine/diffusion/language_chapter.h"
#include "engine/metric_groups.h"
#include "engine/roofline/roofline.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using namespace metric_groups;

std::string_view bound_of(const Inputs &inputs, const Answers &answers, const PassTotals &total) noexcept
{
    const bool is_capacity_known = answers.has_memory && is_usable(answers.device.capacity);
    if (is_capacity_known && answers.memory.required() > replica_capacity(inputs, answers.device))
        return "capacity";
    if (2 * total.launch_time > total.forward_time)
        return "overhead";
    if (total.fabric_time > std::max({total.compute_time, total.memory_time, total.launch_time}))
        return "fabric";
    return total.flops / total.bytes >= answers.device.ridge().si() ? "compute" : "memory";
}

} // namespace

PassTotals run_pass(const Inputs &inputs, const Answers &answers, const Pass &pass, Operators &operators) noexcept
{
    list_operators(inputs.count, pass, stored_bytes(inputs), operators, inputs.plan);
    if (answers.has_memory)
        add_spill(inputs, answers.device, answers.memory, operators);
    if (time_gap(inputs, answers.device) == Absence::present)
        time_operators(operators, answers.device.rates);
    return total_of(operators, answers.device.rates);
}

void put_forward_counts(const PassTotals &total, double tokens, Answers &answers) noexcept
{
    answers.has_decode = true;
    answers.put(M::forward_flops, total.flops);
    answers.put(M::forward_bytes, total.bytes);
    answers.put(M::tokens_in_flight, tokens);
    answers.put(M::arithmetic_intensity, total.flops / total.bytes);
}

void put_forward_times(const Inputs &inputs, const PassTotals &total, Answers &answers) noexcept
{
    const DeviceState &device = answers.device;
    const double devices = inputs.plan.devices();
    const FlopPerByte intensity(total.flops / total.bytes);
    const double achieved = total.flops / total.forward_time;
    answers.put(M::attainable_performance, devices * attainable_performance(intensity, device.linear.peak, device.linear.bandwidth).si());
    answers.put(M::achieved_performance, achieved);
    answers.put(M::compute_utilization, achieved / (devices * device.peak.si));
    answers.put(M::bandwidth_utilization, total.bytes / total.forward_time / (devices * device.bandwidth.si));
    answers.put(M::kernel_time, total.kernel_time);
    answers.put(M::forward_time, total.forward_time);
    answers.bound = bound_of(inputs, answers, total);
    answers.put(M::bound, 0);
}

void put_experts(const Inputs &inputs, const Pass &pass, Answers &answers) noexcept
{
    if (!inputs.count.has_experts()) {
        answers.lack(M::experts_touched, Absence::no_experts);
        return;
    }
    const SplitPass part = split(pass, inputs.plan);
    const ExpertSpread spread = inputs.plan.spread(part.pass.tokens(), answers.decode.devices / inputs.plan.tensor);
    double touched = 0;
    for (const FfnCount &group : inputs.count.ffn())
        if (group.experts > 0)
            touched = group.experts_touched(spread.rows);
    answers.put(M::experts_touched, touched);
}

CrossoverCase crossover_case(const Inputs &inputs) noexcept
{
    if (inputs.workload == Workload::language_diffusion)
        return {refinement_shape(inputs), refinement_context(inputs)};
    return {{.count = inputs.count, .stored = stored_bytes(inputs), .plan = inputs.plan}, Token(inputs[ParameterId::context])};
}

void put_crossovers(const Inputs &inputs, Answers &answers) noexcept
{
    if (!answers.device.has_roof()) {
        answers.lack_all(crossovers, answers.device.gap);
        return;
    }
    const FlopPerByte ridge = answers.device.ridge();
    const auto [shape, held] = crossover_case(inputs);
    answers.put(M::compute_bound_tokens, compute_bound_tokens(ridge, shape).si());
    if (const auto batch = compute_bound_batch(ridge, shape, held))
        answers.put(M::compute_bound_batch, *batch);
    else
        answers.lack(M::compute_bound_batch, Absence::no_compute_bound_batch);
    if (const auto context = compute_bound_context(ridge, shape))
        answers.put(M::compute_bound_context, context->si());
    else
        answers.lack(M::compute_bound_context, Absence::no_compute_bound_context);
}

} // namespace ridgepoint::engine
