// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inputs.h"

#include "engine/refusal.h"
#include "engine/search/search_quality.h"
#include "engine/serving/forward.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ridgepoint::engine {

namespace {

constexpr std::array<Precision, 9> arithmetic_by_preference = {Precision::bf16,  Precision::fp16,  Precision::fp8,
                                                               Precision::int8,  Precision::fp6,   Precision::fp4,
                                                               Precision::nvfp4, Precision::mxfp4, Precision::int4};

Precision &precision_slot(Inputs &inputs, ParameterId id)
{
    switch (id) {
    case ParameterId::weight_precision:
        return inputs.weight_precision;
    case ParameterId::kv_precision:
        return inputs.kv_precision;
    default:
        return inputs.activation_precision;
    }
}

const Accelerator *&accelerator_slot(Inputs &inputs, ParameterId id)
{
    switch (id) {
    case ParameterId::encoder_accelerator:
        return inputs.encoder_device;
    case ParameterId::verifier_accelerator:
        return inputs.verifier_device;
    case ParameterId::decoder_accelerator:
        return inputs.decoder_device;
    default:
        return inputs.accelerator;
    }
}

const FabricRow *&fabric_slot(Inputs &inputs, ParameterId id)
{
    switch (id) {
    case ParameterId::scaleup_fabric:
        return inputs.scaleup_fabric;
    case ParameterId::scaleout_fabric:
        return inputs.scaleout_fabric;
    default:
        return inputs.stage_link;
    }
}

std::string precisions_of(const Accelerator &accelerator)
{
    std::string list;
    for (const Precision precision : arithmetic_by_preference)
        if (!is_lacking(accelerator, precision))
            list.append(list.empty() ? "" : ", ").append(slug(precision));
    return list.empty() ? "none known" : list;
}

Problem too_much(ParameterId id, double value, std::string_view limit_name, double limit)
{
    const std::string limit_text = format_exact(limit);
    std::string accepted = format_exact(parameter(id).minimum);
    accepted.append(" to ").append(limit_text);
    std::string reason = "is more than the ";
    reason.append(limit_text).append(" ").append(limit_name);
    return refusal(parameter(id), format_exact(value), reason, accepted);
}

void put_fixed_defaults(Inputs &inputs)
{
    for (const Parameter &row : parameters())
        if (row.kind == ParameterKind::number)
            inputs[row.id] = row.default_number;
}

/// Cards multiply fp16 with sums of 16 bits at half their rate of 8-bit integers; stated is that rate, the half of it that GeForce cards
/// reach with sums of 32 bits, or nothing. Source: NVIDIA, "Ada GPU architecture" whitepaper, appendix A.
Figure half_peak_of_card(const Figure &stated, const Figure &integer) noexcept
{
    const bool is_more = is_usable(integer) && (!is_usable(stated) || integer.si / 2 > stated.si);
    return is_more ? Figure{integer.si / 2, computed_from(integer.label)} : stated;
}

} // namespace

Figure peak_of(const Accelerator &accelerator, Precision precision, bool is_sparse) noexcept
{
    const auto &peaks = is_sparse ? accelerator.sparse_peak : accelerator.dense_peak;
    const Figure &stated = peaks[static_cast<std::size_t>(precision)];
    const bool is_half_of_card = precision == Precision::fp16 && accelerator.device_class == DeviceClass::card_gpu;
    const Figure own = is_half_of_card ? half_peak_of_card(stated, peaks[static_cast<std::size_t>(Precision::int8)]) : stated;
    if (is_usable(own))
        return own;
    const auto runs_as = arithmetic(precision);
    const Figure shared = runs_as ? peaks[static_cast<std::size_t>(*runs_as)] : Figure{};
    return is_usable(shared) ? shared : Figure{};
}

bool is_lacking(const Accelerator &accelerator, Precision precision) noexcept
{
    const auto runs_as = arithmetic(precision);
    return accelerator.lacks.test(static_cast<std::size_t>(precision)) || !runs_as ||
           accelerator.lacks.test(static_cast<std::size_t>(*runs_as));
}

