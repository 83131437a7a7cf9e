// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/stage_work.h"

#include "engine/diffusion/denoising_memory.h"
#include "engine/diffusion/unet.h"
#include "engine/inputs.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr double wide = 2; // bytes of an activation

/// Of the autoencoder of Stable Diffusion, encoder and decoder. Source: Rombach et al., 2022, published weights (vae-kl-f8).
constexpr double decoder_weights = 84e6;

/// CLIP ViT-L/14 with both towers. Source: open_clip, docs/model_profile.csv: 175.3 GFLOP, 428 million weights.
constexpr double clip_pair_flops = 175.3e9;
constexpr double clip_pair_weights = 427.6e6;

/// The filter looks at one frame of sixteen: about one per second of a clip.
constexpr double frames_per_look = 16;

/// Tokens that a judge writes. Source: the verifier table of the research notes: a prompt of 1,500 tokens and 200 generated.
constexpr double judge_tokens = 200;

constexpr double projections = 4;           // queries, keys, values, outputs
constexpr double unet_attentions = 2;       // of the picture itself, and of the text
constexpr double unet_control_share = 0.42; // 361 of 860 million weights
constexpr double transformer_control_share = 13.0 / 28;

/// Widths and tokens of what carries projections.
struct AdaptedLayers {
    double widths = 0;       ///< sum of h over adapted attentions
    double token_widths = 0; ///< sum of tokens times h over them
};

AdaptedLayers adapted_layers(const Denoiser &d, const Picture &p)
{
    const double tokens = latent_tokens(d, p);
    if (d.family != DenoiserFamily::unet) {
        const double widths = static_cast<double>(d.layers) * d.hidden;
        return {widths, widths * (tokens + d.text_tokens)};
    }
    AdaptedLayers sum;
    for (const UnetPart &part : unet_parts(d)) {
        if (part.kind != UnetPart::Kind::transformer)
            continue;
        const double widths = unet_attentions * part.depth * part.out;
        sum.widths += widths;
        sum.token_widths += widths * tokens / std::pow(4.0, part.level);
    }
    return sum;
}

DenoisingPlan plan_of(const PipelineRequest &r)
{
    DenoisingPlan plan;
    plan.picture = r.picture;
    plan.runtime = r.runtime;
    plan.guidance = r.guidance;
    plan.runs_guidance_in_turn = r.runs_guidance_in_turn;
    return plan;
}

GuidancePasses passes_of(const PipelineRequest &r) noexcept { return guidance_passes(*r.denoiser, plan_of(r)); }

StageWork encoder_work(const PipelineRequest &r)
{
    const double weights = text_encoder_weights(*r.denoiser);
    StageWork work;
    work.stage = Stage::text_encoder;
    work.flops = 2 * weights * r.denoiser->text_tokens * passes_of(r).all * r.batch;
    work.bytes = work.weight_bytes = weights * wide;
    work.activation_bytes = text_state_bytes(*r.denoiser) * r.batch;
    work.output_bytes = text_state_bytes(*r.denoiser) * passes_of(r).all * r.batch;
    return work;
}

StageWork denoiser_work(const PipelineRequest &r)
{
    const Denoiser &d = *r.denoiser;
    const double side_by_side = r.batch * r.loop.width();
    StageWork work;
    work.stage = Stage::denoiser;
    work.flops = side_by_side * (r.step_flops > 0 ? r.step_flops : forward_flops(d, r.picture).si() * passes_of(r).all);
    work.weight_bytes = parameters(d) * bytes_per_value(r.weights);
    work.bytes = work.weight_bytes;
    work.activation_bytes =
        side_by_side * (denoiser_activation_bytes(d, plan_of(r)) * passes_of(r).together + latent_bytes(d, r.picture)).si();
    work.output_bytes = latent_bytes(d, r.picture).si() * r.batch;
    work.runs = r.loop.steps;
    work.arithmetic = r.weights;
    return work;
}

StageWork control_work(const PipelineRequest &r, const StageWork &denoiser)
{
    const double share = r.control_networks * control_share(*r.denoiser);
    const double adapted = r.adapters * adapter_weights(*r.denoiser) * wide;
    StageWork work;
    work.stage = Stage::control;
    work.flops = share * denoiser.flops + r.adapters * adapter_flops(*r.denoiser, r.picture) * passes_of(r).all * r.batch * r.loop.width();
    work.weight_bytes = work.bytes = share * denoiser.weight_bytes + adapted;
    work.activation_bytes = r.control_networks > 0 ? denoiser.activation_bytes * control_share(*r.denoiser) : 0;
    work.runs = r.loop.steps;
    return work;
}

