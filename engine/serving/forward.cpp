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
};

/// Names of what each kind of attention does, in the order of AttentionKind.
struct AttentionNames {
    OperatorName in;
    OperatorName up;
    OperatorName index;
    OperatorName decode;
    OperatorName prefill;
    OperatorName out;
};

constexpr std::array<AttentionNames, 4> attention_names = {{
    {{"qkv", "Query, key, value"},
     {"", ""},
     {"", ""},
     {"attention", "Attention"},
     {"attention_prefill", "Attention of prompts"},
     {"attention_out", "Attention output"}},
    {{"qkv_window", "Query, key, value (window)"},
     {"", ""},
     {"", ""},
     {"attention_window", "Attention (window)"},
     {"attention_window_prefill", "Attention of prompts (window)"},
     {"attention_out_window", "Attention output (window)"}},
    {{"latent_down", "Latent projections"},
     {"latent_up", "Latent expansion"},
     {"indexer", "Indexer"},
     {"attention_latent", "Latent attention"},
     {"attention_latent_prefill", "Latent attention of prompts"},
     {"attention_out_latent", "Attention output"}},
    {{"qkv_linear", "Projections (linear attention)"},
     {"", ""},
     {"", ""},
     {"attention_linear", "Linear attention"},
     {"attention_linear_prefill", "Linear attention of prompts"},
     {"attention_out_linear", "Attention output (linear)"}},
}};

/// Everything that the operators of one pass have in common.
struct Work {
    Pass pass;         ///< one microbatch of one replica
    double copies = 1; ///< microbatches of all replicas, worked on at the same time
    double rows = 0;   ///< tokens of `pass`
    StoredBytes stored;
    ParallelPlan plan;
    EfficiencyFamily linear = EfficiencyFamily::linear;
    EfficiencyFamily expert = EfficiencyFamily::expert;
    bool is_dense_wide = false; ///< weights outside routed experts stay in 16 bits
    double out = 2;             ///< bytes per value of what a kernel writes: 16 bits however narrow its inputs
};

OperatorCost &add(Operators &operators, const OperatorName &name, Family family, double launches) noexcept
{
    OperatorCost &cost = operators.add();
    cost.name = name.id;
    cost.label = name.label;
    cost.family = family;
    cost.count = launches;
    return cost;
}

/// A matrix product over all layers, with the widths of one layer.
struct Product {
    double launches;
    double weights;
    double in;
    double out;
};

/// Inputs that are narrower than 16 bits are quantised in a pass of their own: read wide, written narrow.
double quantisation_bytes(double values, const Work &work) noexcept
{
    return work.stored.activation < work.out ? values * (work.out + work.stored.activation) : 0;
}

/// How the weights of a product are kept.
struct Kept {
    double weight_bytes; ///< per weight
    bool is_wide;        ///< multiplied in 16 bits, without quantising the inputs
};

void add_product(Operators &operators, const OperatorName &name, const Product &product, const Kept &kept, const Work &work,
                 double rows) noexcept
{
    if (product.weights <= 0)
        return;
    OperatorCost &cost = add(operators, name, Family::linear, product.launches);
    cost.efficiency = kept.is_wide ? EfficiencyFamily::linear : work.linear;
    cost.is_wide = kept.is_wide;
    cost.flops = work.copies * linear_flops(product.weights, Token(rows)).si();
    cost.weight_bytes = work.copies * product.weights * kept.weight_bytes;
    const double launched_rows = work.copies * product.launches * rows;
    const double in_bytes = kept.is_wide ? work.out : work.stored.activation;
    cost.activation_bytes = launched_rows * (product.in * in_bytes + product.out * work.out);
    cost.extra_bytes = kept.is_wide ? 0 : quantisation_bytes(launched_rows * product.in, work);
}

/// A product with weights outside routed experts and the head.
void add_product(Operators &operators, const OperatorName &name, const Product &product, const Work &work, double rows) noexcept
{
    add_product(operators, name, product, {work.stored.of_dense(), work.is_dense_wide}, work, rows);
}