double default_context(double prompt_tokens, double output_tokens) noexcept
{
    return std::min(prompt_tokens + std::floor(output_tokens / 2), parameter(ParameterId::context).maximum);
}

double default_shared_steps(double steps) noexcept { return std::min(std::round(0.8 * steps), steps); }

// Only formats of 16 bits stand in for one another: a narrower peak would answer another question than the one asked.
Precision default_activation_precision(const Accelerator &accelerator, Runtime runtime) noexcept
{
    const bool is_half_usual = runtime == Runtime::local && accelerator.device_class == DeviceClass::card_gpu;
    std::array order = {Precision::bf16, Precision::fp16};
    if (is_half_usual)
        std::swap(order.front(), order.back());
    for (const Precision precision : order)
        if (!is_lacking(accelerator, precision) && peak_of(accelerator, precision, false).is_known())
            return precision;
    return Precision::bf16;
}

const Accelerator *default_accelerator(const Catalog &catalog)
{
    if (const Accelerator *usual = catalog.find_accelerator(parameter(ParameterId::accelerator).default_choice))
        return usual;
    return catalog.accelerators().empty() ? nullptr : &catalog.accelerators().front();
}

bool is_answered(const Catalog &catalog, const Model &model) { return is_countable(model) || catalog.find_denoiser(model.slug) != nullptr; }

const Model *default_model(const Catalog &catalog, Workload workload)
{
    if (const Model *usual = catalog.find_model(usual_model(workload)))
        return usual;
    const auto models = catalog.models();
    const auto does = [&catalog, workload](const Model &model) {
        return workload_of(model.kind) == workload && is_answered(catalog, model);
    };
    const auto found = std::find_if(models.begin(), models.end(), does);
    if (found != models.end())
        return &*found;
    return models.empty() ? nullptr : &models.front();
}

Runtime default_runtime(const Accelerator &accelerator, Precision weights) noexcept
{
    const bool is_gguf = weights == Precision::q8_0 || weights == Precision::q4_k_m;
    return is_gguf || accelerator.runs_locally ? Runtime::local : Runtime::server;
}

namespace {

/// A rule of thumb gives no more than three digits.
double three_digits(double value) noexcept
{
    const double unit = std::pow(10, std::floor(std::log10(value)) - 2);
    return std::round(std::round(value / unit) * unit);
}

} // namespace

double default_training_tokens(const Model &model, double active_parameters) noexcept
{
    const Parameter &row = parameter(ParameterId::training_tokens);
    if (is_usable(model.training_tokens))
        return std::clamp(model.training_tokens.si, row.minimum, row.maximum);
    return active_parameters > 0 ? std::clamp(three_digits(20 * active_parameters), row.minimum, row.maximum) : row.default_number;
}

