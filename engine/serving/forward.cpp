// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/forward.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

using Family = OperatorFamily;

struct OperatorName {
    std::string_view id;
    std::string_view label;
    Family family;
};

OperatorCost idle(const OperatorName &name, double launches) noexcept
{
    return {.name = name.id,
            .label = name.label,
            .family = name.family,
            .bound = OperatorBound::memory,
            .count = launches,
            .flops = 0,
            .weight_bytes = 0,
            .kv_bytes = 0,
            .activation_bytes = 0,
            .time = 0};
}

/// A matrix product over all layers: `width` is input plus output width of one layer.
struct Product {
    double launches;
    double weights;
    double rows;
    double width;
};

OperatorCost matrix_product(const OperatorName &name, const Product &product, const StoredBytes &stored) noexcept
{
    OperatorCost cost = idle(name, product.launches);
    cost.flops = linear_flops(product.weights, Token(product.rows)).si();
    cost.weight_bytes = product.weights * stored.weight;
    cost.activation_bytes = product.launches * product.rows * product.width * stored.activation;
    return cost;
}

OperatorCost element_wise(const OperatorName &name, double launches, double values, const StoredBytes &stored) noexcept
{
    OperatorCost cost = idle(name, launches);
    cost.activation_bytes = launches * values * stored.activation;
    return cost;
}

} // namespace

Pass decode_pass(double batch, Token context) noexcept { return {batch, 1, context.si(), context.si()}; }

Pass prefill_pass(double batch, Token new_tokens, Token cached_prefix) noexcept
{
    return {batch, new_tokens.si(), cached_prefix.si(), causal_pairs(new_tokens, cached_prefix)};
}

Flop linear_flops(double matrix_weights, Token tokens) noexcept { return Flop(2 * matrix_weights * tokens.si()); }

double causal_pairs(Token new_tokens, Token held_tokens) noexcept
{
    const double fresh = new_tokens.si();
    return fresh * held_tokens.si() + fresh * (fresh + 1) / 2;
}

Second operator_time(Flop flops, Byte bytes, double launches, const DeviceRates &rates) noexcept
{
    return launches * rates.overhead + std::max(flops / rates.peak, bytes / rates.bandwidth);
}

void list_operators(const TransformerCount &count, const Pass &pass, const StoredBytes &stored, Operators &operators) noexcept
{
    const double layers = count.layers;
    const double sequences = pass.sequences;
    const double tokens = sequences * pass.new_tokens;
    const double kv_per_token = kv_bytes_per_token(count, stored.kv).si();

    OperatorCost attention = idle({"attention", "Attention", Family::attention}, layers);
    attention.flops = count.attention_flops_per_pair * sequences * pass.attention_pairs;
    attention.kv_bytes = sequences * (pass.held_tokens + pass.new_tokens) * kv_per_token;
    attention.activation_bytes = layers * tokens * 2 * count.query_width * stored.activation;

    OperatorCost embedding = element_wise({"embedding", "Embedding", Family::auxiliary}, 1, tokens * count.hidden, stored);
    embedding.weight_bytes = tokens * count.hidden * stored.weight;

    operators[0] = matrix_product({"qkv", "Query, key, value", Family::linear},
                                  {layers, count.qkv_weights, tokens, count.hidden + count.qkv_width}, stored);
    operators[1] = attention;
    operators[2] = matrix_product({"attention_out", "Attention output", Family::linear},
                                  {layers, count.attention_out_weights, tokens, count.query_width + count.hidden}, stored);
    operators[3] = matrix_product({"ffn_up", "FFN up", Family::linear},
                                  {layers, count.ffn_up_weights, tokens, count.hidden + count.ffn_up_width}, stored);
    operators[4] = matrix_product({"ffn_down", "FFN down", Family::linear},
                                  {layers, count.ffn_down_weights, tokens, count.ffn_width + count.hidden}, stored);
    operators[5] =
        matrix_product({"lm_head", "LM head", Family::head}, {1, count.head_weights, sequences, count.hidden + count.vocab}, stored);
    operators[6] = embedding;
    operators[7] = element_wise({"norms", "Norms", Family::auxiliary}, count.norm_launches, tokens * 2 * count.hidden, stored);
    operators[8] =
        element_wise({"activation", "Activation", Family::auxiliary}, layers, tokens * (count.ffn_up_width + count.ffn_width), stored);
    operators[9] =
        element_wise({"cache_write", "Cache write", Family::auxiliary}, layers, tokens * (count.qkv_width - count.query_width), stored);
}

void time_operators(Operators &operators, const DeviceRates &rates) noexcept
{
    for (OperatorCost &cost : operators) {
        const double launch = cost.count * rates.overhead.si();
        const bool is_on_chip = cost.family == OperatorFamily::auxiliary;
        const double compute = cost.flops / rates.peak.si();
        const double memory = is_on_chip ? 0 : (cost.weight_bytes + cost.kv_bytes) / rates.bandwidth.si();
        const double body = std::max(compute, memory);
        cost.time = launch + body;
        cost.bound = launch > body || (is_on_chip && body == 0) ? OperatorBound::overhead
                     : compute > memory                         ? OperatorBound::compute
                                                                : OperatorBound::memory;
    }
}

PassTotals total_of(const Operators &operators, Second overhead) noexcept
{
    PassTotals total;
    for (const OperatorCost &cost : operators) {
        total.forward_time += cost.time;
        total.launch_time += cost.count * overhead.si();
        if (cost.family == OperatorFamily::auxiliary)
            continue;
        total.flops += cost.flops;
        total.bytes += cost.weight_bytes + cost.kv_bytes;
        total.kernel_time += cost.time;
    }
    return total;
}

} // namespace ridgepoint::engine