StageWork verifier_work(const PipelineRequest &r)
{
    StageWork work = look_work(*r.verifier);
    work.runs = (r.loop.finals + r.loop.rounds * r.loop.looks) * r.batch;
    return work;
}

StageWork filter_work(const PipelineRequest &r)
{
    StageWork work;
    work.stage = Stage::safety_filter;
    work.flops = clip_pair_flops;
    work.bytes = work.weight_bytes = clip_pair_weights * wide;
    work.runs = r.batch * std::ceil(std::max(r.picture.frames, 1.0) / frames_per_look);
    return work;
}

StageWork decoder_work(const PipelineRequest &r)
{
    const double looks = r.verifier != nullptr && r.loop.verifies_pixels ? r.loop.rounds * r.loop.looks : 0;
    StageWork work;
    work.stage = Stage::decoder;
    work.flops = decoder_flops(*r.denoiser, r.picture).si();
    work.bytes = work.weight_bytes = decoder_weights * wide;
    work.activation_bytes = decoder_activation_bytes(*r.denoiser, r.picture).si();
    work.output_bytes = pixel_bytes(r.picture);
    work.runs = (r.loop.finished + looks) * r.batch;
    return work;
}

} // namespace

StageWork look_work(const Verifier &verifier) noexcept
{
    const double weights = std::max(verifier.params.si, 0.0) * wide;
    const double reads = 1 + (verifier.is_language_model ? judge_tokens : 0);
    StageWork work;
    work.stage = Stage::verifier;
    work.flops = std::max(verifier.flops.si, 0.0);
    work.bytes = weights * reads;
    work.weight_bytes = weights;
    return work;
}

double text_state_bytes(const Denoiser &d) noexcept
{
    const double width = std::max({d.text_hidden, d.cross_attention_dim, d.pooled_text_hidden});
    return d.text_tokens * width * wide;
}

double pixel_bytes(const Picture &p) noexcept { return 3 * p.width * p.height * std::max(p.frames, 1.0); }

double adapter_flops(const Denoiser &denoiser, const Picture &picture, double rank)
{
    return projections * 2 * rank * 2 * adapted_layers(denoiser, picture).token_widths;
}

double adapter_weights(const Denoiser &denoiser, double rank) { return projections * rank * 2 * adapted_layers(denoiser, {}).widths; }

double control_share(const Denoiser &denoiser) noexcept
{
    return denoiser.family == DenoiserFamily::unet ? unet_control_share : transformer_control_share;
}

std::vector<StageWork> stage_works(const PipelineRequest &request)
{
    std::vector<StageWork> works;
    works.reserve(stage_count);
    if (request.denoiser->text_tokens > 0)
        works.push_back(encoder_work(request));
    works.push_back(denoiser_work(request));
    if (request.adapters > 0 || request.control_networks > 0)
        works.push_back(control_work(request, works.back()));
    if (request.verifier != nullptr && request.loop.finals + request.loop.rounds > 0)
        works.push_back(verifier_work(request));
    if (request.filters_safety)
        works.push_back(filter_work(request));
    works.push_back(decoder_work(request));
    return works;
}

Expected<double> run_time(const Catalog &catalog, const Accelerator &accelerator, const PipelineRequest &request, const StageWork &work,
                          PredictionLevel level)
{
    if (work.stage != Stage::denoiser) {
        const auto time = stage_time(catalog, accelerator, work, level);
        return time ? Expected<double>(time->si()) : tl::unexpected(time.error());
    }
    const Precision used = arithmetic(request.weights).value_or(Precision::bf16);
    DenoisingPlan plan = plan_of(request);
    plan.batch = std::max(1.0, request.batch * request.loop.width());
    plan.attention = request.attention;
    plan.weights = request.weights;
    plan.computes = is_usable(peak_of(accelerator, used, false));
    const auto time = denoising_time(catalog, accelerator, *request.denoiser, plan, level);
    return time ? Expected<double>(time->denoising.si()) : tl::unexpected(time.error());
}

} // namespace ridgepoint::engine