namespace {

void apply_search_choice(Inputs &inputs, ParameterId id, std::size_t index)
{
    switch (id) {
    case ParameterId::search_algorithm:
        inputs.search_algorithm = static_cast<SearchAlgorithm>(index);
        break;
    case ParameterId::sampler:
        inputs.is_deterministic = index == 1;
        break;
    case ParameterId::branch_execution:
        inputs.runs_branches_in_turn = index == 1;
        break;
    case ParameterId::ar_kv_sharing:
        inputs.clones_kv = index == 1;
        break;
    case ParameterId::safety_filter:
        inputs.filters_safety = index == 1;
        break;
    case ParameterId::stage_overlap:
        inputs.overlaps_stages = index == 1;
        break;
    default:
        break;
    }
}

void apply_diffusion_choice(Inputs &inputs, ParameterId id, std::size_t index)
{
    switch (id) {
    case ParameterId::denoising_runtime:
        inputs.denoising_runtime = static_cast<DenoisingRuntime>(index);
        break;
    case ParameterId::attention_kernels:
        inputs.attention_kernels = static_cast<AttentionKernels>(index);
        break;
    case ParameterId::sequence_split:
        inputs.sequence_split = static_cast<SequenceSplit>(index);
        break;
    case ParameterId::refinement:
        inputs.refinement = static_cast<Refinement>(index);
        break;
    case ParameterId::guidance:
        inputs.is_guided = index == 1;
        break;
    case ParameterId::attention_scope:
        inputs.attention_scope = static_cast<AttentionScope>(index);
        break;
    default:
        apply_search_choice(inputs, id, index);
        break;
    }
}

void apply_choice(Inputs &inputs, ParameterId id, std::size_t index)
{
    switch (id) {
    case ParameterId::estimate_level:
        inputs.is_calibrated = index == 0;
        break;
    case ParameterId::peak_kind:
        inputs.wants_sparse_peak = index == 1;
        break;
    case ParameterId::serving_mode:
        inputs.is_saturated = index == 1;
        break;
    case ParameterId::memory_overflow:
        inputs.spills = index == 1;
        break;
    case ParameterId::runtime:
        inputs.runtime = static_cast<Runtime>(index);
        break;
    case ParameterId::wide_weights:
        inputs.chosen_wide_weights = static_cast<WideWeights>(index);
        break;
    case ParameterId::workload:
        inputs.workload = static_cast<Workload>(index);
        break;
    default:
        apply_diffusion_choice(inputs, id, index);
        break;
    }
}

/// What published checkpoints keep wide. MXFP4: OpenAI, "gpt-oss model card", 2025, section 2.1; FP8, NVFP4 and INT4: the recipes of
/// LLM Compressor and TensorRT Model Optimizer, which leave out the head.
WideWeights usual_wide_weights(Precision weights, bool has_experts) noexcept
{
    switch (weights) {
    case Precision::mxfp4:
        return has_experts ? WideWeights::dense : WideWeights::head;
    case Precision::fp8:
    case Precision::fp6:
    case Precision::fp4:
    case Precision::nvfp4:
    case Precision::int4:
        return WideWeights::head;
    default:
        return WideWeights::none;
    }
}

void derive_software(Inputs &inputs) noexcept
{
    if (!inputs.is_user_set(ParameterId::runtime))
        inputs.runtime = default_runtime(*inputs.accelerator, inputs.weight_precision);
    if (!inputs.is_user_set(ParameterId::activation_precision))
        inputs.activation_precision =
            default_activation_precision(*inputs.accelerator, makes_pictures(inputs.workload) ? Runtime::server : inputs.runtime);
    const bool is_asked = inputs.is_user_set(ParameterId::wide_weights);
    const WideWeights asked = is_asked ? inputs.chosen_wide_weights : inputs.is_calibrated ? WideWeights::automatic : WideWeights::none;
    inputs.wide_weights = asked == WideWeights::automatic ? usual_wide_weights(inputs.weight_precision, inputs.count.has_experts()) : asked;
}

void derive_plan(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const double stage_devices = inputs[P::tensor_parallel] * inputs[P::pipeline_parallel];
    if (!inputs.is_user_set(P::replicas))
        inputs[P::replicas] =
            inputs.is_user_set(P::accelerator_count) ? std::max(1.0, std::floor(inputs[P::accelerator_count] / stage_devices)) : 1;
    if (!inputs.is_user_set(P::accelerator_count))
        inputs[P::accelerator_count] = stage_devices * inputs[P::replicas];
    inputs.plan = {inputs[P::tensor_parallel], inputs[P::pipeline_parallel], inputs[P::expert_parallel], inputs[P::replicas]};
}

void derive_efficiencies(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const EfficiencyFamily family = linear_family(bytes_per_value(inputs.activation_precision));
    Efficiency preset;
    if (inputs.is_calibrated)
        preset = preset_families(inputs, *inputs.accelerator)[static_cast<std::size_t>(family)];
    if (!inputs.is_user_set(P::compute_efficiency))
        inputs[P::compute_efficiency] = preset.compute;
    if (!inputs.is_user_set(P::memory_efficiency))
        inputs[P::memory_efficiency] = preset.memory;
    if (!inputs.is_user_set(P::kernel_overhead))
        inputs[P::kernel_overhead] = preset.overhead;
}

} // namespace

