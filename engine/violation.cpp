// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/violation.h"

#include "engine/refusal.h"

#include <cmath>
#include <string>

namespace ridgepoint::engine {

namespace {

constexpr std::array<Precision, 9> arithmetic_by_preference = {Precision::bf16,  Precision::fp16,  Precision::fp8,
                                                               Precision::int8,  Precision::fp6,   Precision::fp4,
                                                               Precision::nvfp4, Precision::mxfp4, Precision::int4};

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
    if (!inputs.is_user_set(P::check_step) && inputs[P::shared_steps] > inputs[P::steps])
        return Violation::shared_beyond_steps; // the check follows them
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

} // namespace ridgepoint::engine
