// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chapters.h"

#include "engine/diffusion/denoising_chapter.h"
#include "engine/diffusion/language_chapter.h"
#include "engine/facility/facility_chapter.h"
#include "engine/metric_groups.h"
#include "engine/pipeline/pipeline_chapter.h"
#include "engine/search/search_chapter.h"
#include "engine/serving/serving_chapter.h"
#include "engine/training/training.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using M = MetricId;
using namespace metric_groups;

void put_energy(std::optional<double> power, double device_seconds, M energy, Answers &answers) noexcept
{
    if (power)
        answers.put(energy, device_seconds * *power);
    else
        answers.lack(energy, answers.absence(M::facility_power));
}

void put_cost(std::optional<double> hour_price, double device_seconds, M cost, Answers &answers) noexcept
{
    if (hour_price)
        answers.put(cost, device_seconds / 3600 * *hour_price);
    else
        answers.lack(cost, answers.absence(M::cost_per_accelerator_hour));
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
    put_energy(training_power(inputs, answers), time * devices, M::training_energy, answers);
    put_cost(training_hour_price(inputs, answers), time * devices, M::training_cost, answers);
}

void run_prices(const Inputs &inputs, Answers &answers) noexcept
{
    const bool is_picture = makes_pictures(inputs.workload);
    const std::span<const M> own = is_picture ? std::span<const M>(picture_prices) : std::span<const M>(token_prices);
    const std::span<const M> others = is_picture ? std::span<const M>(token_prices) : std::span<const M>(picture_prices);
    answers.lack_all(others, Absence::other_workload);
    const M time = is_picture ? M::request_latency : M::tokens_per_second;
    if (answers.absence(time) != Absence::present) {
        answers.lack_all(own, answers.absence(time));
        return;
    }
    constexpr double million = 1e6;
    const auto power = metered_power(inputs, answers, *inputs.accelerator);
    const double of_one = is_picture ? answers.number(time) / answers.batch : 1 / answers.number(time);
    const double device_seconds = inputs.plan.devices() * of_one;
    put_energy(power, device_seconds, is_picture ? M::energy_per_image : M::energy_per_token, answers);
    put_cost(hour_price(inputs, answers, *inputs.accelerator), is_picture ? device_seconds : million * device_seconds,
             is_picture ? M::cost_per_image : M::cost_per_million_tokens, answers);
    if (is_picture)
        return;
    constexpr double kilowatt_hour = 3.6e6;
    if (!power)
        answers.lack(M::carbon_per_million_tokens, answers.absence(M::facility_power));
    else if (!answers.carbon_intensity)
        answers.lack(M::carbon_per_million_tokens, Absence::carbon_unknown);
    else
        answers.put(M::carbon_per_million_tokens, million * device_seconds * *power / kilowatt_hour * *answers.carbon_intensity);
}

void lack_model(Answers &answers) noexcept
{
    for (const std::span<const M> ids :
         {std::span<const M>(decode_counts), std::span<const M>(decode_times), std::span<const M>(prefill_counts),
          std::span<const M>(prefill_times), std::span<const M>(memory_counts), std::span<const M>(memory_shares),
          std::span<const M>(crossovers), std::span<const M>(metric_groups::training), std::span<const M>(picture_rates),
          std::span<const M>(picture_prices), std::span<const M>(token_prices), std::span<const M>(metric_groups::pipeline)})
        answers.lack_all(ids, Absence::model_not_covered);
    answers.lack(M::function_evaluations, Absence::model_not_covered);
    answers.lack(M::latent_bytes, Absence::model_not_covered);
    answers.lack(M::break_even_steps, Absence::model_not_covered);
}

void run_workload(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    switch (inputs.workload) {
    case Workload::autoregressive:
        run_serving(inputs, needs, answers);
        break;
    case Workload::language_diffusion:
        run_language_diffusion(inputs, needs, answers);
        break;
    case Workload::image:
    case Workload::video:
        run_denoising(inputs, needs, answers);
        break;
    }
}

void run_outputs(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    if (needs.training && inputs.count.layers > 0)
        run_training(inputs, answers);
    else
        answers.lack_all(metric_groups::training, Absence::other_workload);
    if (needs.prices)
        run_prices(inputs, answers);
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
    needs.search = any(metric_groups::search_quality);
    needs.success = wanted.contains(M::success_rate);
    needs.search_costs = any(metric_groups::search_costs);
    for (const M id : metric_groups::search_quality)
        needs.search_beyond_multiplier = needs.search_beyond_multiplier || (id != M::branch_multiplier && wanted.contains(id));
    needs.pipeline = any(metric_groups::pipeline);
    needs.prices = any(token_prices) || any(picture_prices);
    needs.break_even = wanted.contains(M::break_even_steps);
    needs.prefill = any(prefill_counts) || any(prefill_times) || any(picture_rates) || any(picture_prices);
    needs.decode = needs.prefill || needs.prices || any(decode_counts) || any(decode_times);
    needs.memory = any(memory_counts) || any(memory_shares) || wanted.contains(M::bound);
    needs.longest_context = wanted.contains(M::max_context);
    needs.training = any(metric_groups::training);
    needs.crossover = any(crossovers);
    const auto is_of_facility = [](Chapter chapter) {
        return chapter == Chapter::power || chapter == Chapter::cost || chapter == Chapter::site;
    };
    for (const Metric &row : metrics())
        needs.facility = needs.facility || (is_of_facility(row.chapter) && wanted.contains(row.id));
    needs.facility = needs.facility || needs.prices || needs.pipeline || any(std::array{M::training_energy, M::training_cost}) ||
                     any(std::array{M::search_energy, M::search_cost});
    needs.decode = needs.decode || needs.facility;
    needs.coolant = any(std::array{M::coolant_flow, M::chip_temperature});
    needs.schedule = wanted.contains(M::time_to_power);
    needs.weakest_layer = any(weakest);
    needs.memory = needs.memory || needs.weakest_layer;
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

bool bears_on_device(ParameterId id) noexcept
{
    const Parameter &row = parameter(id);
    return row.kind != ParameterKind::number || row.group == ParameterGroup::hardware || row.group == ParameterGroup::parallel;
}

void run_chapters(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    answers.device = device_state(inputs, *inputs.accelerator);
    run_chapters_on_device(inputs, needs, answers);
}

void run_chapters_on_device(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept
{
    answers.absences.fill(Absence::not_wanted);
    answers.has_decode = answers.has_prefill = answers.has_mixed = answers.has_memory = false;
    if (answers.device.has_roof())
        answers.put(M::ridge_point, answers.device.ridge().si());
    else
        answers.lack(M::ridge_point, answers.device.gap);
    answers.candidate = {};
    if (inputs.is_covered()) {
        run_workload(inputs, needs, answers);
        if (needs.facility)
            run_facility(inputs, needs, answers);
        run_outputs(inputs, needs, answers);
    } else {
        answers.candidate.gap = Absence::model_not_covered;
        lack_model(answers);
        if (needs.facility)
            run_facility(inputs, needs, answers);
    }
    if (needs.search || needs.search_costs)
        run_search(inputs, needs, answers);
    if (needs.pipeline && inputs.is_covered())
        run_pipeline(inputs, needs, answers);
}

} // namespace ridgepoint::engine