void apply(Inputs &inputs, ParameterId id, const ResolvedValue &value)
{
    inputs.is_set.set(static_cast<std::size_t>(id));
    if (const auto *number = std::get_if<double>(&value)) {
        inputs[id] = *number;
    } else if (const auto *accelerator = std::get_if<const Accelerator *>(&value)) {
        accelerator_slot(inputs, id) = *accelerator;
    } else if (const auto *model = std::get_if<const Model *>(&value)) {
        inputs.model = *model;
        inputs.count = count_transformer(**model);
    } else if (const auto *precision = std::get_if<Precision>(&value)) {
        precision_slot(inputs, id) = *precision;
    } else if (const auto *accelerators = std::get_if<AcceleratorList>(&value)) {
        inputs.compared = *accelerators;
    } else if (const auto *fabric = std::get_if<const FabricRow *>(&value)) {
        fabric_slot(inputs, id) = *fabric;
    } else if (const auto *verifier = std::get_if<const Verifier *>(&value)) {
        inputs.verifier = *verifier;
    } else if (const auto *splits = std::get_if<SplitSchedule>(&value)) {
        inputs.split_schedule = *splits;
    } else if (const auto *choice = std::get_if<FixedChoice>(&value)) {
        apply_choice(inputs, id, choice->index);
    }
}

