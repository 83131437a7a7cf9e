// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/rates.h"
#include "engine/problem.h"

#include <optional>

namespace ridgepoint::engine {

/// n t c: what n accelerators cost over a time at an hourly price; of a picture, a clip or a training run alike.
[[nodiscard]] constexpr Dollar occupation_cost(double accelerators, Second time, DollarPerSecond price) noexcept
{
    return accelerators * time * price;
}

/// A batch of requests and the time that its two phases hold the accelerators.
struct TokenWork {
    double accelerators = 1; ///< > 0
    Second prefill_time{};   ///< of all prompts
    Second decode_time{};    ///< of all outputs
    Token input{};           ///< of all prompts; with a cached prefix as they are sold
    Token output{};          ///< of all requests
};

/// Each phase's tokens bear the time of their phase, so that input and output together bear the whole cost.
struct TokenCost {
    std::optional<double> input;  ///< [USD per million tokens]; absent without input
    std::optional<double> output; ///< [USD per million tokens]; absent without output
    std::optional<double> mixed;  ///< of all tokens together
    Dollar work{};                ///< of the whole batch
};

/// n t c / tokens of prefill and of decode. Refuses negative numbers, no accelerators, and a phase that takes time without tokens to bear
/// it.
[[nodiscard]] Expected<TokenCost> token_cost(const TokenWork &work, DollarPerSecond price);

} // namespace ridgepoint::engine