void add_element_wise(Operators &operators, const OperatorName &name, EfficiencyFamily efficiency, double launches, double values,
                      const Work &work) noexcept
{
    OperatorCost &cost = add(operators, name, Family::auxiliary, launches);
    cost.efficiency = efficiency;
    cost.activation_bytes = work.copies * launches * values * work.out;
}

double kv_bytes_of(const AttentionCount &group, double tokens, double index_tokens, const Work &work) noexcept
{
    return group.kv_copies(work.plan.tensor) *
           (tokens * group.kv_values_per_token * work.stored.kv + index_tokens * group.index_values_per_token * index_bytes_per_value);
}

void add_decode_attention(Operators &operators, const AttentionCount &group, const Work &work) noexcept
{
    const Pass &pass = work.pass;
    if (pass.decoding <= 0)
        return;
    const double sequences = work.copies * pass.decoding;
    const double attended = group.attended(pass.context);
    const double reach = group.kept(pass.context);
    OperatorCost &cost = add(operators, attention_names[static_cast<std::size_t>(group.kind)].decode, Family::attention, group.layers);
    cost.efficiency = group.kind == AttentionKind::latent ? EfficiencyFamily::latent_attention : EfficiencyFamily::decode_attention;
    cost.flops = sequences * (attended * group.flops_per_pair + reach * group.index_flops_per_pair + group.state_flops_per_token);
    cost.kv_bytes = sequences * (kv_bytes_of(group, attended + 1, group.top_k > 0 ? reach + 1 : 0, work) +
                                 2 * group.state_values * state_bytes_per_value);
    cost.activation_bytes = sequences * group.decode_values_per_token * work.out;
}

double pairs_of(const Pass &pass, double window) noexcept
{
    const Token fresh(pass.prompt);
    const Token held(pass.prefix);
    return pass.is_refinement() ? bidirectional_pairs(fresh, held, window) : causal_pairs(fresh, held, window);
}

void add_prefill_attention(Operators &operators, const AttentionCount &group, const Work &work) noexcept
{
    const Pass &pass = work.pass;
    if (pass.prefilling <= 0)
        return;
    const double sequences = work.copies * pass.prefilling;
    const double pairs = pairs_of(pass, group.window);
    const double selected = group.top_k > 0 ? pairs_of(pass, group.top_k) : pairs;
    const double held = group.kept(pass.prefix);
    const AttentionNames &names = attention_names[static_cast<std::size_t>(group.kind)];
    OperatorCost &cost = add(operators, pass.is_refinement() ? names.decode : names.prefill, Family::attention, group.layers);
    cost.efficiency = pass.is_refinement() ? EfficiencyFamily::bidirectional_attention : EfficiencyFamily::prefill_attention;
    cost.flops = sequences *
                 (selected * group.prefill_flops_per_pair + pairs * group.index_flops_per_pair + pass.prompt * group.state_flops_per_token);
    const double kept = pass.attending == Attending::without_cache ? 0 : sequences;
    cost.kv_bytes = kept * (kv_bytes_of(group, held + pass.prompt, group.top_k > 0 ? held + pass.prompt : 0, work) +
                            2 * group.state_values * state_bytes_per_value);
    const double tokens = sequences * pass.prompt;
    cost.activation_bytes = tokens * group.layers * 2 * group.out_width * work.out;
    // Rotary positions are put into queries and keys, and the cache is written, before the kernel runs.
    cost.extra_bytes = tokens * (group.layers * group.out_width + group.kv_values_per_token) * (work.out + work.stored.kv);
}

void add_attention(Operators &operators, const AttentionCount &group, double hidden, const Work &work) noexcept
{
    const AttentionNames &names = attention_names[static_cast<std::size_t>(group.kind)];
    const double rows = work.rows;
    add_product(operators, names.in, {group.layers, group.in_weights, hidden, group.in_width}, work, rows);
    add_product(operators, names.up, {group.layers, group.up_weights, group.in_width, group.up_width}, work, rows);
    if (group.cache_up_weights > 0 && work.pass.prefilling > 0 && work.pass.prefix > 0) {
        // A cached prefix is kept compressed and expanded again for the new tokens to attend to.
        OperatorCost &up = *(operators.end() - 1);
        up.flops += work.copies * linear_flops(group.cache_up_weights, Token(work.pass.prefilling * work.pass.prefix)).si();
    }
    add_product(operators, names.index, {group.layers, group.index_weights, hidden, 0}, work, rows);
    add_decode_attention(operators, group, work);
    add_prefill_attention(operators, group, work);
    add_product(operators, names.out, {group.layers, group.out_weights, group.out_width, hidden}, work, rows);
}

