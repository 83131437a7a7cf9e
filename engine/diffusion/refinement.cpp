// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diffusion/refinement.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

RefinementPlan plan_refinement(const RefinementRequest &request) noexcept
{
    RefinementPlan plan;
    plan.whole = request.prompt + request.output;
    if (request.refinement == Refinement::full) {
        plan.forwards = request.steps;
        plan.tokens = plan.whole;
        plan.logits = request.output;
        plan.has_cache = plan.prefills = false;
        return plan;
    }
    const double block = std::min(request.block, request.output);
    plan.blocks = std::ceil(request.output / block);
    plan.forwards = request.forwards;
    plan.tokens = plan.logits = block;
    plan.held = request.context;
    plan.kept = plan.held + block;
    if (request.refinement == Refinement::block)
        return plan;
    plan.refreshes = 1;
    plan.prefills = false;
    const double others = plan.whole - block;
    plan.held = request.refinement == Refinement::dual_cache ? others : std::min(request.context, others);
    plan.tokens += others - plan.held;
    plan.kept = request.refinement == Refinement::dual_cache ? plan.whole : plan.held;
    return plan;
}

Byte refinement_activation_bytes(const TransformerCount &count, double tokens, double logits, double bytes_per_value) noexcept
{
    return Byte((2 * count.hidden * tokens + std::max(count.widest * tokens, count.vocab * logits)) * bytes_per_value);
}

MemoryUse refinement_memory(const TransformerCount &count, double batch, const RefinementPlan &plan, const StoredBytes &stored,
                            const ParallelPlan &parallel) noexcept
{
    MemoryUse use = memory_use(count, batch, Token(plan.kept), stored, parallel);
    if (!plan.has_cache)
        use.kv = use.kv_per_sequence = Byte(0);
    const double most_tokens = plan.refreshes > 0 ? plan.whole : plan.tokens;
    use.activations_per_sequence = refinement_activation_bytes(count, most_tokens, plan.logits, stored.activation);
    use.activations = batch * use.activations_per_sequence;
    return use;
}

} // namespace ridgepoint::engine
