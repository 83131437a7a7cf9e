// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/model_reader.h"

#include "data/figure_label.h"
#include "data/model_coverage.h"
#include "data/model_layers.h"
#include "data/row_figure.h"

namespace ridgepoint::data {

namespace {

using engine::Model;
using engine::ModelKind;

ModelKind modelKind(const QString &text)
{
    static const QHash<QString, ModelKind> kinds = {{QStringLiteral("ar"), ModelKind::autoregressive},
                                                    {QStringLiteral("masked-diffusion"), ModelKind::masked_diffusion},
                                                    {QStringLiteral("image-diffusion"), ModelKind::image_diffusion},
                                                    {QStringLiteral("video-diffusion"), ModelKind::video_diffusion},
                                                    {QStringLiteral("vae"), ModelKind::autoencoder},
                                                    {QStringLiteral("text-encoder"), ModelKind::text_encoder}};
    return kinds.value(text, ModelKind::verifier);
}

void takeDetails(Model &model, const ModelDetails &details)
{
    model.is_decoder = details.value(QStringLiteral("count_family")) == QStringLiteral("lm");
    model.qkv_bias = flagDetail(details, "qkv_bias");
    model.attention_output_bias = flagDetail(details, "attention_output_bias");
    model.mlp_bias = flagDetail(details, "mlp_bias");
    model.lm_head_bias = flagDetail(details, "lm_head_bias");
    model.qk_norm = flagDetail(details, "qk_norm");
    model.qk_norm_over_all_heads = details.value(QStringLiteral("qk_norm_scope")) == QStringLiteral("layer");
    model.norms_per_layer = wholeDetail(details, "norms_per_layer", 2);
    model.norm_params = wholeDetail(details, "norm_params", 1);
    model.learned_positions = wholeDetail(details, "learned_positions");
    model.parallel_block = flagDetail(details, "parallel_block");
}

bool hasDimensions(const Model &model, const LayerColumns &columns)
{
    const bool hasHeads = !model.attention.empty() || (model.kv_heads > 0 && model.head_dim > 0);
    return model.layers > 0 && model.hidden > 0 && model.heads > 0 && hasHeads && model.vocab > 0 &&
           (model.ffn_hidden > 0 || columns.experts > 0);
}

Model readModel(const Row &row, const ModelDetails &details)
{
    Model model;
    model.slug = row.text(0).toStdString();
    model.name = row.text(1).toStdString();
    model.developer = row.text(2).toStdString();
    model.kind = modelKind(row.text(3));
    model.is_open = row.text(4) == QStringLiteral("open");
    model.label = figureLabel({}, row.text(23), {}, row.text(24));
    if (const auto total = row.number(5))
        model.stated_params_total = {*total, model.label};
    if (const auto active = row.number(6))
        model.stated_params_active = {*active, model.label};
    model.training_tokens = figureOf(row, 25);
    model.layers = row.wholeOr(7, 0);
    model.hidden = row.wholeOr(8, 0);
    model.heads = row.wholeOr(9, 0);
    model.kv_heads = row.wholeOr(10, 0);
    model.head_dim = row.wholeOr(11, 0);
    model.ffn_hidden = row.wholeOr(12, 0);
    model.ffn_gated = row.flag(13);
    model.vocab = row.wholeOr(14, 0);
    model.max_context = row.wholeOr(15, 0);
    model.tied_embeddings = row.flag(16);
    takeDetails(model, details);
    model.native_precision = row.text(22).toStdString();
    const LayerColumns columns{row.wholeOr(17, 0), row.wholeOr(18, 0), row.wholeOr(19, 0), row.wholeOr(20, 0), row.wholeOr(21, 0)};
    const QString attentionProblem = fillLayers(model, columns, details);
    const bool isDescribed = attentionProblem.isEmpty() ? hasDimensions(model, columns) : model.layers > 0;
    const ModelFacts facts{row.text(3), details.value(QStringLiteral("count_family")), attentionProblem, isDescribed};
    model.not_covered = notCovered(facts).toStdString();
    return model;
}

} // namespace

engine::Expected<std::vector<engine::Model>> readModels(const Database &database)
{
    const auto details = readModelDetails(database);
    if (!details)
        return tl::unexpected(details.error());
    std::vector<Model> models;
    const QString sql = QStringLiteral(
        "SELECT m.slug, m.name, m.developer, m.kind, m.openness, m.params_total, m.params_active, m.layers, m.hidden, m.heads, m.kv_heads, "
        "m.head_dim, m.ffn_hidden, m.ffn_gated, m.vocab, m.max_context, m.tied_embeddings, m.experts, m.experts_active, m.expert_hidden, "
        "m.shared_experts, m.sliding_window, m.native_precision, m.confidence, "
        "s.kind, t.tokens, t.confidence, ts.kind FROM models m JOIN sources s ON s.id = m.source_id "
        "LEFT JOIN training_runs t ON t.model = m.slug LEFT JOIN sources ts ON ts.id = t.source_id ORDER BY m.rowid");
    const auto read = select(database, sql, [&](const Row &row) { models.push_back(readModel(row, details->value(row.text(0)))); });
    if (!read)
        return tl::unexpected(read.error());
    return models;
}

} // namespace ridgepoint::data
