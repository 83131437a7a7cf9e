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

constexpr std::string_view denoiser_algebra =
    "Peebles, Xie: Scalable Diffusion Models with Transformers, 2022, section 3; work counted from the network's definition";
constexpr std::string_view metered_hours =
    "Counted: devices x time x their power at the meter (nodes, losses and cooling included), or x the cost of an hour, owned or rented";
constexpr std::string_view masked_diffusion = "Nie et al.: Large Language Diffusion Models, 2025, section 2; Wu et al.: Fast-dLLM, 2025, "
                                              "section 3; Arriola et al.: Block Diffusion, 2025";
constexpr std::string_view shared_pages = "Kwon et al.: PagedAttention, 2023, sections 4.4 and 6.3 (shared pages of parallel samples)";
constexpr std::string_view best_of_k =
    "Expected maximum of k normal draws (David, Nagaraja: Order Statistics, 2003, section 3.1) seen through a "
    "score of correlation rho; Ma et al.: Inference-Time Scaling for Diffusion Models, 2025";
constexpr std::string_view backtracking =
    "Zhang et al.: Inference-time Scaling of Diffusion Models through Classical Search, 2025; geometric attempts";
constexpr std::string_view staged =
    "Counted: stages one after another, or the slowest of those that overlap; transfers 2 lambda + bytes / bandwidth";

constexpr std::string_view board_power = "Affine in utilisation, as ExaDigiT RAPS (2024, section III); overhead from systems' ratings";
constexpr std::string_view power_stages = "Losses a0 + a1 x + a2 x^2 of each stage at its load x";
constexpr std::string_view green_grid =
    "The Green Grid: PUE, WUE and ERE (white papers 49, 35 and 29); ISO/IEC 30134; computed from components over the climate";
constexpr std::string_view heat_balance = "Energy balance of the coolant; Incropera et al.: Fundamentals of Heat and Mass Transfer";
constexpr std::string_view capital_recovery =
    "Barroso, Hoelzle, Ranganathan: The Datacenter as a Computer, 2018, chapter 6; capital recovery factor (NREL/TP-462-5173)";
