// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalog_reader.h"
#include "data/entity_builder.h"
#include "data/problem_text.h"
#include "data/row_provenance.h"

#include "engine/serving/transformer_count.h"

namespace ridgepoint::data {

namespace {

using engine::Unit;

constexpr int described_columns = 29;

void addColumns(EntityBuilder &builder)
{
    builder.addText("name", Text::tr("Model"), Text::tr("Name of the model."), true);
    builder.addText("developer", Text::tr("Developer"), Text::tr("Who made it."), true);
    builder.addText("kind", Text::tr("Kind"),
                    Text::tr("Autoregressive, diffusion of text, images or video, autoencoder, text encoder or verifier."), true);
    builder.addText("openness", Text::tr("Openness"), Text::tr("Whether the weights are public."));
    builder.addDate("released", Text::tr("Released"), Text::tr("Month of the release."), true);
    builder.addNumber("params_total", Text::tr("Parameters"), Unit::parameter, Text::tr("All weights."), true);
    builder.addNumber("params_active", Text::tr("Active parameters"), Unit::parameter,
                      Text::tr("Matrix weights that one token is multiplied with."), true);
    builder.addNumber("layers", Text::tr("Layers"), Unit::count, Text::tr("Layers of the main network."), true);
    builder.addNumber("hidden", Text::tr("Width"), Unit::count, Text::tr("Width of the residual stream."), true);
    builder.addNumber("heads", Text::tr("Heads"), Unit::count, Text::tr("Query heads a layer."));
    builder.addNumber("kv_heads", Text::tr("KV heads"), Unit::count, Text::tr("Key and value heads a layer."));
    builder.addNumber("head_dim", Text::tr("Head width"), Unit::count, Text::tr("Width of one head."));
    builder.addNumber("ffn_hidden", Text::tr("FFN width"), Unit::count, Text::tr("Inner width of the feed-forward network."));
    builder.addNumber("vocab", Text::tr("Vocabulary"), Unit::token, Text::tr("Tokens that the model knows."));
    builder.addNumber("max_context", Text::tr("Context"), Unit::token, Text::tr("Longest context."), true);
    builder.addNumber("experts", Text::tr("Experts"), Unit::count, Text::tr("Routed experts a layer."));
    builder.addNumber("experts_active", Text::tr("Active experts"), Unit::count, Text::tr("Routed experts a token goes to."));
    builder.addNumber("expert_hidden", Text::tr("Expert width"), Unit::count, Text::tr("Inner width of one expert."));
    builder.addNumber("shared_experts", Text::tr("Shared experts"), Unit::count, Text::tr("Experts that every token goes to."));
    builder.addNumber("mla_kv_rank", Text::tr("MLA rank"), Unit::count, Text::tr("Rank of the compressed keys and values."));
    builder.addNumber("sliding_window", Text::tr("Window"), Unit::token, Text::tr("Tokens that local attention looks back."));
    builder.addText("layer_pattern", Text::tr("Attention"), Text::tr("Which layers attend to the whole context."));
    builder.addNumber("latent_channels", Text::tr("Latent channels"), Unit::count, Text::tr("Channels of the latent image."));
    builder.addNumber("vae_spatial_factor", Text::tr("Spatial factor"), Unit::count, Text::tr("Pixels a latent point along one side."));
    builder.addNumber("patch", Text::tr("Patch"), Unit::count, Text::tr("Latent points a token along one side."));
    builder.addNumber("default_steps", Text::tr("Steps"), Unit::count, Text::tr("Steps that its makers use."));
    builder.addNumber("text_tokens", Text::tr("Text tokens"), Unit::token, Text::tr("Tokens of the prompt that it sees."));
    builder.addText("native_precision", Text::tr("Native precision"), Text::tr("Format of the published weights."));
    builder.addText("licence", Text::tr("Licence"), Text::tr("Licence of the weights."));
    builder.addDerived("kv_bytes_per_token", Text::tr("KV per token"), Unit::byte_per_token,
                       Text::tr("Keys and values of one token at 16 bit in all layers; latent attention keeps its ranks."), true);
    builder.setFacets("developer", "kind", "openness", "released");
}

/// The counted KV bytes of the models that the engine covers.
engine::Expected<void> derive(const Database &database, EntityBuilder &builder)
{
    const auto catalog = readCatalog(database);
    if (!catalog)
        return tl::unexpected(catalog.error());
    constexpr double bytes_at_16_bit = 2;
    const auto column = static_cast<std::size_t>(builder.column("kv_bytes_per_token"));
    for (const engine::Model &model : catalog->models()) {
        EntityRow *const row = builder.row(QString::fromStdString(model.slug));
        if (!row || !engine::is_countable(model))
            continue;
        Provenance provenance = builder.table().provenances[static_cast<std::size_t>(row->provenance)];
        provenance.note = builder.table().columns[column].tooltip;
        provenance.label = engine::computed_from(model.label);
        row->cells[column].number = engine::kv_bytes_per_token(engine::count_transformer(model), bytes_at_16_bit).si();
        row->cells[column].provenance = builder.addProvenance(provenance);
    }
    return {};
}

} // namespace

engine::Expected<EntityTable> readModelTable(const Database &database)
{
    EntityBuilder builder(EntityKind::Models);
    addColumns(builder);
    const QString sql = QStringLiteral(
        "SELECT m.slug, m.name, m.developer, m.kind, m.openness, m.released, m.params_total, m.params_active, m.layers, m.hidden, m.heads, "
        "m.kv_heads, m.head_dim, m.ffn_hidden, m.vocab, m.max_context, m.experts, m.experts_active, m.expert_hidden, m.shared_experts, "
        "m.mla_kv_rank, m.sliding_window, d.value, m.latent_channels, m.vae_spatial_factor, m.patch, m.default_steps, m.text_tokens, "
        "m.native_precision, m.licence, m.source_title, s.url, s.as_of, m.confidence, m.note, s.kind FROM models m "
        "JOIN sources s ON s.id = m.source_id LEFT JOIN model_details d ON d.model = m.slug AND d.\"key\" = 'layer_pattern' ORDER BY "
        "m.rowid");
    const auto read = select(database, sql, [&](const Row &row) {
        constexpr int source = described_columns + 1;
        const int index = builder.addProvenance(provenanceOf(row, source));
        fillCells(builder.addRow(row.text(0), row.text(1), index), builder.table(), row, 1, described_columns);
    });
    if (!read)
        return tl::unexpected(read.error());
    if (const auto derived = derive(database, builder); !derived)
        return tl::unexpected(derived.error());
    return builder.take();
}

} // namespace ridgepoint::data
