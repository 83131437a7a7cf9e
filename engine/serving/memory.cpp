// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/memory.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

double routed_weights(const TransformerCount &count) noexcept
{
    double weights = 0;
    for (const FfnCount &group : count.ffn())
        weights += group.experts * (group.expert_up_weights + group.expert_down_weights);
    return weights;
}

} // namespace

MemoryUse MemoryUse::of_fullest_replica(double batch, double replicas) const noexcept
{
    MemoryUse share = *this;
    const double most = std::ceil(batch / replicas);
    share.weights = weights / replicas;
    share.kv = most * kv_per_sequence;
    share.activations = most * activations_per_sequence;
    return share;
}

Byte activation_bytes_per_sequence(const TransformerCount &count, double bytes_per_value) noexcept
{
    return Byte((2 * count.hidden + std::max(count.widest, count.vocab)) * bytes_per_value);
}

MemoryUse memory_use(const TransformerCount &count, double batch, Token context, const StoredBytes &stored,
                     const ParallelPlan &plan) noexcept
{
    const double routed = routed_weights(count);
    const double expert_copies = plan.tensor * plan.replicas / plan.expert_devices();
    MemoryUse use;
    const double dense = count.params_total - routed - count.embedding_weights;
    const double always = dense * stored.of_dense() + count.embedding_weights * stored.of_head();
    use.weights = Byte(always * plan.replicas + routed * std::max(expert_copies, 1.0) * stored.weight);
    use.kv_per_sequence = kv_bytes_per_sequence(count, context, stored.kv, plan.tensor);
    use.activations_per_sequence = activation_bytes_per_sequence(count, stored.activation);
    use.kv = batch * use.kv_per_sequence;
    use.activations = batch * use.activations_per_sequence;
    return use;
}

double max_batch(const MemoryUse &use, Byte capacity, double replicas) noexcept
{
    const Byte left = capacity - use.weights / replicas;
    const Byte per_sequence = use.kv_per_sequence + use.activations_per_sequence;
    if (left < per_sequence)
        return 0;
    return replicas * std::floor(left / per_sequence);
}

double max_context(const TransformerCount &count, double batch, const StoredBytes &stored, const ParallelPlan &plan, Byte capacity,
                   double limit) noexcept
{
    const auto fits = [&](double held) {
        const MemoryUse use = memory_use(count, batch, Token(held), stored, plan);
        return use.of_fullest_replica(batch, plan.replicas).required() <= capacity;
    };
    if (!fits(0))
        return 0;
    if (fits(limit))
        return limit;
    double low = 0;
    double high = limit;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

} // namespace ridgepoint::engine