void add_experts(Operators &operators, const FfnCount &group, double hidden, const Work &work) noexcept
{
    const ExpertSpread spread = work.plan.spread(work.rows, work.copies);
    const double touched = group.experts_touched(spread.rows);
    const double weights_of_one = group.expert_up_weights + group.expert_down_weights;
    const double slots = spread.groups * group.layers * spread.rows * group.experts_active;
    OperatorCost &cost = add(operators, {"experts", "Routed experts"}, Family::expert, group.layers);
    cost.efficiency = work.expert;
    // Whole experts are spread over devices: some stay idle where fewer experts than devices are touched.
    if (work.plan.expert > work.plan.tensor)
        cost.devices = spread.groups * std::min(work.plan.expert, touched);
    cost.flops = spread.groups * linear_flops(weights_of_one * group.experts_active, Token(spread.rows)).si();
    cost.weight_bytes = spread.groups * touched * weights_of_one * work.stored.weight;
    cost.activation_bytes = slots * (2 * hidden + group.expert_up_width + group.expert_width) * work.out;
    // Tokens are sorted by expert before, and their results put together behind.
    cost.extra_bytes = slots * 2 * hidden * work.out;
}

void add_ffn(Operators &operators, const FfnCount &group, double hidden, const Work &work) noexcept
{
    const double rows = work.rows;
    add_product(operators, {"ffn_up", "FFN up"}, {group.layers, group.up_weights, hidden, group.up_width}, work, rows);
    add_product(operators, {"ffn_down", "FFN down"}, {group.layers, group.down_weights, group.width, hidden}, work, rows);
    if (group.experts <= 0)
        return;
    add_product(operators, {"router", "Router"}, {group.layers, group.router_weights, hidden, group.experts}, work, rows);
    add_experts(operators, group, hidden, work);
    add_product(operators, {"shared_up", "Shared experts up"}, {group.layers, group.shared_up_weights, hidden, group.shared_up_width}, work,
                rows);
    add_product(operators, {"shared_down", "Shared experts down"}, {group.layers, group.shared_down_weights, group.shared_width, hidden},
                work, rows);
}

void add_collective(Operators &operators, const OperatorName &name, Collective collective, double launches, double world,
                    double message) noexcept
{
    OperatorCost &cost = add(operators, name, Family::collective, launches);
    cost.collective = collective;
    cost.world = world;
    cost.message_bytes = message;
}

void add_collectives(Operators &operators, const TransformerCount &count, const Work &work) noexcept
{
    const ParallelPlan &plan = work.plan;
    const double message = work.rows * count.hidden * work.out;
    if (plan.tensor > 1) {
        if (!count.is_parallel_block) // else the sum of both is reduced
            add_collective(operators, {"attention_all_reduce", "All-reduce after attention"}, Collective::all_reduce, count.layers,
                           plan.tensor, message);
        add_collective(operators, {"ffn_all_reduce", "All-reduce after FFN"}, Collective::all_reduce, count.layers, plan.tensor, message);
    }
    if (plan.spreads_experts(count)) {
        for (const FfnCount &group : count.ffn())
            if (group.experts > 0)
                add_collective(operators, {"expert_all_to_all", "Dispatch to experts and back"}, Collective::all_to_all, 2 * group.layers,
                               plan.expert, message * std::min(group.experts_active, plan.expert) / plan.tensor);
    }
    if (plan.pipeline > 1)
        add_collective(operators, {"pipeline_send", "Send to the next stage"}, Collective::send, plan.pipeline, 2 * plan.tensor,
                       message / plan.tensor);
}

