// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metric.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

constexpr std::string_view roofline_paper = "Williams, Waterman, Patterson: Roofline. CACM 52(4), 2009, section 3";
constexpr std::string_view transformer_algebra =
    "Kaplan et al.: Scaling Laws for Neural Language Models, 2020, table 1; Austin et al.: How to Scale Your Model, chapters 4 and 7";
constexpr std::string_view gqa_paper = "Ainslie et al.: GQA, 2023, section 2; Shazeer: Fast Transformer Decoding, 2019, section 2.4";
constexpr std::string_view operator_roofline =
    "Sum of operator rooflines, as in Yuan et al.: LLM Inference Unveiled, 2024, section 2; Williams et al. 2009 for each operator";
constexpr std::string_view serving_terms = "Pope et al.: Efficiently Scaling Transformer Inference, MLSys 2023, sections 2 and 4";
constexpr std::string_view branching_algebra =
    "Counted steps: s shared steps once, then k branches of N - s + r steps, over the N steps of one candidate";

constexpr std::string_view moe_algebra =
    "Expectation of distinct draws, as in Fedus et al.: Switch Transformers, 2021, section 2, with even routing";
constexpr std::string_view chunked_prefill = "Agrawal et al.: Sarathi-Serve, 2024, section 3; Yu et al.: Orca, 2022, section 3";
constexpr std::string_view training_algebra = "Kaplan et al.: Scaling Laws for Neural Language Models, 2020, section 2.1";
constexpr std::string_view training_utilization_source =
    "Chowdhery et al.: PaLM, 2022, section 4.1; Grattafiori et al.: The Llama 3 Herd of Models, 2024, table 4 (38 to 43 %)";

constexpr auto neither = Direction::neither;
constexpr auto higher = Direction::higher_is_better;
constexpr auto lower = Direction::lower_is_better;