namespace {

void derive_workload(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const bool is_model_set = inputs.is_user_set(P::model);
    if (!inputs.is_user_set(P::workload))
        inputs.workload = is_model_set ? workload_of(inputs.model->kind) : Workload::autoregressive;
    if (!is_model_set) {
        const Model *usual = inputs.usual_models[static_cast<std::size_t>(inputs.workload)];
        if (usual != inputs.model) {
            inputs.model = usual;
            inputs.count = count_transformer(*usual);
        }
    }
    if (makes_pictures(inputs.workload) && inputs.usual_text.layers <= 0)
        inputs.usual_text = count_transformer(*inputs.usual_models.front());
    if (!makes_pictures(inputs.workload))
        inputs.denoiser = nullptr;
    else if (inputs.denoiser == nullptr || inputs.denoiser->slug != inputs.model->slug)
        inputs.denoiser = inputs.catalog->find_denoiser(inputs.model->slug);
}

/// Blocks of the answer of text diffusion.
double blocks_of(const Inputs &inputs) noexcept
{
    return std::ceil(inputs[ParameterId::output_tokens] / inputs[ParameterId::block_tokens]);
}

void derive_steps(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const bool is_text = inputs.workload == Workload::language_diffusion;
    if (!inputs.is_user_set(P::forwards_per_block))
        inputs[P::forwards_per_block] = is_text && inputs.is_user_set(P::steps) && inputs.refinement != Refinement::full
                                            ? std::max(1.0, std::round(inputs[P::steps] / blocks_of(inputs)))
                                            : parameter(P::forwards_per_block).default_number;
    if (inputs.is_user_set(P::steps))
        return;
    double steps = parameter(P::steps).default_number;
    if (is_text)
        steps = blocks_of(inputs) * inputs[P::forwards_per_block];
    else if (inputs.denoiser != nullptr && inputs.denoiser->default_steps > 0)
        steps = inputs.denoiser->default_steps;
    inputs[P::steps] = std::min(steps, parameter(P::steps).maximum);
}

void derive_picture(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const bool is_video = inputs.workload == Workload::video;
    constexpr double video_width = 1280;
    constexpr double video_height = 720;
    if (!inputs.is_user_set(P::width))
        inputs[P::width] = is_video ? video_width : parameter(P::width).default_number;
    if (!inputs.is_user_set(P::height))
        inputs[P::height] = is_video ? video_height : parameter(P::height).default_number;
    if (!inputs.is_user_set(P::frames))
        inputs[P::frames] = is_video ? parameter(P::frames).default_number : 1;
    if (!inputs.is_user_set(P::guidance))
        inputs.is_guided = inputs.denoiser != nullptr && inputs.denoiser->is_guided;
}

/// Share of the variance that a prefix of the share f of the steps fixes where nothing is known of it: f^g with r = 1/2 at f = 0.8.
double default_prefix_variance(double share_of_steps) noexcept
{
    const double exponent = std::log(0.5) / std::log(0.8);
    return std::pow(share_of_steps, exponent);
}

void derive_verifier(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const bool is_correlation_set = inputs.is_user_set(P::verifier_correlation);
    const bool is_published = inputs.verifier != nullptr && is_usable(inputs.verifier->pairwise_accuracy);
    bool is_accuracy_known = inputs.is_user_set(P::verifier_accuracy);
    if (!is_accuracy_known && is_published && !is_correlation_set) {
        inputs[P::verifier_accuracy] = inputs.verifier->pairwise_accuracy.si;
        is_accuracy_known = true;
    }
    if (!is_correlation_set) {
        const double usual = parameter(P::verifier_correlation).default_number;
        inputs[P::verifier_correlation] =
            is_accuracy_known ? correlation_from_accuracy(inputs[P::verifier_accuracy]).value_or(usual) : usual;
    }
    if (!is_accuracy_known)
        inputs[P::verifier_accuracy] =
            accuracy_from_correlation(inputs[P::verifier_correlation]).value_or(parameter(P::verifier_accuracy).default_number);
}

/// The steps of the search, which the constraints bind to those of the trajectory.
void derive_search_steps(Inputs &inputs) noexcept
{
    using P = ParameterId;
    const SearchAlgorithm algorithm = inputs.search_algorithm;
    if (!inputs.is_user_set(P::shared_steps))
        inputs[P::shared_steps] = default_shared_steps(inputs[P::steps]);
    if (!inputs.is_user_set(P::check_step))
        inputs[P::check_step] = std::max(inputs[P::shared_steps], 1.0);
    if (!inputs.is_user_set(P::renoise_steps))
        inputs[P::renoise_steps] = algorithm == SearchAlgorithm::dfs ? std::ceil(inputs[P::check_step] / 2) : 0;
    constexpr double usual_checks = 4;
    if (!inputs.is_user_set(P::verifier_checks))
        inputs[P::verifier_checks] =
            keeps_population(algorithm) && algorithm != SearchAlgorithm::best_of_k ? std::min(usual_checks, inputs[P::steps]) : 1;
}

void derive_judgement(Inputs &inputs) noexcept
{
    using P = ParameterId;
    if (!inputs.is_user_set(P::prefix_variance))
        inputs[P::prefix_variance] = default_prefix_variance(std::min(inputs[P::shared_steps] / inputs[P::steps], 1.0));
    derive_verifier(inputs);
}

void derive_stages(Inputs &inputs) noexcept
{
    using P = ParameterId;
    for (const P id : {P::encoder_accelerator, P::verifier_accelerator, P::decoder_accelerator})
        if (!inputs.is_user_set(id))
            accelerator_slot(inputs, id) = inputs.accelerator;
    const bool is_latency_known = inputs.stage_link != nullptr && is_usable(inputs.stage_link->latency);
    if (!inputs.is_user_set(P::link_latency))
        inputs[P::link_latency] = is_latency_known ? inputs.stage_link->latency.si : parameter(P::link_latency).default_number;
    if (inputs.is_user_set(P::link_bandwidth))
        return;
    const Figure &bandwidth = inputs.stage_link != nullptr ? inputs.stage_link->bandwidth : inputs.accelerator->host_bandwidth;
    inputs[P::link_bandwidth] = is_usable(bandwidth) ? bandwidth.si : parameter(P::link_bandwidth).default_number;
}

} // namespace

void derive_defaults(Inputs &inputs, const WantedDefaults &wanted) noexcept
{
    if (!inputs.is_user_set(ParameterId::context))
        inputs[ParameterId::context] = default_context(inputs[ParameterId::prompt_tokens], inputs[ParameterId::output_tokens]);
    derive_workload(inputs);
    derive_steps(inputs);
    derive_picture(inputs);
    derive_search_steps(inputs);
    if (wanted.search)
        derive_judgement(inputs);
    if (wanted.pipeline)
        derive_stages(inputs);
    if (wanted.training && !inputs.is_user_set(ParameterId::training_tokens))
        inputs[ParameterId::training_tokens] = default_training_tokens(*inputs.model, inputs.count.params_active());
    if (!inputs.is_user_set(ParameterId::accelerator_hour_price)) {
        const Figure &price = inputs.accelerator->cloud_price;
        inputs[ParameterId::accelerator_hour_price] = is_usable(price) ? price.si : 0;
    }
    derive_software(inputs);
    derive_plan(inputs);
    if (wanted.presets)
        derive_efficiencies(inputs);
}

