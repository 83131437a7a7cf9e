// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings.h"

#include "engine/defaults/defaults.h"
#include "engine/facility/facility_chapter.h"
#include "engine/pipeline/pipeline_findings.h"
#include "engine/roofline/devices.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

using M = MetricId;

Finding finding(Severity severity, std::string_view id, std::string text)
{
    Finding result;
    result.severity = severity;
    result.id = id;
    result.text = std::move(text);
    return result;
}

std::string model_gap_text(const Inputs &inputs)
{
    const Model &model = *inputs.model;
    std::string text = model.name;
    if (workload_of(model.kind) != inputs.workload && is_answered(*inputs.catalog, model)) {
        text.append(" does not do the workload ").append(slug(inputs.workload)).append("; it was made for ");
        return text.append(slug(workload_of(model.kind))).append(".");
    }
    if (!model.not_covered.empty())
        return model.not_covered;
    return text.append(" has no published architecture in the database, so its work cannot be counted.");
}

std::string no_batch_text(const Inputs &inputs)
{
    std::string text = "No batch makes the decode step compute bound at a context of ";
    return text.append(format(inputs[ParameterId::context], Unit::token))
        .append(": reading the KV cache takes longer than the work on it.");
}

std::string fabric_text(const Inputs &inputs)
{
    std::string text = inputs.accelerator->name;
    text.append(inputs.plan.tensor > 1 || inputs.plan.pipeline > 1 || inputs.plan.spreads_experts(inputs.count)
                    ? " has no link in the database that joins "
                    : " has no link that joins ");
    return text.append(format(inputs.plan.devices(), Unit::count)).append(" devices; choose a scale-up or scale-out fabric.");
}

std::string price_text(const Inputs &inputs)
{
    if (inputs.is_rented)
        return inputs.accelerator->name + " has no cloud price in the database; set accelerator_hour_price.";
    return inputs.accelerator->name + " has no price in the database; set accelerator_price, or cost_basis to rented.";
}

Finding explain(Absence why, const Inputs &inputs, const Answers &answers)
{
    switch (why) {
    case Absence::model_not_covered:
        return finding(Severity::warning, "model-not-covered", model_gap_text(inputs));
    case Absence::peak_unknown:
        return finding(Severity::warning, "peak-unknown", gap_text(inputs, *inputs.accelerator, answers.device));
    case Absence::bandwidth_unknown:
        return finding(Severity::warning, "bandwidth-unknown", gap_text(inputs, *inputs.accelerator, answers.device));
    case Absence::capacity_unknown:
        return finding(Severity::warning, "capacity-unknown", inputs.accelerator->name + " has no memory capacity in the database.");
    case Absence::no_compute_bound_batch:
        return finding(Severity::note, "compute-bound-batch-none", no_batch_text(inputs));
    case Absence::fabric_unknown:
        return finding(Severity::warning, "fabric-unknown", fabric_text(inputs));
    case Absence::no_experts:
        return finding(Severity::note, "no-experts", inputs.model->name + " has no routed experts.");
    case Absence::power_unknown:
        return finding(Severity::warning, "power-unknown", inputs.accelerator->name + " has no rated power in the database.");
    case Absence::price_unknown:
        return finding(Severity::warning, "price-unknown", price_text(inputs));
    case Absence::other_workload:
        return finding(Severity::note, "other-workload",
                       "Some figures are those of other workloads than " + std::string(slug(inputs.workload)) + ".");
    case Absence::no_closed_form:
        return finding(Severity::note, "no-closed-form",
                       "Quality and success of this search have no closed form; the simulation answers them.");
    case Absence::no_attempts:
        return finding(Severity::note, "no-attempts", "Attempts are counted where dfs goes back; this search makes one of each candidate.");
    case Absence::search_too_large:
        return finding(Severity::warning, "search-too-large",
                       "The search has more than 1 000 000 branches or looks of the verifier, which is more than is counted.");
    case Absence::no_verifier_elsewhere:
        return finding(Severity::note, "no-verifier-elsewhere",
                       "The verifier stands on the accelerator itself, so nothing is handed to another device.");
    case Absence::verifier_unknown:
        return finding(Severity::warning, "verifier-unknown",
                       inputs.verifier_device->name +
                           " lacks a peak or a bandwidth in the database, so the verifier's time there is not known.");
    case Absence::infrastructure_unknown:
        return finding(Severity::warning, "infrastructure-unknown", "The catalog has no power chain, cooling method or city to stand on.");
    case Absence::rack_limit_unknown:
        return finding(Severity::note, "rack-limit-unknown", inputs.cooling->name + " has no most power of a rack in the database.");
    case Absence::no_coolant:
        return finding(Severity::note, "no-coolant", "No liquid flows to the rack with this cooling method.");
    case Absence::no_cold_plate:
        return finding(Severity::note, "no-cold-plate",
                       "The temperature of the chip is computed behind a cold plate; this cooling method has none.");
    case Absence::carbon_unknown:
        return finding(Severity::warning, "carbon-unknown", "The carbon of this grid region or generation is not in the database.");
    case Absence::no_site_limit:
        return finding(Severity::note, "no-site-limit", "The site has no power limit; set site_power_limit.");
    case Absence::lead_time_unknown:
        return finding(Severity::warning, "lead-time-unknown", "No lead time is known of this grid region or generation.");
    case Absence::stage_gap:
        return pipeline_gap(inputs, answers);
    case Absence::no_compute_bound_context:
        return finding(Severity::note, "compute-bound-context-none",
                       "No context makes the decode step memory bound at every batch: attention itself is at or above the ridge point.");
    default:
        return finding(Severity::warning, "beyond-numbers", "The figures are too large or too small for the result to be a number.");
    }
}

