// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/pass.h"

#include <algorithm>

namespace ridgepoint::engine {

Pass decode_pass(double batch, Token context) noexcept { return {.decoding = batch, .context = context.si()}; }

Pass prefill_pass(double batch, Token new_tokens, Token cached_prefix) noexcept
{
    return {.prefilling = batch, .prompt = new_tokens.si(), .prefix = cached_prefix.si()};
}

Pass refinement_pass(double batch, Token new_tokens, Token held, double logits, bool has_cache) noexcept
{
    return {.prefilling = batch,
            .prompt = new_tokens.si(),
            .prefix = held.si(),
            .logits = logits,
            .attending = has_cache ? Attending::both_ways : Attending::without_cache};
}

double bidirectional_pairs(Token new_tokens, Token held_tokens, double window) noexcept
{
    const double reach = (new_tokens + held_tokens).si();
    return new_tokens.si() * (window > 0 ? std::min(window, reach) : reach);
}

double causal_pairs(Token new_tokens, Token held_tokens, double window) noexcept
{
    const double fresh = new_tokens.si();
    const double held = held_tokens.si();
    const double growing = window > 0 ? std::clamp(window - held, 0.0, fresh) : fresh;
    return growing * held + growing * (growing + 1) / 2 + (fresh - growing) * window;
}

} // namespace ridgepoint::engine