namespace {

/// Each algorithm answers for the parameters that it uses.
Violation search_violation(const Inputs &inputs) noexcept
{
    using P = ParameterId;
    const SearchAlgorithm algorithm = inputs.search_algorithm;
    if (shares_prefix(algorithm) && inputs[P::shared_steps] > inputs[P::steps])
        return Violation::shared_beyond_steps;
    if (shares_prefix(algorithm) && inputs[P::renoise_steps] > inputs[P::shared_steps])
        return Violation::renoise_beyond_shared;
    const SplitSchedule &splits = inputs.split_schedule;
    if (algorithm == SearchAlgorithm::tree && (splits.empty() ? inputs[P::shared_steps] : splits.back().step) > inputs[P::steps])
        return splits.empty() ? Violation::shared_beyond_steps : Violation::split_beyond_steps;
    if (algorithm != SearchAlgorithm::dfs)
        return Violation::none;
    if (inputs[P::check_step] > inputs[P::steps] || inputs[P::check_step] < 1)
        return Violation::check_beyond_steps;
    if (inputs[P::renoise_steps] < 1)
        return Violation::renoise_missing;
    if (inputs[P::renoise_steps] > inputs[P::check_step])
        return Violation::renoise_beyond_check;
    const double p = inputs[P::success_probability];
    const double accepted = p * inputs[P::verifier_true_accept] + (1 - p) * inputs[P::verifier_false_accept];
    return accepted <= 0 && inputs[P::attempt_budget] <= 0 ? Violation::never_succeeds : Violation::none;
}

} // namespace

Violation find_violation(const Inputs &inputs) noexcept
{
    if (inputs[ParameterId::prefix_tokens] > inputs[ParameterId::prompt_tokens])
        return Violation::prefix_beyond_prompt;
    if (const Violation search = search_violation(inputs); search != Violation::none)
        return search;
    if (inputs.is_user_set(ParameterId::activation_precision) && is_lacking(*inputs.accelerator, inputs.activation_precision))
        return Violation::precision_lacking;
    if (inputs[ParameterId::accelerator_count] != inputs.plan.devices())
        return Violation::count_is_no_product;
    if (inputs.count.layers > 0 && inputs.plan.pipeline > inputs.count.layers)
        return Violation::stages_beyond_layers;
    const double stage_devices = inputs.plan.tensor * inputs.plan.replicas;
    if (inputs.plan.expert > stage_devices)
        return Violation::experts_beyond_devices;
    if (std::fmod(stage_devices, inputs.plan.expert) != 0)
        return Violation::experts_unevenly_spread;
    return Violation::none;
}

bool is_of_search(Violation violation) noexcept
{
    switch (violation) {
    case Violation::shared_beyond_steps:
    case Violation::renoise_beyond_shared:
    case Violation::renoise_beyond_check:
    case Violation::check_beyond_steps:
    case Violation::split_beyond_steps:
        return true;
    default:
        return false;
    }
}

