// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/output_cost.h"

namespace ridgepoint::engine {

namespace {

constexpr double million = 1e6;

std::optional<double> per_million(Dollar cost, Token tokens) noexcept
{
    return tokens.si() > 0 ? std::optional(million * (cost / tokens).si()) : std::nullopt;
}

/// A whole token at least bears a cost, or there is none.
Limited bearing(std::string_view name, Token tokens, Second time) noexcept
{
    Limited limit = amount(name, tokens.si());
    limit.minimum = time.si() > 0 ? 1 : 0;
    return limit;
}

} // namespace

Expected<TokenCost> token_cost(const TokenWork &work, DollarPerSecond price)
{
    if (auto problem = first_refusal(
            {positive("accelerator_count", work.accelerators, amount({}, 0).maximum), amount("prefill_time", work.prefill_time.si()),
             amount("decode_time", work.decode_time.si()), amount("accelerator_hour_price", in_dollars_per_hour(price)),
             bearing("prompt_tokens", work.input, work.prefill_time), bearing("output_tokens", work.output, work.decode_time)}))
        return tl::unexpected(std::move(*problem));
    const Dollar prefill = occupation_cost(work.accelerators, work.prefill_time, price);
    const Dollar decode = occupation_cost(work.accelerators, work.decode_time, price);
    return TokenCost{per_million(prefill, work.input), per_million(decode, work.output),
                     per_million(prefill + decode, work.input + work.output), prefill + decode};
}

} // namespace ridgepoint::engine