constexpr std::array<Metric, metric_count> rows = {{
    {MetricId::ridge_point, "ridge_point", "Ridge point", Unit::flop_per_byte, false, neither, Chapter::roofline, "R = ec F / (em W)",
     "F peak of the arithmetic, W memory bandwidth, ec and em compute and memory efficiency", roofline_paper},
    {MetricId::arithmetic_intensity, "arithmetic_intensity", "Arithmetic intensity", Unit::flop_per_byte, false, neither, Chapter::roofline,
     "I = FLOP / bytes of one forward", "forward_flops, forward_bytes", roofline_paper},
    {MetricId::attainable_performance, "attainable_performance", "Attainable performance", Unit::flop_per_second, false, higher,
     Chapter::roofline, "P = n min(ec F, I em W)", "n accelerators, F peak, W memory bandwidth, I arithmetic intensity", roofline_paper},
    {MetricId::achieved_performance, "achieved_performance", "Achieved performance", Unit::flop_per_second, false, higher,
     Chapter::roofline, "FLOP of one forward / forward_time", "forward_flops, forward_time; operators run one after another",
     operator_roofline},
    {MetricId::compute_utilization, "compute_utilization", "Compute utilisation", Unit::fraction, false, higher, Chapter::roofline,
     "achieved_performance / (n F)", "n accelerators, F peak without efficiency (model FLOPs utilisation)", serving_terms},
    {MetricId::bandwidth_utilization, "bandwidth_utilization", "Bandwidth utilisation", Unit::fraction, false, higher, Chapter::roofline,
     "forward_bytes / (forward_time n W)", "n accelerators, W memory bandwidth without efficiency", serving_terms},
    {MetricId::bound, "bound", "Bound", Unit::none, true, neither, Chapter::roofline,
     "capacity if it does not fit; else overhead if launches take more than half the forward; else fabric if links take the most of it; "
     "else compute if I >= R; else memory",
     "memory_required, launches, collectives, arithmetic_intensity, ridge_point", roofline_paper},

    {MetricId::forward_flops, "forward_flops", "FLOP per forward", Unit::flop, false, neither, Chapter::forward, "2 P B + A(C) B",
     "P matrix weights per token with the head, B batch, A(C) attention of one token: 4 L q d C where it is full, a window or a latent "
     "width "
     "where it is not; one decode step",
     transformer_algebra},
    {MetricId::forward_bytes, "forward_bytes", "Bytes per forward", Unit::byte, false, neither, Chapter::forward, "b_w W(B) + B (C + 1) KV",
     "b_w bytes per weight, W(B) matrix weights that the batch touches, read once a replica; KV bytes per token: context read once, one "
     "token "
     "written",
     transformer_algebra},
    {MetricId::kernel_time, "kernel_time", "Kernel time", Unit::second, false, lower, Chapter::forward,
     "sum over linear, head, attention and expert operators: n a + max(FLOP / (ec F), bytes / (em W)); and collectives",
     "n launches, a kernel overhead, F peak, W memory bandwidth, ec and em efficiencies of the operator's family", operator_roofline},
    {MetricId::forward_time, "forward_time", "Forward time", Unit::second, false, lower, Chapter::forward,
     "kernel_time + norms, activations, cache writes, embedding, the host's work for a step, and what spills to its memory",
     "at level ideal activations stay on chip, so that only a kernel overhead of your own counts", operator_roofline},
    {MetricId::tokens_in_flight, "tokens_in_flight", "Tokens in flight", Unit::token, false, neither, Chapter::forward, "B",
     "B batch: a decode step takes one token of every sequence; saturated, of those that are past their prompt", serving_terms},

    {MetricId::experts_touched, "experts_touched", "Experts touched", Unit::count, false, neither, Chapter::forward, "E (1 - (1 - k/E)^n)",
     "E routed experts of a layer, k of them per token, n tokens that reach one copy of them", moe_algebra},

    {MetricId::prefill_flops, "prefill_flops", "Prefill FLOP", Unit::flop, false, lower, Chapter::service,
     "B (2 (P - h V) T + 2 h V + 4 L q d (T C + T (T + 1) / 2))",
     "T prompt tokens beyond the cached prefix of C tokens; causal attention; logits (h V) of the last position only; 0 when T = 0",
     transformer_algebra},
    {MetricId::time_to_first_token, "time_to_first_token", "Time to first token", Unit::second, false, lower, Chapter::service,
     "isolated: time of the prefill, or of one decode step at context = prompt when nothing is left to prefill; saturated: "
     "m + ceil(T / 2048) forward_time + w, or one decode step",
     "operators of the prefill timed as in forward_time, of the whole batch when isolated; m what one prompt of T tokens beyond the prefix "
     "adds to the steps that take it up, w as in time_per_output_token; nobody waits for room in the batch",
     serving_terms},
    {MetricId::time_per_output_token, "time_per_output_token", "Time per output token", Unit::second, false, lower, Chapter::service,
     "isolated: forward_time; saturated: forward_time + w",
     "w what others' prompts take for each of a request's tokens: (B / r - what the request takes alone) / output, with B sequences of a "
     "replica and its r = 1 / (m + (output - 1) forward_time / D) requests per second; D of them decode, and a step takes up 2048 prompt "
     "tokens (prompt - prefix) at most",
     chunked_prefill},
    {MetricId::request_latency, "request_latency", "Request latency", Unit::second, false, lower, Chapter::service,
     "time_to_first_token + (output - 1) time_per_output_token", "output tokens per request", serving_terms},
    {MetricId::tokens_per_second, "tokens_per_second", "Throughput", Unit::token_per_second, false, higher, Chapter::service,
     "isolated: B / time_per_output_token; saturated: B output / request_latency",
     "B sequences that run: the batch; saturated, those of it that fit, and by Little's law. Isolated is decode alone", serving_terms},
    {MetricId::tokens_per_second_per_user, "tokens_per_second_per_user", "Speed per user", Unit::token_per_second, false, higher,
     Chapter::service, "1 / time_per_output_token", "one sequence of the batch", serving_terms},
    {MetricId::flops_per_output, "flops_per_output", "FLOP per request", Unit::flop, false, lower, Chapter::service,
     "(prefill_flops + (output - 1) forward_flops) / B",
     "one whole answer: its prompt and all its output tokens; the first token comes with the prefill, or with a decode step when T = 0",
     transformer_algebra},

    {MetricId::params_total, "params_total", "Parameters", Unit::parameter, false, neither, Chapter::memory,
     "layers x (attention + FFN + norms) + embedding (twice if not tied) + last norm + biases and learned positions",
     "counted from the architecture, not from the name", transformer_algebra},
    {MetricId::params_active, "params_active", "Active parameters", Unit::parameter, false, neither, Chapter::memory,
     "L (h (q + 2 v) d + q d h + g h f) + h V",
     "matrix weights multiplied per token: h width, v KV heads, f FFN width (k experts and the shared ones), g matrices, V vocabulary",
     transformer_algebra},
    {MetricId::weight_bytes, "weight_bytes", "Weights", Unit::byte, false, lower, Chapter::memory,
     "replicas (b_w params_total + (b_wide - b_w) wide weights)",
     "b_w stored bytes per weight, block scales included, b_wide those of weights that are kept wide; routed experts once for all replicas "
     "that share them",
     transformer_algebra},
    {MetricId::kv_bytes_per_token, "kv_bytes_per_token", "KV per token", Unit::byte_per_token, false, lower, Chapter::memory,
     "2 L v d b_kv; latent L (r + d_p) b_kv",
     "L layers, v KV heads (not query heads), d head width, b_kv bytes per value; r rank and d_p position width of latent attention",
     gqa_paper},
    {MetricId::kv_bytes, "kv_bytes", "KV cache", Unit::byte, false, lower, Chapter::memory,
     "B sum over layers min(C, window) KV of the layer",
     "B batch, C context, or prompt + output on a saturated server where that is more; a linear layer keeps one state instead; more than "
     "once where "
     "tensor parallelism outnumbers the KV heads",
     gqa_paper},
    {MetricId::activation_bytes, "activation_bytes", "Activations", Unit::byte, false, lower, Chapter::memory,
     "B b_a (2 h + max(attention, FFN, V))",
     "working set of a decode step: residual and its norm, and the widest of attention, FFN and logits; b_a bytes per value",
     transformer_algebra},
    {MetricId::memory_required, "memory_required", "Memory required", Unit::byte, false, lower, Chapter::memory,
     "weight_bytes + kv_bytes + activation_bytes", "of all replicas, at the batch that runs", serving_terms},
    {MetricId::memory_utilization, "memory_utilization", "Memory utilisation", Unit::fraction, false, neither, Chapter::memory,
     "(weight_bytes / r + KV and activations of ceil(B / r) sequences) / (n capacity (1 - reserve))",
     "of the replica with the most of B sequences: r replicas of n accelerators; above 100 % it does not fit", serving_terms},
    {MetricId::max_batch, "max_batch", "Largest batch", Unit::count, false, higher, Chapter::memory,
     "r floor((n capacity (1 - reserve) - weight_bytes / r) / (KV and activations of one sequence at C))",
     "r replicas of n accelerators; 0 when not even one sequence fits. The batch at which the KV cache is full; saturated: at prompt + "
     "output where that is more than C",
     serving_terms},
    {MetricId::max_context, "max_context", "Longest context", Unit::token, false, higher, Chapter::memory,
     "largest C with memory_utilization <= 100 %", "at the batch that runs; 10 million tokens at most", serving_terms},

    {MetricId::compute_bound_tokens, "compute_bound_tokens", "Compute bound from n*", Unit::token, false, neither, Chapter::crossover,
     "2 P n* = R b_w W(n*); dense n* = R b_w / 2 a replica",
     "R ridge point, b_w bytes per weight, W(n) weights that n tokens touch, once in every microbatch of every replica; without KV",
     transformer_algebra},
    {MetricId::compute_bound_batch, "compute_bound_batch", "Compute bound from batch B*", Unit::count, false, neither, Chapter::crossover,
     "B* = R b_w W(B*) / (2 P + A(C) - R KV(C))",
     "A(C) attention FLOP and KV(C) cache bytes of a sequence, with copies of KV heads; over all replicas; none once C >= c*",
     transformer_algebra},
    {MetricId::compute_bound_context, "compute_bound_context", "Context limit c*", Unit::token, false, neither, Chapter::crossover,
     "2 P + A(c*) = R KV(c*); full attention c* = 2 P / (R KV - A)",
     "from this context on decode is memory bound at every batch; none when attention itself stays above the ridge", transformer_algebra},

    {MetricId::branch_multiplier, "branch_multiplier", "Branch multiplier", Unit::multiplier, false, lower, Chapter::search,
     "m = [s + k (N - s + r)] / N", "k branches, s shared steps, N steps, r re-noised steps; k - (k - 1) s / N when r = 0",
     branching_algebra},

    {MetricId::training_flops, "training_flops", "Training FLOP", Unit::flop, false, neither, Chapter::training, "6 N D",
     "N weights multiplied per token, D training_tokens", training_algebra},
    {MetricId::training_time, "training_time", "Training time", Unit::second, false, lower, Chapter::training, "6 N D / (n u F)",
     "n accelerators, u training_utilization, F peak of the activation precision, dense or sparse as peak_kind says",
     training_utilization_source},
    {MetricId::training_energy, "training_energy", "Training energy", Unit::joule, false, lower, Chapter::training, "n training_time TDP",
     "board power of the accelerators alone, without hosts, network and cooling", training_utilization_source},
    {MetricId::training_cost, "training_cost", "Training cost", Unit::dollar, false, lower, Chapter::training,
     "n training_time accelerator_hour_price", "rent of the accelerators alone: no data, staff, failed runs or storage",
     training_utilization_source},
}};

} // namespace

std::span<const Metric> metrics() noexcept { return rows; }

const Metric &metric(MetricId id) noexcept { return rows[static_cast<std::size_t>(id)]; }

std::optional<MetricId> find_metric(std::string_view name) noexcept
{
    const auto found = std::find_if(rows.begin(), rows.end(), [name](const Metric &row) { return row.name == name; });
    if (found == rows.end())
        return std::nullopt;
    return found->id;
}

std::string_view to_string(Chapter chapter) noexcept
{
    switch (chapter) {
    case Chapter::roofline:
        return "Roofline";
    case Chapter::forward:
        return "One forward";
    case Chapter::service:
        return "Service";
    case Chapter::memory:
        return "Memory";
    case Chapter::crossover:
        return "Crossovers";
    case Chapter::search:
        return "Search";
    case Chapter::training:
        break;
    }
    return "Training";
}

} // namespace ridgepoint::engine