Problem describe(Violation violation, const Inputs &inputs)
{
    switch (violation) {
    case Violation::prefix_beyond_prompt:
        return too_much(ParameterId::prefix_tokens, inputs[ParameterId::prefix_tokens], "prompt tokens",
                        inputs[ParameterId::prompt_tokens]);
    case Violation::shared_beyond_steps:
        return too_much(ParameterId::shared_steps, inputs[ParameterId::shared_steps], "steps", inputs[ParameterId::steps]);
    case Violation::renoise_beyond_shared:
        return too_much(ParameterId::renoise_steps, inputs[ParameterId::renoise_steps], "shared steps", inputs[ParameterId::shared_steps]);
    case Violation::renoise_beyond_check:
        return too_much(ParameterId::renoise_steps, inputs[ParameterId::renoise_steps], "steps up to the check",
                        inputs[ParameterId::check_step]);
    case Violation::renoise_missing:
        return refusal(parameter(ParameterId::renoise_steps), format_exact(inputs[ParameterId::renoise_steps]), "gives dfs no way back",
                       "1 to " + format_exact(inputs[ParameterId::check_step]));
    case Violation::check_beyond_steps:
        return refusal(parameter(ParameterId::check_step), format_exact(inputs[ParameterId::check_step]), "is no step of the trajectory",
                       "1 to " + format_exact(inputs[ParameterId::steps]));
    case Violation::split_beyond_steps:
        return too_much(ParameterId::split_schedule, inputs.split_schedule.back().step, "steps", inputs[ParameterId::steps]);
    case Violation::never_succeeds: {
        const bool is_hopeless = inputs[ParameterId::success_probability] <= 0;
        const ParameterId at_fault = is_hopeless ? ParameterId::success_probability : ParameterId::verifier_true_accept;
        return refusal(parameter(at_fault), format_exact(inputs[at_fault]),
                       "leaves nothing that the verifier accepts, so the search never ends", "a number above 0, or an attempt_budget");
    }
    case Violation::precision_lacking: {
        const std::string_view name = slug(inputs.activation_precision);
        std::string reason = "is no arithmetic of ";
        reason.append(inputs.accelerator->name);
        return refusal(parameter(ParameterId::activation_precision), name, reason, precisions_of(*inputs.accelerator));
    }
    case Violation::count_is_no_product: {
        std::string accepted = format_exact(inputs.plan.devices());
        accepted.append(", or other widths");
        std::string reason = "is not tensor x pipeline x replicas (";
        reason.append(format_exact(inputs.plan.tensor)).append(" x ").append(format_exact(inputs.plan.pipeline)).append(" x ");
        reason.append(format_exact(inputs.plan.replicas)).append(")");
        return refusal(parameter(ParameterId::accelerator_count), format_exact(inputs[ParameterId::accelerator_count]), reason, accepted);
    }
    case Violation::stages_beyond_layers:
        return too_much(ParameterId::pipeline_parallel, inputs.plan.pipeline, "layers of the model", inputs.count.layers);
    case Violation::experts_unevenly_spread: {
        const std::string devices = format_exact(inputs.plan.tensor * inputs.plan.replicas);
        return refusal(parameter(ParameterId::expert_parallel), format_exact(inputs.plan.expert),
                       "does not divide the " + devices + " devices of a stage (tensor x replicas)", "divisors of " + devices);
    }
    case Violation::experts_beyond_devices:
        return too_much(ParameterId::expert_parallel, inputs.plan.expert, "devices of a stage (tensor x replicas)",
                        inputs.plan.tensor * inputs.plan.replicas);
    case Violation::none:
        break;
    }
    return {};
}

Expected<Inputs> gather(const Catalog &catalog, const Scenario &scenario)
{
    Inputs inputs;
    inputs.catalog = &catalog;
    put_fixed_defaults(inputs);
    inputs.accelerator = default_accelerator(catalog);
    for (std::size_t i = 0; i < workload_count; ++i)
        inputs.usual_models[i] = default_model(catalog, static_cast<Workload>(i));
    inputs.model = inputs.usual_models.front();
    for (const Parameter &row : parameters()) {
        if (!scenario.is_set(row.id))
            continue;
        const auto value = resolve_value(catalog, row.id, *scenario.get(row.id));
        if (!value)
            return tl::unexpected(value.error());
        apply(inputs, row.id, *value);
    }
    if (inputs.accelerator == nullptr || inputs.model == nullptr) {
        const Parameter &row = parameter(inputs.accelerator == nullptr ? ParameterId::accelerator : ParameterId::model);
        return tl::unexpected(refusal(row, "", "has no entry in the catalog", "a catalog that is not empty"));
    }
    if (!inputs.is_user_set(ParameterId::model))
        inputs.count = count_transformer(*inputs.model);
    derive_defaults(inputs);
    return inputs;
}

Expected<Inputs> resolve(const Catalog &catalog, const Scenario &scenario)
{
    auto inputs = gather(catalog, scenario);
    if (!inputs)
        return inputs;
    if (const Violation violation = find_violation(*inputs); violation != Violation::none)
        return tl::unexpected(describe(violation, *inputs));
    return inputs;
}

} // namespace ridgepoint::engine