void add_auxiliaries(Operators &operators, const TransformerCount &count, const Work &work) noexcept
{
    const double rows = work.rows;
    add_element_wise(operators, {"embedding", "Embedding"}, EfficiencyFamily::norm, 1, rows * count.hidden, work);
    operators.end()[-1].weight_bytes = work.copies * rows * count.hidden * work.stored.of_head();
    add_element_wise(operators, {"norms", "Norms"}, EfficiencyFamily::norm, count.norm_launches, rows * 2 * count.hidden, work);
    double activations = 0;
    for (const FfnCount &group : count.ffn())
        activations += group.layers * (group.up_width + group.width + group.shared_up_width + group.shared_width +
                                       group.experts_active * (group.expert_up_width + group.expert_width));
    add_element_wise(operators, {"activation", "Activation"}, EfficiencyFamily::activation, count.ffn_launches,
                     rows * activations / std::max(count.ffn_launches, 1.0), work);
    double cached = 0;
    for (const AttentionCount &group : count.attention())
        cached += group.kv_values_per_token;
    add_element_wise(operators, {"cache_write", "Cache write"}, EfficiencyFamily::addition, count.layers,
                     work.pass.decoding * cached / std::max(count.layers, 1.0), work);
}

} // namespace

EfficiencyFamily linear_family(double bytes_per_value) noexcept
{
    if (bytes_per_value > 2)
        return EfficiencyFamily::linear_32bit;
    if (bytes_per_value >= 2)
        return EfficiencyFamily::linear;
    return bytes_per_value >= 1 ? EfficiencyFamily::linear_8bit : EfficiencyFamily::linear_4bit;
}

EfficiencyFamily expert_family(double bytes_per_value) noexcept
{
    if (bytes_per_value >= 2)
        return EfficiencyFamily::expert;
    return bytes_per_value >= 1 ? EfficiencyFamily::expert_8bit : EfficiencyFamily::expert_4bit;
}

Byte weight_bytes_read(const TransformerCount &count, double tokens, const StoredBytes &stored, const ParallelPlan &plan) noexcept
{
    const double rows = split(decode_pass(tokens, Token(0)), plan).pass.tokens();
    const double copies = tokens / rows;
    const ExpertSpread spread = plan.spread(rows, copies);
    double bytes = copies * (count.dense_weights * stored.of_dense() + count.head_weights * stored.of_head());
    for (const FfnCount &group : count.ffn())
        bytes += spread.groups * group.experts_touched(spread.rows) * (group.expert_up_weights + group.expert_down_weights) * stored.weight;
    return Byte(bytes);
}

Flop linear_flops(double matrix_weights, Token tokens) noexcept { return Flop(2 * matrix_weights * tokens.si()); }

void list_operators(const TransformerCount &count, const Pass &pass, const StoredBytes &stored, Operators &operators,
                    const ParallelPlan &plan) noexcept
{
    const SplitPass part = split(pass, plan);
    Work work;
    work.pass = part.pass;
    work.copies = pass.sequences() / part.pass.sequences();
    work.rows = part.pass.tokens();
    work.stored = stored;
    work.plan = plan;
    work.linear = linear_family(stored.activation);
    work.expert = expert_family(stored.activation);
    work.out = std::max(2.0, stored.activation);
    operators.clear();
    operators.devices = plan.tensor * work.copies;
    operators.decoding = part.pass.decoding + (pass.is_refinement() ? part.pass.prefilling : 0);
    work.is_dense_wide = stored.activation < work.out && stored.of_dense() >= work.out;
    for (const AttentionCount &group : count.attention())
        add_attention(operators, group, count.hidden, work);
    for (const FfnCount &group : count.ffn())
        add_ffn(operators, group, count.hidden, work);
    const Kept head = {stored.of_head(), stored.activation < work.out && stored.of_head() >= work.out};
    add_product(operators, {"lm_head", "LM head"}, {1, count.head_weights, count.hidden, count.vocab}, head, work,
                part.pass.decoding + part.pass.prefilling * part.pass.logits);
    operators.end()[-1].family = Family::head;
    add_collectives(operators, count, work);
    add_auxiliaries(operators, count, work);
    add(operators, {"host", "Host, and gaps between kernels"}, Family::host, count.layers);
}

} // namespace ridgepoint::engine
