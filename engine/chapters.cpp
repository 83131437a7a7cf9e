// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chapters.h"

#include "engine/metric_groups.h"
#include "engine/search/branch_multiplier.h"
#include "engine/serving/serving_chapter.h"
#include "engine/training/training.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using namespace metric_groups;

void run_search(const Inputs &inputs, Answers &answers) noexcept
{
    answers.put(M::branch_multiplier, branch_multiplier_of_valid({.branches = inputs[ParameterId::branches],
                                                                  .shared_steps = inputs[ParameterId::shared_steps],
                                                                  .steps = inputs[ParameterId::steps],
                                                                  .renoise_steps = inputs[ParameterId::renoise_steps]}));
}

void run_training(const Inputs &inputs, Answers &answers) noexcept
{
    const Flop work = training_flops(inputs.count.params_active(), Token(inputs[ParameterId::training_tokens]));
    answers.put(M::training_flops, work.si());
    if (!answers.device.has_roof()) {
        answers.lack_all(std::array{M::training_time, M::training_energy, M::training_cost}, answers.device.gap);
        return;
    }
    const double devices = inputs.plan.devices();
    const FlopPerSecond peak(answers.device.peak.si);
    const double time = training_time(work, devices, inputs[ParameterId::training_utilization], peak).si();
    answers.put(M::training_time, time);
    if (is_usable(inputs.accelerator->tdp))
        answers.put(M::training_energy, time * devices * inputs.accelerator->tdp.si);
    else
        answers.lack(M::training_energy, Absence::power_unknown);
    const double price = inputs[ParameterId::accelerator_hour_price];
    if (price > 0)
        answers.put(M::training_cost, time / 3600 * devices * price);
    else
        answers.lack(M::training_cost, Absence::price_unknown);
}

void lack_model(Answers &answers) noexcept
{
    answers.lack_all(decode_counts, Absence::model_not_covered);
    answers.lack_all(decode_times, Absence::model_not_covered);
    answers.lack_all(prefill_counts, Absence::model_not_covered);
    answers.lack_all(prefill_times, Absence::model_not_covered);
    answers.lack_all(memory_counts, Absence::model_not_covered);
    answers.lack_all(memory_shares, Absence::model_not_covered);
    answers.lack_all(crossovers, Absence::model_not_covered);
    answers.lack_all(training, Absence::model_not_covered);
}

} // namespace

Needs Needs::of(const MetricSet &wanted) noexcept
{
    const auto any = [&wanted](std::span<const M> ids) {
        for (const M id : ids)
            if (wanted.contains(id))
                return true;
        return false;
    };
    Needs needs;
    for (const Metric &row : metrics())
        needs.roofline = needs.roofline || (row.chapter == Chapter::roofline && wanted.contains(row.id));
    needs.prefill = any(prefill_counts) || any(prefill_times);
    needs.decode = needs.prefill || any(decode_counts) || any(decode_times);
    needs.memory = any(memory_counts) || any(memory_shares) || wanted.contains(M::bound);
    needs.longest_context = wanted.contains(M::max_context);
    needs.training = any(metric_groups::training);
    needs.crossover = any(crossovers);
    needs.search = wanted.contains(M::branch_multiplier);
    return needs;
}

Absence time_gap(const Inputs &inputs, const DeviceState &device) noexcept
{
    if (!device.has_roof())
        return device.gap;
    const ParallelPlan &plan = inputs.plan;
    const double widest =
        std::max({plan.tensor, plan.spreads_experts(inputs.count) ? plan.expert : 1, plan.pipeline > 1 ? plan.tensor * plan.pipeline : 1});
    return device.rates.fabric.reaches(widest) ? Absence::present : Absence::fabric_unknown;
}

void Answers::lack_all(std::span<const MetricId> ids, Absence why) noexcept
{
    for (const MetricId id : ids)
        lack(id, why);
}

void Answers::put(MetricId id, double value) noexcept
{
    const auto at = static_cast<std::size_t>(id);
    const bool is_number = std::isfinite(value);
    numbers[at] = is_number ? value : 0;
    absences[at] = is_number ? Absence::present : Absence::beyond_numbers;
}

void run_chapters(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    answers.absences.fill(Absence::not_wanted);
    answers.has_decode = answers.has_prefill = answers.has_mixed = answers.has_memory = false;
    answers.device = device_state(inputs, *inputs.accelerator);
    if (answers.device.has_roof())
        answers.put(M::ridge_point, answers.device.ridge().si());
    else
        answers.lack(M::ridge_point, answers.device.gap);
    if (needs.search)
        run_search(inputs, answers);
    if (inputs.count.layers <= 0) {
        lack_model(answers);
        return;
    }
    run_serving(inputs, needs, answers);
    if (needs.training)
        run_training(inputs, answers);
}

} // namespace ridgepoint::engine
