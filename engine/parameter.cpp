// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parameter.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

using Texts = std::string_view;

constexpr std::array<Texts, 2> estimate_levels = {"calibrated", "ideal"};
constexpr std::array<Texts, 3> runtimes = {"server", "python-server", "local"};
constexpr std::array<Texts, 4> wide_weight_choices = {"auto", "none", "head", "dense"};
constexpr std::array<Texts, 2> serving_modes = {"isolated", "saturated"};
constexpr std::array<Texts, 2> memory_overflows = {"ignore", "spill"};
constexpr std::array<Texts, 4> workloads = {"ar", "diffusion-lm", "image", "video"};
constexpr std::array<Texts, 4> denoising_runtimes = {"eager", "fused", "compiled", "engine"};
constexpr std::array<Texts, 2> attention_kernel_sets = {"portable", "current"};
constexpr std::array<Texts, 2> sequence_splits = {"heads", "ring"};
constexpr std::array<Texts, 4> refinements = {"block", "dual-cache", "prefix-cache", "full"};
constexpr std::array<Texts, 2> switches = {"off", "on"};
constexpr std::array<Texts, 3> attention_scopes = {"full", "window", "sparse"};
constexpr std::array<Texts, 8> search_algorithms = {"none", "best-of-k", "shared-prefix", "tree", "beam", "bfs", "dfs", "fk-steering"};
constexpr std::array<Texts, 2> samplers = {"stochastic", "deterministic"};
constexpr std::array<Texts, 2> executions = {"batched", "sequential"};
constexpr std::array<Texts, 2> kv_sharings = {"shared", "cloned"};
constexpr std::array<Texts, 4> redundancies = {"n", "n+1", "2n", "4n/3"};
constexpr std::array<Texts, 2> cost_bases = {"owned", "rented"};
constexpr std::array<Texts, 2> peak_kinds = {"dense", "sparse"};
constexpr std::array<Texts, 9> arithmetic_formats = {"bf16", "fp16", "fp8", "fp6", "fp4", "nvfp4", "mxfp4", "int8", "int4"};
constexpr std::array<Texts, 11> storage_formats = {"bf16", "fp16", "fp8", "fp6", "fp4", "nvfp4", "mxfp4", "int8", "int4", "q8_0", "q4_k_m"};

struct ChoiceDefault {
    Texts slug;
    Texts text;
    bool is_derived = false;
};

constexpr Parameter choice(ParameterId id, Texts name, Texts label, ParameterGroup group, ChoiceSource source, std::span<const Texts> fixed,
                           ChoiceDefault fallback, Texts help)
{
    return {.id = id,
            .name = name,
            .label = label,
            .unit = Unit::none,
            .kind = ParameterKind::choice,
            .scale = ParameterScale::linear,
            .minimum = 0,
            .maximum = 0,
            .is_whole = false,
            .group = group,
            .choices = source,
            .fixed_choices = fixed,
            .most_choices = 1,
            .default_text = fallback.text,
            .help = help,
            .default_number = 0,
            .default_choice = fallback.slug,
            .is_default_derived = fallback.is_derived};
}

struct Range {
    double minimum;
    double maximum;
    ParameterScale scale;
    bool is_whole;
};

struct NumberDefault {
    double number;
    Texts text;
    bool is_derived = false;
};

constexpr Parameter number(ParameterId id, Texts name, Texts label, Unit unit, ParameterGroup group, Range range, NumberDefault fallback,
                           Texts help)
{
    return {.id = id,
            .name = name,
            .label = label,
            .unit = unit,
            .kind = ParameterKind::number,
            .scale = range.scale,
            .minimum = range.minimum,
            .maximum = range.maximum,
            .is_whole = range.is_whole,
            .group = group,
            .choices = ChoiceSource::none,
            .fixed_choices = {},
            .most_choices = 0,
            .default_text = fallback.text,
            .help = help,
            .default_number = fallback.number,
            .default_choice = {},
            .is_default_derived = fallback.is_derived};
}

constexpr Parameter text(ParameterId id, Texts name, Texts label, ParameterGroup group, Texts default_text, Texts help)
{
    Parameter row = choice(id, name, label, group, ChoiceSource::none, {}, {"", default_text}, help);
    row.kind = ParameterKind::text;
    return row;
}

constexpr Parameter stage_accelerator(ParameterId id, Texts name, Texts label, Texts help)
{
    return choice(id, name, label, ParameterGroup::pipeline, ChoiceSource::accelerators, {}, {"", "the accelerator", true}, help);
}

