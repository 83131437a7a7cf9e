// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inputs.h"

#include "engine/refusal.h"

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
    std::string accepted = "0 to ";
    accepted.append(limit_text);
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

} // namespace

bool is_usable(const Figure &figure) noexcept { return figure.is_known() && std::isfinite(figure.si) && figure.si > 0; }

Figure peak_of(const Accelerator &accelerator, Precision precision, bool is_sparse) noexcept
{
    const auto &peaks = is_sparse ? accelerator.sparse_peak : accelerator.dense_peak;
    const Figure &own = peaks[static_cast<std::size_t>(precision)];
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
Precision default_activation_precision(const Accelerator &accelerator) noexcept
{
    for (const Precision precision : {Precision::bf16, Precision::fp16})
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

const Model *default_model(const Catalog &catalog)
{
    if (const Model *usual = catalog.find_model(parameter(ParameterId::model).default_choice))
        return usual;
    const auto models = catalog.models();
    const auto covered = std::find_if(models.begin(), models.end(), is_countable);
    if (covered != models.end())
        return &*covered;
    return models.empty() ? nullptr : &models.front();
}

void apply(Inputs &inputs, ParameterId id, const ResolvedValue &value)
{
    inputs.is_set.set(static_cast<std::size_t>(id));
    if (const auto *number = std::get_if<double>(&value)) {
        inputs[id] = *number;
    } else if (const auto *accelerator = std::get_if<const Accelerator *>(&value)) {
        inputs.accelerator = *accelerator;
    } else if (const auto *model = std::get_if<const Model *>(&value)) {
        inputs.model = *model;
        inputs.count = count_transformer(**model);
    } else if (const auto *precision = std::get_if<Precision>(&value)) {
        precision_slot(inputs, id) = *precision;
    } else if (const auto *accelerators = std::get_if<AcceleratorList>(&value)) {
        inputs.compared = *accelerators;
    } else if (id == ParameterId::peak_kind) {
        inputs.wants_sparse_peak = std::get<bool>(value);
    }
}

void derive_defaults(Inputs &inputs) noexcept
{
    if (!inputs.is_user_set(ParameterId::context))
        inputs[ParameterId::context] = default_context(inputs[ParameterId::prompt_tokens], inputs[ParameterId::output_tokens]);
    if (!inputs.is_user_set(ParameterId::shared_steps))
        inputs[ParameterId::shared_steps] = default_shared_steps(inputs[ParameterId::steps]);
    if (!inputs.is_user_set(ParameterId::activation_precision))
        inputs.activation_precision = default_activation_precision(*inputs.accelerator);
}

Violation find_violation(const Inputs &inputs) noexcept
{
    if (inputs[ParameterId::prefix_tokens] > inputs[ParameterId::prompt_tokens])
        return Violation::prefix_beyond_prompt;
    if (inputs[ParameterId::shared_steps] > inputs[ParameterId::steps])
        return Violation::shared_beyond_steps;
    if (inputs[ParameterId::renoise_steps] > inputs[ParameterId::shared_steps])
        return Violation::renoise_beyond_shared;
    if (inputs.is_user_set(ParameterId::activation_precision) && is_lacking(*inputs.accelerator, inputs.activation_precision))
        return Violation::precision_lacking;
    return Violation::none;
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
    case Violation::precision_lacking: {
        const std::string_view name = slug(inputs.activation_precision);
        std::string reason = "is no arithmetic of ";
        reason.append(inputs.accelerator->name);
        return refusal(parameter(ParameterId::activation_precision), name, reason, precisions_of(*inputs.accelerator));
    }
    case Violation::none:
        break;
    }
    return {};
}

Expected<Inputs> resolve(const Catalog &catalog, const Scenario &scenario)
{
    Inputs inputs;
    put_fixed_defaults(inputs);
    inputs.accelerator = default_accelerator(catalog);
    inputs.model = default_model(catalog);
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
    if (const Violation violation = find_violation(inputs); violation != Violation::none)
        return tl::unexpected(describe(violation, inputs));
    return inputs;
}

} // namespace ridgepoint::engine
