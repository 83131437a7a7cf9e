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

constexpr auto neither = Direction::neither;
constexpr auto higher = Direction::higher_is_better;
constexpr auto lower = Direction::lower_is_better;

constexpr std::array<Metric, metric_count> rows = {{
    {MetricId::ridge_point, "ridge_point", "Ridge point", Unit::flop_per_byte, false, neither, Chapter::roofline, "R = ec F / (em W)",
     "F peak of the arithmetic, W memory bandwidth, ec and em compute and memory efficiency", roofline_paper},
    {MetricId::arithmetic_intensity, "arithmetic_intensity", "Arithmetic intensity", Unit::flop_per_byte, false, neither, Chapter::roofline,
     "I = FLOP / bytes of one forward", "forward_flops, forward_bytes", roofline_paper},
    {MetricId::attainable_performance, "attainable_performance", "Attainable performance", Unit::flop_per_second, false, higher,
     Chapter::roofline, "P = min(ec F, I em W)", "F peak, W memory bandwidth, I arithmetic intensity", roofline_paper},
    {MetricId::achieved_performance, "achieved_performance", "Achieved performance", Unit::flop_per_second, false, higher,
     Chapter::roofline, "FLOP of one forward / forward_time", "forward_flops, forward_time; operators run one after another",
     operator_roofline},
    {MetricId::compute_utilization, "compute_utilization", "Compute utilisation", Unit::fraction, false, higher, Chapter::roofline,
     "achieved_performance / F", "F peak without efficiency (model FLOPs utilisation)", serving_terms},
    {MetricId::bandwidth_utilization, "bandwidth_utilization", "Bandwidth utilisation", Unit::fraction, false, higher, Chapter::roofline,
     "forward_bytes / (forward_time W)", "W memory bandwidth without efficiency", serving_terms},
    {MetricId::bound, "bound", "Bound", Unit::none, true, neither, Chapter::roofline,
     "capacity if it does not fit; else overhead if launches take more than half the forward; else compute if I >= R; else memory",
     "memory_required, kernel_overhead, arithmetic_intensity, ridge_point", roofline_paper},

    {MetricId::forward_flops, "forward_flops", "FLOP per forward", Unit::flop, false, neither, Chapter::forward, "2 P B + 4 L q d C B",
     "P matrix weights per token with the head, B batch, L layers, q heads, d head width, C context; one decode step", transformer_algebra},
    {MetricId::forward_bytes, "forward_bytes", "Bytes per forward", Unit::byte, false, neither, Chapter::forward, "b_w P + B (C + 1) KV",
     "b_w bytes per weight, P matrix weights read once, KV bytes per token: context read once, one token written", transformer_algebra},
    {MetricId::kernel_time, "kernel_time", "Kernel time", Unit::second, false, lower, Chapter::forward,
     "sum over linear, head and attention operators: n a + max(FLOP / (ec F), bytes / (em W))",
     "n launches, a kernel overhead, F peak, W memory bandwidth, ec and em efficiencies", operator_roofline},
    {MetricId::forward_time, "forward_time", "Forward time", Unit::second, false, lower, Chapter::forward,
     "kernel_time + launches of norms, activations, cache writes and the embedding",
     "their bytes stay on chip at level ideal, so that only kernel overhead counts", operator_roofline},
    {MetricId::tokens_in_flight, "tokens_in_flight", "Tokens in flight", Unit::token, false, neither, Chapter::forward, "B",
     "B batch: a decode step takes one token of every sequence", serving_terms},

    {MetricId::prefill_flops, "prefill_flops", "Prefill FLOP", Unit::flop, false, lower, Chapter::service,
     "B (2 (P - h V) T + 2 h V + 4 L q d (T C + T (T + 1) / 2))",
     "T prompt tokens beyond the cached prefix of C tokens; causal attention; logits (h V) of the last position only; 0 when T = 0",
     transformer_algebra},
    {MetricId::time_to_first_token, "time_to_first_token", "Time to first token", Unit::second, false, lower, Chapter::service,
     "time of the prefill; one decode step at context = prompt when nothing is left to prefill",
     "operators of the prefill timed as in forward_time; no queueing", serving_terms},
    {MetricId::time_per_output_token, "time_per_output_token", "Time per output token", Unit::second, false, lower, Chapter::service,
     "forward_time", "one decode step of the isolated batch at `context`; not the time under load", serving_terms},
    {MetricId::request_latency, "request_latency", "Request latency", Unit::second, false, lower, Chapter::service,
     "time_to_first_token + (output - 1) time_per_output_token", "output tokens per request", serving_terms},
    {MetricId::tokens_per_second, "tokens_per_second", "Throughput", Unit::token_per_second, false, higher, Chapter::service,
     "B / time_per_output_token", "B batch; decode alone, prefill not interleaved", serving_terms},
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
     "matrix weights multiplied per token: h width, v KV heads, f FFN width, g matrices, V vocabulary", transformer_algebra},
    {MetricId::weight_bytes, "weight_bytes", "Weights", Unit::byte, false, lower, Chapter::memory, "b_w params_total",
     "b_w stored bytes per weight, block scales included", transformer_algebra},
    {MetricId::kv_bytes_per_token, "kv_bytes_per_token", "KV per token", Unit::byte_per_token, false, lower, Chapter::memory,
     "2 L v d b_kv", "L layers, v KV heads (not query heads), d head width, b_kv bytes per value", gqa_paper},
    {MetricId::kv_bytes, "kv_bytes", "KV cache", Unit::byte, false, lower, Chapter::memory, "B C kv_bytes_per_token", "B batch, C context",
     gqa_paper},
    {MetricId::activation_bytes, "activation_bytes", "Activations", Unit::byte, false, lower, Chapter::memory,
     "B b_a (2 h + max((2 q + 2 v) d, g f, V))",
     "working set of a decode step: residual and its norm, and the widest of attention, FFN and logits; b_a bytes per value",
     transformer_algebra},
    {MetricId::memory_required, "memory_required", "Memory required", Unit::byte, false, lower, Chapter::memory,
     "weight_bytes + kv_bytes + activation_bytes", "one decode step at `batch` and `context`", serving_terms},
    {MetricId::memory_utilization, "memory_utilization", "Memory utilisation", Unit::fraction, false, neither, Chapter::memory,
     "memory_required / (capacity (1 - reserve))", "above 100 % it does not fit", serving_terms},
    {MetricId::max_batch, "max_batch", "Largest batch", Unit::count, false, higher, Chapter::memory,
     "floor((capacity (1 - reserve) - weight_bytes) / (C kv_bytes_per_token + activations of one sequence))",
     "0 when not even one sequence fits", serving_terms},

    {MetricId::compute_bound_tokens, "compute_bound_tokens", "Compute bound from n*", Unit::token, false, neither, Chapter::crossover,
     "n* = R b_w / 2", "R ridge point, b_w bytes per weight; weights alone, without KV", transformer_algebra},
    {MetricId::compute_bound_batch, "compute_bound_batch", "Compute bound from batch B*", Unit::count, false, neither, Chapter::crossover,
     "B* = R P b_w / (2 P + A C - R KV C)", "A = 4 L q d, C context, KV bytes per token; none once C >= c*", transformer_algebra},
    {MetricId::compute_bound_context, "compute_bound_context", "Context limit c*", Unit::token, false, neither, Chapter::crossover,
     "c* = 2 P / (R KV - A)", "from this context on decode is memory bound at every batch; none when A >= R KV", transformer_algebra},

    {MetricId::branch_multiplier, "branch_multiplier", "Branch multiplier", Unit::multiplier, false, lower, Chapter::search,
     "m = [s + k (N - s + r)] / N", "k branches, s shared steps, N steps, r re-noised steps; k - (k - 1) s / N when r = 0",
     branching_algebra},
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
        break;
    }
    return "Search";
}

} // namespace ridgepoint::engine