void add_absences(const Inputs &inputs, const Answers &answers, const MetricSet &wanted, std::vector<Finding> &findings)
{
    std::array<MetricSet, absence_count> absent;
    for (const Metric &row : metrics())
        if (wanted.contains(row.id) && answers.absence(row.id) != Absence::present)
            absent[static_cast<std::size_t>(answers.absence(row.id))].insert(row.id);
    for (std::size_t i = 0; i < absence_count; ++i) {
        if (absent[i].is_empty())
            continue;
        findings.push_back(explain(static_cast<Absence>(i), inputs, answers));
        findings.back().absent = absent[i];
    }
}

std::string memory_text(const Inputs &inputs, double required, double capacity)
{
    std::string text = inputs.plan.replicas > 1 ? "A replica of " + inputs.model->name : inputs.model->name;
    text.append(" needs ").append(format(required, Unit::byte)).append(", which is ");
    text.append(format(required - capacity, Unit::byte)).append(" more than the ").append(format(capacity, Unit::byte));
    text.append(inputs[ParameterId::memory_reserve] > 0 ? " that the reserve leaves of " : " of ");
    if (inputs.plan.replica_devices() > 1)
        text.append(format(inputs.plan.replica_devices(), Unit::count)).append(" x ");
    text.append(inputs.accelerator->name);
    if (!inputs.spills)
        return text.append("; times are those of a device with enough memory.");
    return is_usable(inputs.accelerator->host_bandwidth)
               ? text.append("; the rest stays with the host and crosses its link in every forward.")
               : text.append("; no host link is in the database to spill over, so times are those of a device with enough memory.");
}

void add_memory(const Inputs &inputs, const Answers &answers, std::vector<Finding> &findings)
{
    if (!answers.has_memory || !is_usable(answers.device.capacity))
        return;
    const double capacity = replica_capacity(inputs, answers.device).si();
    const double required = answers.memory.required().si();
    if (required > capacity) {
        Finding exceeded = finding(Severity::infeasible, "memory-exceeded", memory_text(inputs, required, capacity));
        exceeded.limit = capacity;
        exceeded.value = required;
        exceeded.shortfall = required - capacity;
        findings.push_back(std::move(exceeded));
    }
    const bool is_picture = makes_pictures(inputs.workload);
    const bool is_full_at_once = answers.absence(M::max_batch) == Absence::present && answers.number(M::max_batch) == 0;
    if (inputs.is_saturated && !is_full_at_once && answers.batch < inputs[ParameterId::batch]) {
        std::string text = is_picture ? "The memory is full at " : "The KV cache is full at ";
        text.append(format(answers.batch, Unit::count)).append(is_picture ? " picture" : " sequence");
        text.append(answers.batch == 1 ? "" : "s");
        text.append("; the rest of the batch of ").append(format(inputs[ParameterId::batch], Unit::count)).append(" waits.");
        Finding wall = finding(Severity::warning, "kv-wall", std::move(text));
        wall.limit = answers.batch;
        wall.value = inputs[ParameterId::batch];
        wall.shortfall = inputs[ParameterId::batch] - answers.batch;
        findings.push_back(std::move(wall));
    }
    if (is_full_at_once) {
        const std::string one = is_picture ? "one picture" : "one sequence";
        std::string text = answers.memory.weights.si() >= capacity
                               ? "The weights alone do not fit, so the largest batch is 0."
                               : "Not even " + one + " fits beside the weights, so the largest batch is 0.";
        if (answers.batch < inputs[ParameterId::batch])
            text.append(" Times are those of ").append(one).append(".");
        findings.push_back(finding(Severity::note, "max-batch-zero", std::move(text)));
    }
}

