// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"

#include "engine/chapters.h"
#include "engine/findings.h"
#include "engine/roofline/devices.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using M = MetricId;

/// Figures of the catalog on which a metric rests.
struct Grounds {
    bool architecture = false;
    bool roof = false;
    bool capacity = false;
    bool power = false;
    bool surroundings = false; ///< weather, lead times, what other layers carry: estimates all
    bool price = false;
};

Grounds grounds_of(M id) noexcept
{
    switch (id) {
    case M::ridge_point:
        return {.roof = true};
    case M::branch_multiplier:
    case M::ar_branch_multiplier:
    case M::tokens_in_flight:
    case M::function_evaluations:
    case M::search_evaluations:
    case M::expected_quality:
    case M::quality_gain:
    case M::verifier_score:
    case M::expected_attempts:
    case M::success_rate:
        return {};
    case M::memory_utilization:
    case M::max_context:
    case M::max_batch:
        return {.architecture = true, .capacity = true};
    case M::bound:
        return {.architecture = true, .roof = true, .capacity = true};
    case M::arithmetic_intensity:
    case M::forward_flops:
    case M::forward_bytes:
    case M::prefill_flops:
    case M::flops_per_output:
    case M::bytes_per_output:
    case M::experts_touched:
    case M::training_flops:
    case M::latent_bytes:
    case M::search_cost_multiplier:
    case M::search_flops:
    case M::verifier_share:
    case M::branch_memory:
    case M::ar_branch_memory:
        return {.architecture = true};
    case M::energy_per_token:
    case M::energy_per_image:
    case M::search_energy:
    case M::training_energy:
        return {.architecture = true, .roof = true, .power = true};
    case M::cost_per_million_tokens:
    case M::cost_per_image:
    case M::search_cost:
    case M::pipeline_cost:
    case M::training_cost:
        return {.architecture = true, .roof = true, .price = true};
    case M::accelerator_power:
    case M::node_power:
    case M::rack_power:
    case M::it_power:
    case M::facility_power:
    case M::facility_power_peak:
    case M::pue:
    case M::pue_peak:
    case M::wue:
    case M::ere:
    case M::chain_efficiency:
    case M::coolant_flow:
    case M::chip_temperature:
    case M::free_cooling_share:
    case M::water_rate:
    case M::carbon_rate:
    case M::rack_limit_utilization:
    case M::site_power_utilization:
    case M::capital_cost:
        return {.power = true, .surroundings = true};
    case M::time_to_power:
    case M::weakest_layer:
    case M::weakest_layer_headroom:
        return {.surroundings = true};
    case M::cost_per_accelerator_hour:
        return {.price = true};
    case M::carbon_per_million_tokens:
        return {.architecture = true, .roof = true, .power = true};
    default:
        return {.architecture = true, .roof = metric(id).chapter != Chapter::memory};
    }
}

/// What the presets of the calibrated level go into.
bool is_time(M id) noexcept { return id != M::ridge_point && metric(id).chapter != Chapter::crossover; }

/// An architecture without a label is somebody's memory of it.
Label architecture_label(const Model &model) noexcept { return std::min(model.label, Label::estimated); }

/// A price of the user's own is as good as stated; an hour that is owned rests on life, rate and building as well.
Label price_label(const Inputs &inputs) noexcept
{
    if (!inputs.is_rented)
        return Label::estimated;
    return inputs.is_user_set(ParameterId::accelerator_hour_price) ? Label::stated : inputs.accelerator->cloud_price.label;
}

Label label_of(M id, const Inputs &inputs, const DeviceState &device) noexcept
{
    const Grounds grounds = grounds_of(id);
    Label worst = Label::measured;
    if (grounds.architecture)
        worst = std::max(worst, architecture_label(*inputs.model));
    if (grounds.roof)
        worst = std::max({worst, device.peak.label, device.bandwidth.label});
    if (grounds.roof && is_time(id) && inputs.is_calibrated)
        worst = std::max(worst, inputs.catalog->basis(*inputs.accelerator, inputs.runtime) == CalibrationBasis::own ? Label::derived
                                                                                                                    : Label::estimated);
    if (grounds.power) // what is drawn beside the accelerator is an estimate
        worst = std::max({worst, inputs.accelerator->tdp.label, Label::estimated});
    if (grounds.surroundings)
        worst = std::max(worst, Label::estimated);
    if (grounds.price)
        worst = std::max(worst, price_label(inputs));
    if (metric(id).chapter == Chapter::training) {
        if (grounds.roof)
            worst = std::max(worst, Label::estimated);
        if (!inputs.is_user_set(ParameterId::training_tokens))
            worst = std::max(worst, std::min(inputs.model->training_tokens.label, Label::estimated));
    }
    if (grounds.capacity && is_usable(device.capacity))
        worst = std::max(worst, device.capacity.label);
    return computed_from(worst);
}

void copy_metrics(const Inputs &inputs, const Answers &answers, const MetricSet &wanted, Estimate &estimate)
{
    for (const Metric &row : metrics()) {
        if (!wanted.contains(row.id) || answers.absence(row.id) != Absence::present)
            continue;
        MetricValue &value = estimate[row.id];
        value.is_present = true;
        value.label = label_of(row.id, inputs, answers.device);
        if (row.is_text)
            value.text = answers.text(row.id);
        else
            value.number = answers.number(row.id);
    }
}

} // namespace

Expected<Estimate> evaluate(const Catalog &catalog, const Scenario &scenario, const MetricSet &wanted)
{
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    Needs needs = Needs::of(wanted);
    if (needs.roofline) // the devices show both passes
        needs.decode = needs.prefill = true;
    Answers answers;
    run_chapters(*inputs, needs, answers);

    Estimate estimate;
    estimate.workload = inputs->workload;
    copy_metrics(*inputs, answers, wanted, estimate);
    if (answers.has_decode)
        estimate.decode_operators.assign(answers.decode.begin(), answers.decode.end());
    if (answers.has_mixed)
        estimate.mixed_operators.assign(answers.mixed.begin(), answers.mixed.end());
    if (answers.has_prefill)
        estimate.prefill_operators.assign(answers.prefill.begin(), answers.prefill.end());
    if (needs.roofline)
        estimate.devices = device_rooflines(*inputs, answers);
    estimate.findings = findings_of(*inputs, answers, wanted, estimate.devices);
    return estimate;
}

} // namespace ridgepoint::engine
