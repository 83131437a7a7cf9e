// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

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

std::optional<double> accelerator_rent(const Inputs &inputs) noexcept
{
    const bool is_known = inputs.is_user_set(ParameterId::accelerator_hour_price) || is_usable(inputs.accelerator->cloud_price);
    return is_known ? std::optional(inputs[ParameterId::accelerator_hour_price]) : std::nullopt;
}

void derive_training(Inputs &inputs) noexcept
{
    if (!inputs.is_user_set(ParameterId::training_tokens))
        inputs[ParameterId::training_tokens] = default_training_tokens(*inputs.model, inputs.count.params_active());
}

void derive_price(Inputs &inputs) noexcept
{
    if (!inputs.is_user_set(ParameterId::accelerator_hour_price)) {
        const Figure &price = inputs.accelerator->cloud_price;
        inputs[ParameterId::accelerator_hour_price] = is_usable(price) ? price.si : 0;
    }
}

} // namespace ridgepoint::engine