void add_context(const Inputs &inputs, const Answers &answers, std::vector<Finding> &findings)
{
    const double limit = inputs.model->max_context;
    const double used = std::max(inputs[ParameterId::context], inputs[ParameterId::prompt_tokens] + inputs[ParameterId::output_tokens]);
    if (makes_pictures(inputs.workload) || !(answers.has_decode || answers.has_memory) || limit <= 0 || used <= limit)
        return;
    std::string text = inputs.model->name;
    text.append(" takes at most ").append(format(limit, Unit::token)).append("; this request reaches ").append(format(used, Unit::token));
    Finding beyond = finding(Severity::warning, "context-exceeded", text.append("."));
    beyond.limit = limit;
    beyond.value = used;
    beyond.shortfall = used - limit;
    findings.push_back(std::move(beyond));
}

/// The same network can be asked for both kinds of text; what it was trained for is another matter.
void add_training_kind(const Inputs &inputs, const Answers &answers, std::vector<Finding> &findings)
{
    const Workload made_for = workload_of(inputs.model->kind);
    if (made_for == inputs.workload || !(answers.has_decode || answers.has_memory))
        return;
    std::string text = inputs.model->name;
    text.append(" was trained for the workload ").append(slug(made_for)).append("; as ").append(slug(inputs.workload));
    findings.push_back(
        finding(Severity::note, "what-if-model", text.append(" the same network is counted, and its quality is not known.")));
}

/// On what the times of the calibrated level rest.
void add_level(const Inputs &inputs, const Answers &answers, std::vector<Finding> &findings)
{
    using P = ParameterId;
    if (!answers.device.has_roof())
        return;
    const auto is_own = [&inputs](P id, double ideal) { return inputs.is_user_set(id) && inputs[id] != ideal; };
    if (is_own(P::compute_efficiency, 1) || is_own(P::memory_efficiency, 1) || is_own(P::kernel_overhead, 0))
        findings.push_back(
            finding(Severity::note, "below-ideal",
                    "Efficiencies below 100 % or a kernel overhead are set, so the times are estimates above the ideal bound."));
    const bool is_set =
        inputs.is_user_set(P::compute_efficiency) || inputs.is_user_set(P::memory_efficiency) || inputs.is_user_set(P::kernel_overhead);
    if (!inputs.is_calibrated || is_set || !answers.has_decode)
        return;
    const std::string &name = inputs.accelerator->name;
    const CalibrationBasis basis = inputs.catalog->basis(*inputs.accelerator, inputs.runtime);
    if (basis == CalibrationBasis::none)
        findings.push_back(
            finding(Severity::warning, "not-calibrated",
                    "Nothing was measured on " + name + " or on devices of its class, so the times are those of the ideal level."));
    else if (basis == CalibrationBasis::device_class)
        findings.push_back(
            finding(Severity::note, "class-preset", "Nothing was measured on " + name + "; its times take the efficiencies of its class."));
}

void add_notes(const Inputs &inputs, const Answers &answers, const Needs &needs, std::vector<Finding> &findings)
{
    if (inputs.wants_sparse_peak && answers.device.has_roof())
        findings.push_back(
            finding(Severity::note, "sparse-peak", "The peak is the one with structured sparsity; dense weights do not reach it."));
    const bool has_usual =
        !is_lacking(*inputs.accelerator, Precision::bf16) && is_usable(peak_of(*inputs.accelerator, Precision::bf16, false));
    if (!inputs.is_user_set(ParameterId::activation_precision) && inputs.activation_precision == Precision::fp16 && !has_usual)
        findings.push_back(finding(Severity::note, "precision-substituted",
                                   inputs.accelerator->name + " has no dense bf16 peak in the database; its fp16 peak is used."));
    add_level(inputs, answers, findings);
    if (needs.prefill && answers.has_decode && !makes_pictures(inputs.workload) && tokens_to_prefill(inputs) <= Token(0))
        findings.push_back(finding(Severity::note, "prefill-empty",
                                   inputs.workload == Workload::autoregressive
                                       ? "Nothing of the prompt is left to prefill, so the first token takes one decode step."
                                       : "Nothing of the prompt is left to prefill, so the first block starts at once."));
}