constexpr Parameter accelerator_list()
{
    Parameter row =
        choice(ParameterId::compared_accelerators, "compared_accelerators", "Compared accelerators", ParameterGroup::hardware,
               ChoiceSource::accelerators, {}, {"", "none"}, "Up to six more accelerators for the same work, side by side with the first.");
    row.kind = ParameterKind::choice_list;
    row.most_choices = 6;
    return row;
}

constexpr Range whole(double minimum, double maximum, ParameterScale scale = ParameterScale::log)
{
    return {minimum, maximum, scale, true};
}
constexpr Range share(double minimum, double maximum) { return {minimum, maximum, ParameterScale::linear, false}; }

constexpr double zero_celsius = 273.15;
constexpr double kilowatt_hour = 3.6e6;
constexpr double year = 8760 * 3600.0;

constexpr std::array<Parameter, parameter_count> rows = {{
    choice(ParameterId::estimate_level, "estimate_level", "Level", ParameterGroup::hardware, ChoiceSource::fixed, estimate_levels,
           {"calibrated", "calibrated"},
           "How the times are made. Ideal is the datasheet roofline: the bound that nothing beats. Calibrated takes the shares of peak and "
           "bandwidth, and the launch costs, that were measured on the device or on its class."),
    choice(ParameterId::accelerator, "accelerator", "Accelerator", ParameterGroup::hardware, ChoiceSource::accelerators, {},
           {"nvidia-b200", "nvidia-b200"}, "The device that does the work."),
    accelerator_list(),
    choice(ParameterId::weight_precision, "weight_precision", "Weight precision", ParameterGroup::hardware, ChoiceSource::precisions,
           storage_formats, {"bf16", "bf16"}, "Format in which weights are stored and read; it may be narrower than the arithmetic."),
    choice(ParameterId::activation_precision, "activation_precision", "Activation precision", ParameterGroup::hardware,
           ChoiceSource::precisions, arithmetic_formats, {"bf16", "bf16, or fp16 where only that has a peak", true},
           "Format of the arithmetic; it decides which peak applies."),
    choice(ParameterId::kv_precision, "kv_precision", "KV precision", ParameterGroup::hardware, ChoiceSource::precisions, storage_formats,
           {"bf16", "bf16"}, "Format in which keys and values of earlier tokens are kept."),
    choice(ParameterId::peak_kind, "peak_kind", "Peak", ParameterGroup::hardware, ChoiceSource::fixed, peak_kinds, {"dense", "dense"},
           "Dense peaks count every multiplication. Sparse peaks hold only for weights with structured sparsity (mostly 2:4)."),
    number(ParameterId::compute_efficiency, "compute_efficiency", "Compute efficiency", Unit::fraction, ParameterGroup::hardware,
           share(0.01, 1), {1, "the device's preset; 100 % at level ideal", true},
           "Share of the peak that operators reach. A value of your own counts for all of them."),
    number(ParameterId::memory_efficiency, "memory_efficiency", "Memory efficiency", Unit::fraction, ParameterGroup::hardware,
           share(0.01, 1), {1, "the device's preset; 100 % at level ideal", true},
           "Share of each bandwidth that reads and writes reach. A value of your own counts for all operators."),
    number(ParameterId::kernel_overhead, "kernel_overhead", "Kernel overhead", Unit::second, ParameterGroup::hardware, share(0, 1e-3),
           {0, "the device's preset; 0 s at level ideal", true},
           "Fixed time of every operator launch. A value of your own counts for all operators."),
    choice(
        ParameterId::runtime, "runtime", "Runtime", ParameterGroup::hardware, ChoiceSource::fixed, runtimes,
        {"server", "local on personal devices and for GGUF formats, else server", true},
        "Software that runs the network. Servers (TensorRT-LLM, a vendor's own) replay graphs of fused kernels; Python servers (vLLM, "
        "SGLang) do so too, but their scheduler works on every sequence between steps, which bounds small models and large batches; local "
        "programs (llama.cpp, MLX) launch every kernel for itself, and compute in fp16 on cards. Its times count at level calibrated."),
    choice(ParameterId::denoising_runtime, "denoising_runtime", "Denoising runtime", ParameterGroup::hardware, ChoiceSource::fixed,
           denoising_runtimes, {"compiled", "compiled"},
           "How an image or video network runs: eager launches every kernel for itself, fused has the passes between them fused by hand, "
           "compiled is torch.compile, engine is built ahead of time as TensorRT does. It counts at level calibrated."),
    choice(ParameterId::attention_kernels, "attention_kernels", "Attention kernels", ParameterGroup::hardware, ChoiceSource::fixed,
           attention_kernel_sets, {"current", "current"},
           "Kernels for long attention: portable ones use the instructions of Ampere (FlashAttention-2), current ones those of the device "
           "(FlashAttention-3, cuDNN). It counts at level calibrated."),
    choice(ParameterId::wide_weights, "wide_weights", "Weights kept wide", ParameterGroup::hardware, ChoiceSource::fixed,
           wide_weight_choices, {"auto", "auto; none at level ideal", true},
           "Which weights of a quantised model stay in 16 bits, or in 8 under local programs: none, embedding and head, or everything but "
           "routed experts. Auto is what "
           "published checkpoints do: head for FP8, FP4, NVFP4 and INT4, dense for MXFP4 with experts, none for GGUF and INT8."),
    number(ParameterId::memory_reserve, "memory_reserve", "Memory reserve", Unit::fraction, ParameterGroup::hardware, share(0, 0.5),
           {0, "0 %"}, "Share of the capacity kept free for the runtime, buffers and fragmentation."),
    choice(ParameterId::memory_overflow, "memory_overflow", "Memory overflow", ParameterGroup::hardware, ChoiceSource::fixed,
           memory_overflows, {"ignore", "ignore"},
           "What happens to what does not fit. Ignore gives the times of a device with enough memory; spill keeps the rest in the host's "
           "memory and moves it over the host link in every forward."),
    number(ParameterId::accelerator_count, "accelerator_count", "Accelerators", Unit::count, ParameterGroup::parallel, whole(1, 65536),
           {1, "tensor x pipeline x replicas", true},
           "Devices that serve the model together. Set alone it makes replicas; it must be tensor x pipeline x replicas."),
    number(ParameterId::tensor_parallel, "tensor_parallel", "Tensor parallel", Unit::count, ParameterGroup::parallel, whole(1, 1024),
           {1, "1"}, "Devices that share every matrix; each layer ends in two all-reduces among them."),
    number(ParameterId::pipeline_parallel, "pipeline_parallel", "Pipeline parallel", Unit::count, ParameterGroup::parallel, whole(1, 1024),
           {1, "1"},
           "Stages, each with its share of the layers. The batch is cut into as many parts; fewer sequences than stages leave a bubble."),
    number(ParameterId::expert_parallel, "expert_parallel", "Expert parallel", Unit::count, ParameterGroup::parallel, whole(1, 1024),
           {1, "1"}, "Devices that share the routed experts; beyond the tensor width they span replicas. Dense models have none."),
    number(ParameterId::replicas, "replicas", "Replicas", Unit::count, ParameterGroup::parallel, whole(1, 65536),
           {1, "accelerators / (tensor x pipeline)", true}, "Copies of the model that share the batch."),
    choice(ParameterId::sequence_split, "sequence_split", "Sequence split", ParameterGroup::parallel, ChoiceSource::fixed, sequence_splits,
           {"heads", "heads"},
           "How the devices that share a picture or clip (tensor parallel) exchange tokens in attention: heads is all-to-all (Ulysses), "
           "ring passes keys and values around."),
    choice(ParameterId::scaleup_fabric, "scaleup_fabric", "Scale-up fabric", ParameterGroup::parallel, ChoiceSource::fabrics, {},
           {"own", "the accelerator's"}, "Link among the devices of one domain."),
    choice(ParameterId::scaleout_fabric, "scaleout_fabric", "Scale-out fabric", ParameterGroup::parallel, ChoiceSource::fabrics, {},
           {"own", "the accelerator's"}, "Network between domains."),
    choice(
        ParameterId::workload, "workload", "Workload", ParameterGroup::workload, ChoiceSource::fixed, workloads,
        {"ar", "what the model was made for", true},
        "Kind of work: autoregressive text, text by diffusion (any language model can be asked as if it had been trained for the other), "
        "images, or video clips."),
    choice(ParameterId::model, "model", "Model", ParameterGroup::workload, ChoiceSource::models, {},
           {"llama-3.1-70b", "llama-3.1-70b; LLaDA 8B, FLUX.1 [dev] or Wan2.1 14B where a workload is chosen", true},
           "The network that runs."),
    choice(ParameterId::serving_mode, "serving_mode", "Serving mode", ParameterGroup::workload, ChoiceSource::fixed, serving_modes,
           {"isolated", "isolated"},
           "Isolated answers one batch that starts and ends together. Saturated is a server under load: requests come and go, prompts are "
           "worked on between decode steps, and the batch ends where the KV cache is full."),
    number(ParameterId::batch, "batch", "Batch", Unit::count, ParameterGroup::workload, whole(1, 65536), {1, "1"},
           "Sequences, pictures or clips that are worked on together, over all replicas."),
    number(ParameterId::prompt_tokens, "prompt_tokens", "Prompt", Unit::token, ParameterGroup::workload, whole(0, 1e7), {1024, "1024"},
           "Tokens of each request's prompt, the cached prefix included."),
    number(ParameterId::prefix_tokens, "prefix_tokens", "Cached prefix", Unit::token, ParameterGroup::workload, whole(0, 1e7), {0, "0"},
           "Tokens at the start of the prompt whose keys and values are already in the cache; at most the prompt."),
    number(ParameterId::output_tokens, "output_tokens", "Output", Unit::token, ParameterGroup::workload, whole(1, 1e6), {256, "256"},
           "Tokens that each request generates."),
    number(ParameterId::context, "context", "Context", Unit::token, ParameterGroup::workload, whole(0, 1e7),
           {1152, "prompt + output / 2", true}, "Tokens that each sequence already holds at the decode step that is estimated."),
    choice(
        ParameterId::refinement, "refinement", "Refinement", ParameterGroup::workload, ChoiceSource::fixed, refinements, {"block", "block"},
        "How text diffusion works on its answer. Full refines prompt and answer together in every step, without a cache. Prefix cache and "
        "dual cache refine one block while the tokens before it, or before and after it, stay cached until the block is done. Block "
        "diffusion finishes block after block and keeps their keys and values for good."),
    number(ParameterId::block_tokens, "block_tokens", "Block", Unit::token, ParameterGroup::workload, whole(1, 65536), {32, "32"},
           "Tokens that are refined together; 256 is the canvas of DiffusionGemma."),
    number(ParameterId::forwards_per_block, "forwards_per_block", "Forwards per block", Unit::count, ParameterGroup::workload,
           whole(1, 4096), {8, "8; steps / blocks where steps are set", true}, "Refinements until a block stands."),
    number(ParameterId::width, "width", "Width", Unit::pixel, ParameterGroup::workload, whole(64, 8192),
           {1024, "1024; 1280 for video", true}, "Width of the picture or clip."),
    number(ParameterId::height, "height", "Height", Unit::pixel, ParameterGroup::workload, whole(64, 8192),
           {1024, "1024; 720 for video", true}, "Height of the picture or clip."),
    number(ParameterId::frames, "frames", "Frames", Unit::count, ParameterGroup::workload, whole(1, 4096),
           {81, "81 for video, else 1", true}, "Frames of the clip."),
    number(ParameterId::steps, "steps", "Steps", Unit::count, ParameterGroup::workload, whole(1, 4096),
           {50, "the model's; blocks x forwards per block for text; 50", true}, "Denoising steps N of one candidate."),
    choice(ParameterId::guidance, "guidance", "Guidance", ParameterGroup::workload, ChoiceSource::fixed, switches,
           {"off", "the model's", true}, "Classifier-free guidance: every step runs the network with and without the prompt."),
    choice(ParameterId::guidance_execution, "guidance_execution", "Guidance execution", ParameterGroup::workload, ChoiceSource::fixed,
           executions, {"batched", "batched for images, sequential for clips and Cosmos", true},
           "Batched runs both passes of guidance as one batch, which reads the weights once and holds activations for two; sequential runs "
           "them one after the other."),
    choice(ParameterId::attention_scope, "attention_scope", "Attention scope", ParameterGroup::workload, ChoiceSource::fixed,
           attention_scopes, {"full", "full"},
           "What the tokens of a picture or clip attend to: all of them, those of a window of frames, or a selected share."),
    number(ParameterId::attention_window, "attention_window", "Attention window", Unit::count, ParameterGroup::workload, whole(1, 4096),
           {5, "5"}, "Latent frames that a token attends to where the scope is window."),
    number(ParameterId::attention_kept, "attention_kept", "Attention kept", Unit::fraction, ParameterGroup::workload, share(0.01, 1),
           {0.1, "10 %"}, "Share of the tokens that a token attends to where the scope is sparse."),
    number(ParameterId::training_tokens, "training_tokens", "Training tokens", Unit::token, ParameterGroup::workload, whole(1e6, 1e15),
           {1.4e12, "the published tokens, else 20 x active parameters", true}, "Tokens that one training run of the model sees."),
    choice(ParameterId::search_algorithm, "search_algorithm", "Search", ParameterGroup::search, ChoiceSource::fixed, search_algorithms,
           {"none", "none"},
           "How candidates are made. None leaves the pipeline without a search; figures of search then answer for a shared prefix. "
           "Best-of-k: independent ones. Shared prefix: one trunk, then k branches. Tree: several splits. Beam, bfs "
           "(resampling) and FK steering keep k candidates throughout; dfs goes back and noises again what the verifier rejects."),
    number(ParameterId::branches, "branches", "Branches", Unit::count, ParameterGroup::search, whole(1, 4096), {4, "4"},
           "Candidates k: of a shared prefix those that share its steps, of a population those kept throughout."),
    number(ParameterId::shared_steps, "shared_steps", "Shared steps", Unit::count, ParameterGroup::search,
           whole(0, 4096, ParameterScale::linear), {40, "0.8 x steps", true},
           "Steps s that are computed once for all branches; at most the steps."),
    text(ParameterId::split_schedule, "split_schedule", "Split schedule", ParameterGroup::search, "one split into k branches after s steps",
         "Where a tree splits and by how much, as STEP:FACTOR, comma separated: 25:2,40:2 doubles the candidates after steps 25 and 40."),
    number(ParameterId::renoise_steps, "renoise_steps", "Re-noised steps", Unit::count, ParameterGroup::search,
           whole(0, 4096, ParameterScale::linear), {0, "0; half the check step for dfs", true},
           "Steps r by which every branch is noised again before it goes on, and by which dfs goes back; at most the shared steps."),
    choice(ParameterId::sampler, "sampler", "Sampler", ParameterGroup::search, ChoiceSource::fixed, samplers, {"stochastic", "stochastic"},
           "A deterministic sampler (an ODE solver) gives branches of one trunk the same picture unless they are noised again."),
    choice(ParameterId::verifier, "verifier", "Verifier", ParameterGroup::search, ChoiceSource::verifiers, {}, {"none", "none"},
           "Network that scores candidates; without one the scores cost nothing."),
    number(ParameterId::verifier_checks, "verifier_checks", "Checks per candidate", Unit::count, ParameterGroup::search,
           whole(1, 4096, ParameterScale::linear), {1, "1; 4 for beam, bfs and FK steering", true},
           "Scores of one candidate: the last at its end, earlier ones on previews of the finished picture."),
    number(ParameterId::check_step, "check_step", "Check step", Unit::count, ParameterGroup::search, whole(0, 4096, ParameterScale::linear),
           {40, "the shared steps", true}, "Step after which dfs lets the verifier look."),
    number(ParameterId::verifier_accuracy, "verifier_accuracy", "Verifier accuracy", Unit::fraction, ParameterGroup::search, share(0, 1),
           {0.75, "the verifier's published accuracy, else from the correlation", true},
           "Share of pairs that the verifier puts in the order in which people do. It sets the correlation: rho = sin(pi (a - 1/2))."),
    number(
        ParameterId::verifier_correlation, "verifier_correlation", "Verifier correlation", Unit::none, ParameterGroup::search, share(-1, 1),
        {0.7, "from the accuracy where that is known, else 0.7", true},
        "Correlation rho of the verifier's score with the quality. People agree with one another in 65 % of pairs, which bounds what any "
        "verifier can be measured to reach."),
    number(ParameterId::verifier_true_accept, "verifier_true_accept", "True accepts", Unit::fraction, ParameterGroup::search, share(0, 1),
           {1, "100 %"}, "Share of good candidates that the verifier accepts."),
    number(ParameterId::verifier_false_accept, "verifier_false_accept", "False accepts", Unit::fraction, ParameterGroup::search,
           share(0, 1), {0, "0 %"}, "Share of bad candidates that the verifier accepts."),
    number(ParameterId::quality_mean, "quality_mean", "Quality mean", Unit::none, ParameterGroup::search, share(-1000, 1000), {0, "0"},
           "Mean quality of one candidate, in the units of the score that is looked at."),
    number(ParameterId::quality_sigma, "quality_sigma", "Quality spread", Unit::none, ParameterGroup::search, share(0, 1000), {1, "1"},
           "Standard deviation of the quality between independent candidates."),
    number(ParameterId::prefix_variance, "prefix_variance", "Variance of the prefix", Unit::fraction, ParameterGroup::search, share(0, 1),
           {0.5, "(s/N)^3.1: 50 % at 0.8 of the steps", true},
           "Share r of the variance of quality that the shared steps fix. Composition and counts settle early, texture late."),
    number(ParameterId::success_probability, "success_probability", "Success of one attempt", Unit::fraction, ParameterGroup::search,
           share(0, 1), {0.5, "50 %"}, "Probability that one candidate, or one attempt at a check, is good."),
    number(ParameterId::attempt_budget, "attempt_budget", "Attempt budget", Unit::count, ParameterGroup::search, whole(0, 1e6), {0, "none"},
           "Attempts at a check after which dfs stops; 0 is no limit."),
    choice(ParameterId::branch_execution, "branch_execution", "Branch execution", ParameterGroup::search, ChoiceSource::fixed, executions,
           {"batched", "batched"},
           "Batched runs branches side by side and holds activations for each; sequential runs them one after another and holds only their "
           "states."),
    choice(ParameterId::ar_kv_sharing, "ar_kv_sharing", "KV of text branches", ParameterGroup::search, ChoiceSource::fixed, kv_sharings,
           {"shared", "shared"}, "Whether autoregressive branches share the pages of their prefix (paged KV) or hold a copy each."),
    number(ParameterId::seed, "seed", "Seed", Unit::count, ParameterGroup::search, whole(0, 4294967295.0, ParameterScale::linear), {1, "1"},
           "Start of the simulation's random numbers: the same seed gives the same trees."),
    stage_accelerator(ParameterId::encoder_accelerator, "encoder_accelerator", "Encoder on",
                      "Device that encodes the prompt; its own where it differs from the accelerator."),
    stage_accelerator(ParameterId::verifier_accelerator, "verifier_accelerator", "Verifier on",
                      "Device that scores candidates and filters them; its own where it differs from the accelerator."),
    stage_accelerator(ParameterId::decoder_accelerator, "decoder_accelerator", "Decoder on",
                      "Device that decodes latents to pixels; its own where it differs from the accelerator."),
    number(ParameterId::adapters, "adapters", "Adapters", Unit::count, ParameterGroup::pipeline, whole(0, 16, ParameterScale::linear),
           {0, "0"}, "Low-rank adapters that stay beside the weights instead of being merged into them."),
    number(ParameterId::control_networks, "control_networks", "Control networks", Unit::count, ParameterGroup::pipeline,
           whole(0, 4, ParameterScale::linear), {0, "0"}, "Networks that steer every step by a pose, an edge map or a depth map."),
    choice(ParameterId::safety_filter, "safety_filter", "Safety filter", ParameterGroup::pipeline, ChoiceSource::fixed, switches,
           {"off", "off"}, "Whether a classifier looks at every finished picture."),
    choice(ParameterId::stage_link, "stage_link", "Stage link", ParameterGroup::pipeline, ChoiceSource::fabrics, {},
           {"own", "the accelerator's host link"}, "Link that joins stages on different devices."),
    number(ParameterId::link_latency, "link_latency", "Link latency", Unit::second, ParameterGroup::pipeline, share(0, 0.1),
           {5e-6, "the fabric's, else 5 us", true}, "Time of an empty message between stages, one way."),
    number(ParameterId::link_bandwidth, "link_bandwidth", "Link bandwidth", Unit::byte_per_second, ParameterGroup::pipeline,
           {1e6, 1e14, ParameterScale::log, false}, {64e9, "the fabric's, else the host link's", true},
           "Bandwidth between stages, per direction."),
    choice(ParameterId::stage_overlap, "stage_overlap", "Stage overlap", ParameterGroup::pipeline, ChoiceSource::fixed, switches,
           {"off", "off"},
           "Whether the denoiser goes on while the verifier looks, and stages of neighbouring requests run at the same time."),
    number(
        ParameterId::power_utilization, "power_utilization", "Power utilisation", Unit::fraction, ParameterGroup::power, share(0, 1),
        {1, "what the work draws", true},
        "Where the accelerator stands between idle and nameplate. By default it follows from how far the work loads the arithmetic and the "
        "memory, which is not the share of time that it is busy."),
    number(ParameterId::rated_power_ratio, "rated_power_ratio", "Measured to rated", Unit::fraction, ParameterGroup::power, share(0.3, 1.2),
           {1, "100 %"},
           "What a node at full work draws over what its nameplate says. Training nodes of eight H100 with air cooling were measured at 76 "
           "% on average and 82 % at most. Power chain, cooling and building are sized for this share of the nameplates."),
    number(ParameterId::node_overhead, "node_overhead", "Node overhead", Unit::multiplier, ParameterGroup::power, share(1, 4),
           {1.8, "rated power of the accelerator's system over that of its accelerators", true},
           "Rated power of the node over the rated power of its accelerators: processors, memory, network, fans and conversion."),
    number(ParameterId::accelerators_per_node, "accelerators_per_node", "Accelerators per node", Unit::count, ParameterGroup::power,
           whole(1, 1024), {8, "the accelerator's system, else 8", true},
           "Accelerators in one node or, where the system is a rack, in it."),
    number(ParameterId::accelerators_per_rack, "accelerators_per_rack", "Accelerators per rack", Unit::count, ParameterGroup::power,
           whole(1, 4096), {32, "the accelerator's rack, else four nodes", true}, "Accelerators in a full rack."),
    number(ParameterId::racks, "racks", "Racks", Unit::count, ParameterGroup::power, whole(1, 1e6),
           {1, "as many as the accelerators fill", true},
           "Full racks of the site. By default the site holds the accelerators of this scenario and nothing else."),
    number(
        ParameterId::rack_power_limit, "rack_power_limit", "Rack power limit", Unit::watt, ParameterGroup::power,
        {0, 1e7, ParameterScale::log, false}, {0, "1.5 times the rating of a full rack", true},
        "Power that the feed of a rack carries; 0 for no limit. Conductors and supplies are sized for peaks of about 1.5 times the rating: "
        "192 kW for a rack of 132 kW. Older halls feed their racks less."),
    choice(ParameterId::power_chain, "power_chain", "Power chain", ParameterGroup::power, ChoiceSource::power_chains, {},
           {"ac-415v-ups", "415 V AC, double-conversion UPS"}, "Stages between the meter and the die, each with its losses."),
    choice(ParameterId::redundancy, "redundancy", "Redundancy", ParameterGroup::power, ChoiceSource::fixed, redundancies, {"n+1", "n+1"},
           "How many power modules share the load that N could carry; more of them run at a lower load each."),
    choice(ParameterId::cooling_method, "cooling_method", "Cooling", ParameterGroup::power, ChoiceSource::cooling_methods, {},
           {"d2c-hybrid-dry", "direct to chip with dry coolers"}, "How heat leaves the rack and the building."),
    number(ParameterId::supply_temperature, "supply_temperature", "Supply temperature", Unit::temperature, ParameterGroup::power,
           share(zero_celsius + 5, zero_celsius + 70), {zero_celsius + 40, "the method's", true},
           "Coolant, or air where no liquid reaches the rack, as it arrives at the equipment."),
    number(ParameterId::coolant_rise, "coolant_rise", "Coolant rise", Unit::temperature_difference, ParameterGroup::power, share(2, 40),
           {10, "10 K"}, "How much warmer the coolant leaves the equipment."),
    choice(ParameterId::city, "city", "City", ParameterGroup::power, ChoiceSource::cities, {}, {"ashburn-va", "Ashburn VA"},
           "Where the site stands: its climate, altitude and grid."),
    number(ParameterId::heat_reuse, "heat_reuse", "Heat reuse", Unit::fraction, ParameterGroup::power, share(0, 1), {0, "0 %"},
           "Share of the liquid's heat, or of the air's where there is no liquid, that serves somebody else."),
    choice(ParameterId::grid_region, "grid_region", "Grid region", ParameterGroup::site, ChoiceSource::grid_regions, {},
           {"", "the city's", true}, "Grid that sells the electricity: its price, its carbon and its queue."),
    choice(ParameterId::generation, "generation", "Generation", ParameterGroup::site, ChoiceSource::generations, {}, {"grid", "grid"},
           "What supplies the site: the grid, or plant of its own."),
    number(ParameterId::site_power_limit, "site_power_limit", "Site power limit", Unit::watt, ParameterGroup::site,
           {0, 1e11, ParameterScale::log, false}, {0, "none"}, "Power that the site may take; 0 for no limit."),
    number(ParameterId::grid_reserve, "grid_reserve", "Grid reserve", Unit::fraction, ParameterGroup::site, share(0, 1), {0.1, "10 %"},
           "What is asked of the grid beyond the peak."),
    choice(ParameterId::cost_basis, "cost_basis", "Cost basis", ParameterGroup::cost, ChoiceSource::fixed, cost_bases,
           {"", "owned where the price is known, else rented", true},
           "Owned recovers the price of hardware and building and pays for electricity; rented pays somebody else's price per hour."),
    number(ParameterId::accelerator_price, "accelerator_price", "Accelerator price", Unit::dollar, ParameterGroup::cost,
           {0, 1e7, ParameterScale::log, false}, {0, "the database's price", true}, "Price of one accelerator."),
    number(ParameterId::system_price_factor, "system_price_factor", "System price factor", Unit::multiplier, ParameterGroup::cost,
           share(1, 5), {1.25, "the price of the accelerator's system, else 1.25x", true},
           "Price of the complete node over the price of its accelerators."),
    number(ParameterId::network_price_factor, "network_price_factor", "Network price factor", Unit::multiplier, ParameterGroup::cost,
           share(1, 3), {1.25, "1.25x"}, "Price with the network between nodes over the price without it."),
    number(ParameterId::datacenter_cost, "datacenter_cost", "Building cost", Unit::dollar_per_watt, ParameterGroup::cost, share(0, 50),
           {11.7, "the cooling method's, else 11.7 USD/W", true}, "Price of building, power and cooling plant per watt of equipment."),
    number(ParameterId::electricity_price, "electricity_price", "Electricity price", Unit::dollar_per_joule, ParameterGroup::cost,
           share(0, 1 / kilowatt_hour), {0.08 / kilowatt_hour, "the region's, or that of the site's own plant", true},
           "Price of electricity at the meter."),
    number(ParameterId::discount_rate, "discount_rate", "Discount rate", Unit::fraction, ParameterGroup::cost, share(0, 0.5),
           {0.10, "10 %"}, "Yearly return that the capital asks for."),
    number(ParameterId::hardware_life, "hardware_life", "Hardware life", Unit::second, ParameterGroup::cost, share(year, 15 * year),
           {5 * year, "5 years"}, "Years over which the hardware is paid off."),
    number(ParameterId::building_life, "building_life", "Building life", Unit::second, ParameterGroup::cost, share(5 * year, 50 * year),
           {20 * year, "20 years"}, "Years over which the building is paid off."),
    number(ParameterId::sold_share, "sold_share", "Sold share", Unit::fraction, ParameterGroup::cost, share(0.01, 1), {0.85, "85 %"},
           "Share of the hours that do paid work."),
    number(ParameterId::operating_cost_rate, "operating_cost_rate", "Operating cost rate", Unit::fraction, ParameterGroup::cost,
           share(0, 0.5), {0.03, "3 %"}, "Staff, maintenance, software and insurance in a year over the price of the hardware."),
    number(ParameterId::training_utilization, "training_utilization", "Training utilisation", Unit::fraction, ParameterGroup::cost,
           share(0.01, 1), {0.4, "40 %"},
           "Share of the peak that a training run turns into model FLOP; large published runs report 38 % to 43 % in bf16."),
    number(ParameterId::accelerator_hour_price, "accelerator_hour_price", "Rent per accelerator", Unit::dollar_per_hour,
           ParameterGroup::cost, {0, 1000, ParameterScale::linear, false}, {0, "the database's cloud price", true},
           "Price of one accelerator for one hour; 0 is free. Where neither you nor the database have one, costs stay absent."),
}};

} // namespace

std::span<const Parameter> parameters() noexcept { return rows; }

const Parameter &parameter(ParameterId id) noexcept { return rows[static_cast<std::size_t>(id)]; }

std::optional<ParameterId> find_parameter(std::string_view name) noexcept
{
    const auto found = std::find_if(rows.begin(), rows.end(), [name](const Parameter &row) { return row.name == name; });
    if (found == rows.end())
        return std::nullopt;
    return found->id;
}

std::string_view to_string(ParameterGroup group) noexcept
{
    switch (group) {
    case ParameterGroup::hardware:
        return "Hardware";
    case ParameterGroup::workload:
        return "Workload";
    case ParameterGroup::parallel:
        return "Parallel";
    case ParameterGroup::search:
        return "Search";
    case ParameterGroup::pipeline:
        return "Pipeline";
    case ParameterGroup::power:
        return "Power";
    case ParameterGroup::site:
        return "Site";
    case ParameterGroup::cost:
        break;
    }
    return "Cost";
}

} // namespace ridgepoint::engine
