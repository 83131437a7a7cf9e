// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/denoiser_reader.h"

#include "data/model_details.h"
#include "data/select.h"

namespace ridgepoint::data {

namespace {

using engine::Denoiser;
using engine::DenoiserFamily;

struct Detail {
    const char *key;
    int Denoiser::*member;
};

constexpr std::array details = {
    Detail{"double_blocks", &Denoiser::double_blocks},
    Detail{"single_blocks", &Denoiser::single_blocks},
    Detail{"dual_attention_blocks", &Denoiser::dual_attention_blocks},
    Detail{"text_hidden", &Denoiser::text_hidden},
    Detail{"text_hidden_2", &Denoiser::text_hidden_2},
    Detail{"pooled_text_hidden", &Denoiser::pooled_text_hidden},
    Detail{"text_stream_hidden", &Denoiser::text_stream_hidden},
    Detail{"text_stream_ffn_hidden", &Denoiser::text_stream_ffn},
    Detail{"learned_text_positions", &Denoiser::learned_text_positions},
    Detail{"refiner_layers", &Denoiser::refiner_layers},
    Detail{"image_tokens", &Denoiser::image_tokens},
    Detail{"image_embed_hidden", &Denoiser::image_embed_hidden},
    Detail{"adaln_lora_rank", &Denoiser::adaln_rank},
    Detail{"time_embed_hidden", &Denoiser::time_embed_hidden},
    Detail{"long_skip_blocks", &Denoiser::long_skip_blocks},
    Detail{"class_labels", &Denoiser::class_labels},
    Detail{"position_table", &Denoiser::position_table},
    Detail{"unet_layers_per_block", &Denoiser::blocks_per_level},
    Detail{"unet_mid_depth", &Denoiser::middle_depth},
    Detail{"cross_attention_dim", &Denoiser::cross_attention_dim},
    Detail{"addition_embed_in", &Denoiser::added_embedding},
};

/// "320/640/1280"
std::vector<int> levels(const ModelDetails &known, const char *key)
{
    std::vector<int> result;
    for (const QString &part : known.value(QString::fromLatin1(key)).split(u'/', Qt::SkipEmptyParts))
        result.push_back(part.toInt());
    return result;
}

Denoiser readDenoiser(const Row &row, DenoiserFamily family, const ModelDetails &known)
{
    Denoiser denoiser;
    denoiser.slug = row.text(0).toStdString();
    denoiser.family = family;
    denoiser.is_video = row.text(1) == QLatin1StringView("video-diffusion");
    denoiser.layers = row.wholeOr(2, 0);
    denoiser.hidden = row.wholeOr(3, 0);
    denoiser.heads = row.wholeOr(4, 0);
    denoiser.head_dim = row.wholeOr(5, 0);
    denoiser.ffn = row.wholeOr(6, 0);
    denoiser.latent_channels = row.wholeOr(7, 0);
    denoiser.spatial_factor = row.wholeOr(8, 8);
    denoiser.temporal_factor = row.wholeOr(9, 1);
    denoiser.patch = row.wholeOr(10, 1);
    denoiser.default_steps = row.wholeOr(11, 0);
    denoiser.is_guided = row.flag(12);
    denoiser.text_tokens = row.wholeOr(13, 0);
    for (const Detail &detail : details)
        denoiser.*detail.member = wholeDetail(known, detail.key);
    denoiser.input_channels = wholeDetail(known, "input_channels", denoiser.latent_channels);
    denoiser.temporal_patch = wholeDetail(known, "patch_temporal", 1);
    denoiser.experts_resident = wholeDetail(known, "experts_resident", 1);
    denoiser.has_image_attention = flagDetail(known, "image_cross_attention");
    denoiser.has_guidance_embedding = flagDetail(known, "guidance_embedding");
    denoiser.has_qk_norm = flagDetail(known, "qk_norm");
    denoiser.channels = levels(known, "unet_block_channels");
    denoiser.attentions = levels(known, "unet_attention_layout");
    return denoiser;
}

bool isDescribed(const Denoiser &denoiser)
{
    if (denoiser.family == DenoiserFamily::unet)
        return !denoiser.channels.empty() && denoiser.channels.size() == denoiser.attentions.size() && denoiser.blocks_per_level > 0;
    return denoiser.layers > 0 && denoiser.hidden > 0 && denoiser.heads > 0 && denoiser.head_dim > 0 && denoiser.ffn > 0;
}

} // namespace

engine::Expected<std::vector<Denoiser>> readDenoisers(const Database &database)
{
    const auto known = readModelDetails(database);
    if (!known)
        return tl::unexpected(known.error());
    std::vector<Denoiser> denoisers;
    const QString sql =
        QStringLiteral("SELECT slug, kind, layers, hidden, heads, head_dim, ffn_hidden, latent_channels, vae_spatial_factor, "
                       "vae_temporal_factor, patch, default_steps, cfg, text_tokens FROM models "
                       "WHERE kind IN ('image-diffusion', 'video-diffusion') ORDER BY rowid");
    const auto read = select(database, sql, [&](const Row &row) {
        const ModelDetails own = known->value(row.text(0));
        const auto family = engine::find_denoiser_family(own.value(QStringLiteral("count_family")).toStdString());
        if (!family)
            return;
        Denoiser denoiser = readDenoiser(row, *family, own);
        if (isDescribed(denoiser))
            denoisers.push_back(std::move(denoiser));
    });
    if (!read)
        return tl::unexpected(read.error());
    return denoisers;
}

} // namespace ridgepoint::data