/// Copies of one trunk stay copies where nothing random comes in.
void add_search(const Inputs &inputs, const Needs &needs, std::vector<Finding> &findings)
{
    using P = ParameterId;
    const SearchAlgorithm algorithm = inputs.search_algorithm;
    const bool is_independent = algorithm == SearchAlgorithm::best_of_k ||
                                (shares_prefix(algorithm) && (inputs[P::shared_steps] <= 0 || inputs[P::renoise_steps] > 0)) ||
                                algorithm == SearchAlgorithm::dfs;
    if (!needs.search || !inputs.is_deterministic || is_independent || inputs[P::branches] <= 1)
        return;
    findings.push_back(finding(Severity::warning, "deterministic-branches",
                               "With a deterministic sampler branches of one trunk end in the same picture; noise them again, or take a "
                               "stochastic sampler."));
}

/// Blocks take a whole number of refinements each, and pictures have one frame.
void add_steps(const Inputs &inputs, const Answers &answers, std::vector<Finding> &findings)
{
    using P = ParameterId;
    const bool is_blockwise = inputs.workload == Workload::language_diffusion && inputs.refinement != Refinement::full;
    const double forwards = std::ceil(inputs[P::output_tokens] / inputs[P::block_tokens]) * inputs[P::forwards_per_block];
    if (answers.has_decode && is_blockwise && inputs.is_user_set(P::steps) && forwards != inputs[P::steps])
        findings.push_back(finding(Severity::note, "steps-rounded",
                                   "Every block takes a whole number of refinements, at least one: " + format(forwards, Unit::count) +
                                       " in all instead of " + format(inputs[P::steps], Unit::count) + "."));
    if (inputs.workload == Workload::image && inputs[P::frames] > 1)
        findings.push_back(
            finding(Severity::warning, "frames-of-image",
                    "A picture has one frame; the work is that of a clip of " + format(inputs[P::frames], Unit::count) + "."));
}

void add_attention_window(const Inputs &inputs, const Answers &answers, std::vector<Finding> &findings)
{
    using P = ParameterId;
    if (!answers.has_decode || inputs.denoiser == nullptr || inputs.attention_scope != AttentionScope::window)
        return;
    if (inputs[P::attention_window] < latent_frames(*inputs.denoiser, {inputs[P::width], inputs[P::height], inputs[P::frames]}))
        return;
    findings.push_back(finding(Severity::note, "attention-window-idle",
                               inputs.workload == Workload::image
                                   ? "A picture has one frame, so a window of frames changes nothing: its attention is full."
                                   : "The window holds every latent frame of the clip, so its attention is full."));
}

void add_gaps(const std::vector<DeviceRoofline> &devices, std::vector<Finding> &findings)
{
    for (std::size_t i = 1; i < devices.size(); ++i)
        if (!devices[i].gap.empty())
            findings.push_back(finding(Severity::warning, "comparison-gap", "Not compared: " + devices[i].gap));
}

} // namespace

std::vector<Finding> findings_of(const Inputs &inputs, const Answers &answers, const MetricSet &wanted,
                                 const std::vector<DeviceRoofline> &devices)
{
    std::vector<Finding> findings;
    add_memory(inputs, answers, findings);
    add_pipeline_findings(inputs, answers, wanted, findings);
    add_absences(inputs, answers, wanted, findings);
    add_context(inputs, answers, findings);
    add_training_kind(inputs, answers, findings);
    add_gaps(devices, findings);
    const Needs needs = Needs::of(wanted);
    add_notes(inputs, answers, needs, findings);
    add_search(inputs, needs, findings);
    add_facility_findings(inputs, answers, needs, findings);
    add_steps(inputs, answers, findings);
    add_attention_window(inputs, answers, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    return findings;
}

} // namespace ridgepoint::engine