constexpr std::string_view scope_two = "GHG Protocol: Scope 2 Guidance, 2015, location-based";
constexpr std::string_view lead_times = "Counted: the critical path of lead times";

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
     "where it is not; one decode step. Text by diffusion: one "
     "refinement; pictures: one step with all passes of guidance, counted call by call",
     transformer_algebra},
    {MetricId::forward_bytes, "forward_bytes", "Bytes per forward", Unit::byte, false, neither, Chapter::forward, "b_w W(B) + B (C + 1) KV",
     "b_w bytes per weight, W(B) matrix weights that the batch touches, read once a replica; KV bytes per token: context read once, one "
     "token "
     "written. Text by diffusion: the cache is read once a refinement; pictures: the denoiser's weights once a pass",
     transformer_algebra},
    {MetricId::kernel_time, "kernel_time", "Kernel time", Unit::second, false, lower, Chapter::forward,
     "sum over linear, head, attention and expert operators: n a + max(FLOP / (ec F), bytes / (em W)); and collectives",
     "n launches, a kernel overhead, F peak, W memory bandwidth, ec and em efficiencies of the operator's family", operator_roofline},
    {MetricId::forward_time, "forward_time", "Forward time", Unit::second, false, lower, Chapter::forward,
     "kernel_time + norms, activations, cache writes, embedding, the host's work for a step, and what spills to its memory",
     "at level ideal activations stay on chip, so that only a kernel overhead of your own counts", operator_roofline},
    {MetricId::tokens_in_flight, "tokens_in_flight", "Tokens in flight", Unit::token, false, neither, Chapter::forward, "B",
     "B batch: a decode step takes one token of every sequence; saturated, of those that are past their prompt. Text by "
     "diffusion B x those of a refinement; pictures B x latent tokens, and those of the text where they attend to one another, x passes "
     "run "
     "together",
     serving_terms},

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
     "adds to the steps that take it up, w as in time_per_output_token; nobody waits for room in the batch. Text by diffusion: until the "
     "first block stands, or the whole answer where that is refined at once",
     serving_terms},
    {MetricId::time_per_output_token, "time_per_output_token", "Time per output token", Unit::second, false, lower, Chapter::service,
     "isolated: forward_time; saturated: forward_time + w",
     "w what others' prompts take for each of a request's tokens: (B / r - what the request takes alone) / output, with B sequences of a "
     "replica and its r = 1 / (m + (output - 1) forward_time / D) requests per second; D of them decode, and a step takes up 2048 prompt "
     "tokens (prompt - prefix) at most. Text by diffusion: mean, the time of all refinements, and of B prompts when saturated, over the "
     "output",
     chunked_prefill},
    {MetricId::request_latency, "request_latency", "Request latency", Unit::second, false, lower, Chapter::service,
     "time_to_first_token + (output - 1) time_per_output_token", "output tokens per request", serving_terms},
    {MetricId::tokens_per_second, "tokens_per_second", "Throughput", Unit::token_per_second, false, higher, Chapter::service,
     "isolated: B / time_per_output_token; saturated: B output / request_latency",
     "B sequences that run: the batch; saturated, those of it that fit, and by Little's law. Isolated is decode alone", serving_terms},
    {MetricId::tokens_per_second_per_user, "tokens_per_second_per_user", "Speed per user", Unit::token_per_second, false, higher,
     Chapter::service, "1 / time_per_output_token", "one sequence of the batch", serving_terms},
    {MetricId::images_per_second, "images_per_second", "Pictures per second", Unit::output_per_second, false, higher, Chapter::service,
     "B / request_latency", "B pictures made together, over all replicas", denoiser_algebra},
    {MetricId::clips_per_hour, "clips_per_hour", "Clips per hour", Unit::output_per_hour, false, higher, Chapter::service,
     "3600 B / request_latency", "B clips made together, over all replicas", denoiser_algebra},
    {MetricId::flops_per_output, "flops_per_output", "FLOP per request", Unit::flop, false, lower, Chapter::service,
     "(prefill_flops + (output - 1) forward_flops) / B",
     "one whole answer: its prompt and all its output tokens; the first token comes with the prefill, or with a decode step when T = 0. "
     "Pictures: text encoder, steps x forward_flops / B, decoder",
     transformer_algebra},
    {MetricId::bytes_per_output, "bytes_per_output", "Bytes per request", Unit::byte, false, lower, Chapter::service,
     "(bytes of the prefill + bytes of every forward) / B",
     "weights and keys and values from main memory, shared by the batch; by diffusion "
     "of text all refinements, of pictures all passes over the weights",
     transformer_algebra},

    {MetricId::function_evaluations, "function_evaluations", "Function evaluations", Unit::count, false, lower, Chapter::service,
     "steps x passes; blocks x forwards of text by diffusion; output tokens of autoregressive text",
     "passes 2 with guidance, else 1; forwards of the main network for one answer, without search", denoiser_algebra},
    {MetricId::energy_per_token, "energy_per_token", "Energy per token", Unit::joule, false, lower, Chapter::service,
     "n P / tokens_per_second", "n accelerators that draw P each: facility_power / accelerators", metered_hours},
    {MetricId::energy_per_image, "energy_per_image", "Energy per picture or clip", Unit::joule, false, lower, Chapter::service,
     "n P request_latency / B", "n accelerators that draw P each: facility_power / accelerators; B made together", metered_hours},
    {MetricId::cost_per_million_tokens, "cost_per_million_tokens", "Cost per million tokens", Unit::dollar, false, lower, Chapter::service,
     "1e6 n p / (3600 tokens_per_second)", "n accelerators at cost_per_accelerator_hour p; output tokens", metered_hours},
    {MetricId::cost_per_image, "cost_per_image", "Cost per picture or clip", Unit::dollar, false, lower, Chapter::service,
     "n p request_latency / (3600 B)", "n accelerators at cost_per_accelerator_hour p, B made together", metered_hours},

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
     "that share them. Of pictures the denoiser, on every device that shares one: text encoder and autoencoder stand elsewhere",
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
     "working set of a decode step: residual and its norm, and the widest of attention, FFN and logits; b_a bytes per value. Text by "
     "diffusion: of all "
     "tokens of a refinement; pictures: alpha N h b_a of the passes run together, alpha 16 (eager 50), or the decoder where that is more",
     transformer_algebra},
    {MetricId::latent_bytes, "latent_bytes", "Latents", Unit::byte, false, lower, Chapter::memory,
     "B z ((frames - 1) / t + 1) (H / s) (W / s) b_a",
     "z channels, s and t factors of the autoencoder, b_a bytes per value; state of the "
     "pictures or clips between steps",
     denoiser_algebra},
    {MetricId::memory_required, "memory_required", "Memory required", Unit::byte, false, lower, Chapter::memory,
     "weight_bytes + kv_bytes + activation_bytes", "of all replicas, at the batch that runs; of pictures the latents in place of KV",
     serving_terms},
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

    {MetricId::break_even_steps, "break_even_steps", "Break-even steps", Unit::count, false, higher, Chapter::crossover,
     "N* = t_AR / t_forward",
     "t_AR time in which the same network decodes the answer token by token, t_forward one refinement; with fewer steps diffusion is "
     "faster",
     masked_diffusion},

    {MetricId::branch_multiplier, "branch_multiplier", "Branch multiplier", Unit::multiplier, false, lower, Chapter::search,
     "m = [s + k (N - s + r)] / N; best-of-k and populations m = k; tree: sum of b_1 ... b_i (s_i+1 - s_i) / N; dfs: expected steps / N",
     "k branches, s shared steps, N steps, r re-noised steps, b_i factors of the splits at s_i; k - (k - 1) s / N when r = 0",
     branching_algebra},
    {MetricId::ar_branch_multiplier, "ar_branch_multiplier", "Autoregressive multiplier", Unit::multiplier, false, lower, Chapter::search,
     "k - (k - 1) p / G", "the same search in autoregressive text: p of G tokens shared, p / G = s / N; work, as on a saturated server",
     shared_pages},
    {MetricId::ar_branch_time_multiplier, "ar_branch_time_multiplier", "Autoregressive latency multiplier", Unit::multiplier, false, lower,
     Chapter::search, "time of k branches behind a shared prefix / time of one answer",
     "branches decode together and share the reading of weights; KV of the prefix read once or k times", shared_pages},
    {MetricId::search_cost_multiplier, "search_cost_multiplier", "Search multiplier", Unit::multiplier, false, lower, Chapter::search,
     "search_flops / FLOP of one answer's steps", "with every verifier call, preview and decode to pixels", branching_algebra},
    {MetricId::search_evaluations, "search_evaluations", "Function evaluations of the search", Unit::count, false, lower, Chapter::search,
     "branch_multiplier x function_evaluations", "forwards of the main network; previews are the step's own estimate of the clean sample",
     branching_algebra},
    {MetricId::search_flops, "search_flops", "FLOP of the search", Unit::flop, false, lower, Chapter::search,
     "m N c_step + k (c_decode + c_verify) + checks (c_preview + c_decode + c_verify)", "c FLOP of one step, decode, score and preview",
     branching_algebra},
    {MetricId::search_time, "search_time", "Time of the search", Unit::second, false, lower, Chapter::search,
     "the same sum in seconds, branches side by side or one after another",
     "one request alone; the verifier on its own device where one is chosen", branching_algebra},
    {MetricId::search_energy, "search_energy", "Energy of the search", Unit::joule, false, lower, Chapter::search, "search_time n P",
     "n accelerators that draw P each: facility_power / accelerators", metered_hours},
    {MetricId::search_cost, "search_cost", "Cost of the search", Unit::dollar, false, lower, Chapter::search, "search_time n p / 3600",
     "n accelerators at cost_per_accelerator_hour p", metered_hours},
    {MetricId::expected_quality, "expected_quality", "Expected quality", Unit::none, false, higher, Chapter::search,
     "mu + rho sigma sqrt(1 - r) E_k",
     "mu and sigma of single candidates, rho of the verifier, r fixed by the shared steps, E_k expected "
     "maximum of k standard normal draws",
     best_of_k},
    {MetricId::quality_gain, "quality_gain", "Quality gain", Unit::none, false, higher, Chapter::search, "expected_quality - mu",
     "in the units of sigma", best_of_k},
    {MetricId::verifier_score, "verifier_score", "Score of the selected", Unit::none, false, neither, Chapter::search,
     "mu + sigma sqrt(1 - r) E_k",
     "what the verifier believes that the selected candidate is worth; the gap to expected_quality is over-selection", best_of_k},
    {MetricId::expected_attempts, "expected_attempts", "Expected attempts", Unit::count, false, lower, Chapter::search,
     "1 / q; (1 - (1 - q)^K) / q with a budget K", "q = p alpha + (1 - p) beta: the verifier accepts an attempt", backtracking},
    {MetricId::success_rate, "success_rate", "Success rate", Unit::fraction, false, higher, Chapter::search,
     "1 - (1 - p)^k of k candidates; dfs: precision x accepted within the budget", "p success of one attempt; precision p alpha / q",
     backtracking},
    {MetricId::verifier_share, "verifier_share", "Verifier share", Unit::fraction, false, lower, Chapter::search,
     "FLOP of scores, previews and their decodes / search_flops", "what asking costs", branching_algebra},
    {MetricId::branch_memory, "branch_memory", "Memory of branches", Unit::byte, false, lower, Chapter::search,
     "(k - 1) latents; batched: (k - 1)(latent + activations)", "beside one candidate; KV of the branches for text", branching_algebra},
    {MetricId::ar_branch_memory, "ar_branch_memory", "KV of autoregressive branches", Unit::byte, false, lower, Chapter::search,
     "shared (p + k u) KV; cloned k (p + u) KV", "p tokens of prompt and shared prefix, u of each branch's own", shared_pages},
    {MetricId::offload_share, "offload_share", "Offload share", Unit::fraction, false, lower, Chapter::search,
     "what waits for the other device / search_time",
     "2 lambda + bytes / bandwidth per check where the verifier stands on a device of its own", staged},

    {MetricId::pipeline_latency, "pipeline_latency", "Pipeline latency", Unit::second, false, lower, Chapter::pipeline,
     "end of the last stage of one request", "text encoder, denoising steps, search, safety filter, decoder, and transfers between devices",
     staged},
    {MetricId::pipeline_rate, "pipeline_rate", "Pipeline rate", Unit::output_per_second, false, higher, Chapter::pipeline,
     "B / pipeline_latency; overlapped: B / busy time of the busiest device",
     "requests one after another, or stages of neighbours at the same time", staged},
    {MetricId::pipeline_transfer_share, "pipeline_transfer_share", "Transfer share", Unit::fraction, false, lower, Chapter::pipeline,
     "time of transfers / pipeline_latency", "prompt states, latents and pixels between devices", staged},
    {MetricId::pipeline_idle_share, "pipeline_idle_share", "Idle share", Unit::fraction, false, lower, Chapter::pipeline,
     "1 - busy time of all devices / (devices x interval of requests)", "interval 1 / pipeline_rate", staged},
    {MetricId::pipeline_cost, "pipeline_cost", "Cost per output of the pipeline", Unit::dollar, false, lower, Chapter::pipeline,
     "sum of costs per hour x interval of requests / 3600", "every device is paid for as long as a request holds the pipeline", staged},

    {MetricId::accelerator_power, "accelerator_power", "Accelerator power", Unit::watt, false, lower, Chapter::power,
     "P = q [idle + (rated - idle) u]",
     "u power utilisation: awake, busy, and the load of matrix units and memory; of one accelerator, mean", board_power},
    {MetricId::node_power, "node_power", "Node power", Unit::watt, false, lower, Chapter::power, "n P + q n P_rated (h - 1) (0.5 + 0.5 u)",
     "n accelerators of a node at P each, h node overhead, q measured to rated; half of what stands beside the accelerators follows their "
     "load",
     board_power},
    {MetricId::rack_power, "rack_power", "Rack power", Unit::watt, false, lower, Chapter::power, "node_power x nodes of a full rack",
     "accelerators_per_rack / accelerators_per_node nodes", board_power},
    {MetricId::it_power, "it_power", "IT power", Unit::watt, false, lower, Chapter::power, "node_power / n x all accelerators",
     "the accelerators of the scenario, or those of `racks` full racks", board_power},
    {MetricId::facility_power, "facility_power", "Facility power", Unit::watt, false, lower, Chapter::power, "it_power x pue",
     "mean of the year, at the meter", green_grid},
    {MetricId::facility_power_peak, "facility_power_peak", "Facility power, peak", Unit::watt, false, lower, Chapter::power,
     "it_power x pue_peak", "in the design hour, at the meter", green_grid},
    {MetricId::pue, "pue", "PUE", Unit::none, false, lower, Chapter::power, "1 + sum of what a watt of IT draws beside itself",
     "power chain, pumps, room air, heat rejection, chiller, lighting; mean of the year over the city's temperatures", green_grid},
    {MetricId::pue_peak, "pue_peak", "PUE, design hour", Unit::none, false, lower, Chapter::power,
     "1 + sum of what a watt of IT draws beside itself", "in the weather that 0.4 % of the hours exceed", green_grid},
    {MetricId::wue, "wue", "WUE", Unit::litre_per_kilowatt_hour, false, lower, Chapter::power, "water on site / energy of IT",
     "evaporation, drift and blowdown of towers; water of wetted pads; mean of the year", green_grid},
    {MetricId::ere, "ere", "ERE", Unit::none, false, lower, Chapter::power, "(facility - reused) / IT",
     "heat that serves somebody else; mean of the year", green_grid},
    {MetricId::chain_efficiency, "chain_efficiency", "Meter to die", Unit::fraction, false, higher, Chapter::power,
     "power behind the last stage / power at the meter",
     "stages of the power chain, each at the load that redundancy leaves it; without cooling", power_stages},
    {MetricId::coolant_flow, "coolant_flow", "Coolant flow of a rack", Unit::volume_per_second, false, lower, Chapter::power,
     "V = Q / (rho c dT)", "Q heat of a rack that goes into liquid, dT coolant rise", heat_balance},
    {MetricId::chip_temperature, "chip_temperature", "Chip temperature", Unit::temperature, false, lower, Chapter::power,
     "T = supply + dT + P R", "the warm end of the coolant; R of plate, interface and package; in the warmest hour of the design weather",
     heat_balance},
    {MetricId::free_cooling_share, "free_cooling_share", "Free cooling", Unit::fraction, false, higher, Chapter::power,
     "heat that leaves without a compressor / all heat", "over the year", green_grid},
    {MetricId::water_rate, "water_rate", "Water", Unit::volume_per_second, false, lower, Chapter::power, "wue x it_power", "on site, mean",
     green_grid},
    {MetricId::carbon_rate, "carbon_rate", "Carbon", Unit::gram_per_second, false, lower, Chapter::power, "facility_power x intensity",
     "location-based intensity of the grid region, or of the site's own plant", scope_two},
    {MetricId::rack_limit_utilization, "rack_limit_utilization", "Rack against its cooling", Unit::fraction, false, lower, Chapter::power,
     "rack_power / most that the cooling method takes from a rack", "limit of the method", heat_balance},

    {MetricId::cost_per_accelerator_hour, "cost_per_accelerator_hour", "Cost per accelerator-hour", Unit::dollar_per_hour, false, lower,
     Chapter::cost, "[C CRF(r, n) + C_building CRF(r, m) + E p + o C] / (8760 sold)",
     "C price with system and network, E energy at the meter, o operating cost rate; rented: the rent", capital_recovery},
    {MetricId::carbon_per_million_tokens, "carbon_per_million_tokens", "Carbon per million tokens", Unit::gram, false, lower, Chapter::cost,
     "energy_per_token x intensity x 10^6", "energy at the meter", scope_two},
    {MetricId::capital_cost, "capital_cost", "Capital cost", Unit::dollar, false, lower, Chapter::cost,
     "accelerators x (price x system x network + building per watt x rated power)", "all accelerators of the site", capital_recovery},

    {MetricId::time_to_power, "time_to_power", "Time to first power", Unit::second, false, lower, Chapter::site,
     "latest end of queue, transformer, building and generation",
     "side by side, from the decision on; where one is unknown, a lower bound and a finding", lead_times},
    {MetricId::site_power_utilization, "site_power_utilization", "Site power", Unit::fraction, false, lower, Chapter::site,
     "facility_power_peak / site_power_limit", "absent without a limit", green_grid},
    {MetricId::weakest_layer, "weakest_layer", "Weakest layer", Unit::none, true, neither, Chapter::site,
     "the layer with the highest load over limit",
     "compute, memory bandwidth and capacity, fabrics, rack power, cooling, site power, supply, as far as they are known", roofline_paper},
    {MetricId::weakest_layer_headroom, "weakest_layer_headroom", "Headroom of the weakest layer", Unit::fraction, false, higher,
     Chapter::site, "1 - load / limit", "of the weakest layer; negative where it is exceeded", roofline_paper},

    {MetricId::training_flops, "training_flops", "Training FLOP", Unit::flop, false, neither, Chapter::training, "6 N D",
     "N weights multiplied per token, D training_tokens", training_algebra},
    {MetricId::training_time, "training_time", "Training time", Unit::second, false, lower, Chapter::training, "6 N D / (n u F)",
     "n accelerators, u training_utilization, F peak of the activation precision, dense or sparse as peak_kind says",
     training_utilization_source},
    {MetricId::training_energy, "training_energy", "Training energy", Unit::joule, false, lower, Chapter::training, "n training_time P",
     "n accelerators that draw P each at the meter: board at training_utilization of its peak, share of node, losses and cooling",
     training_utilization_source},
    {MetricId::training_cost, "training_cost", "Training cost", Unit::dollar, false, lower, Chapter::training,
     "n training_time cost_per_accelerator_hour", "hours of the accelerators alone: no data, staff, failed runs or storage",
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
    case Chapter::pipeline:
        return "Pipeline";
    case Chapter::power:
        return "Power and cooling";
    case Chapter::cost:
        return "Cost";
    case Chapter::site:
        return "Site";
    case Chapter::training:
        break;
    }
    return "Training";
}

} // namespace ridgepoint::engine
