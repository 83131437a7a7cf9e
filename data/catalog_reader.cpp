// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalog_reader.h"

#include "data/figure_label.h"
#include "data/model_coverage.h"
#include "data/select.h"

#include <QHash>

namespace ridgepoint::data {

namespace {

using engine::Accelerator;
using engine::Figure;
using engine::Label;
using engine::Model;
using engine::ModelKind;

struct FigureRow {
    QString attribute;
    QString qualifier;
    bool isPreferred = false;
    Figure figure;
};

Figure *plainFigure(Accelerator &accelerator, const QString &attribute)
{
    if (attribute == QStringLiteral("memory_capacity"))
        return &accelerator.memory_capacity;
    if (attribute == QStringLiteral("memory_bandwidth"))
        return &accelerator.memory_bandwidth;
    if (attribute == QStringLiteral("sram_capacity"))
        return &accelerator.sram_capacity;
    if (attribute == QStringLiteral("sram_bandwidth"))
        return &accelerator.sram_bandwidth;
    if (attribute == QStringLiteral("tdp"))
        return &accelerator.tdp;
    if (attribute == QStringLiteral("price"))
        return &accelerator.price;
    return nullptr;
}

/// Dense and sparse peaks never mix: each goes to its own place, and a preferred row displaces one that is not.
void takePeak(Accelerator &accelerator, engine::Precision precision, const FigureRow &row)
{
    const auto index = static_cast<std::size_t>(precision);
    if (row.qualifier == QStringLiteral("dense")) {
        if (row.isPreferred)
            accelerator.dense_peak[index] = row.figure;
    } else if (row.isPreferred || !accelerator.sparse_peak[index].is_known()) {
        accelerator.sparse_peak[index] = row.figure;
    }
}

/// A preferred figure for one direction is taken as it is; one for both directions is halved.
void takeLink(Figure &link, const FigureRow &row)
{
    if (!row.isPreferred)
        return;
    link = row.figure;
    if (row.qualifier == QStringLiteral("bidirectional"))
        link = {row.figure.si / 2, engine::computed_from(row.figure.label)};
}

void take(Accelerator &accelerator, const FigureRow &row)
{
    const QString prefix = QStringLiteral("peak_");
    if (row.attribute.startsWith(prefix)) {
        if (const auto precision = engine::find_precision(row.attribute.sliced(prefix.size()).toStdString()))
            takePeak(accelerator, *precision, row);
    } else if (row.attribute == QStringLiteral("scaleup_bandwidth")) {
        takeLink(accelerator.scaleup_bandwidth, row);
    } else if (row.attribute == QStringLiteral("pcie_bandwidth")) {
        takeLink(accelerator.host_bandwidth, row);
    } else if (Figure *figure = plainFigure(accelerator, row.attribute); figure && row.isPreferred) {
        *figure = row.figure;
    }
}

using Accelerators = std::vector<Accelerator>;

engine::Expected<void> readAccelerators(const Database &database, Accelerators &all, QHash<QString, std::size_t> &index)
{
    return select(database, QStringLiteral("SELECT slug, name, vendor, kind, status FROM accelerators ORDER BY rowid"),
                  [&](const Row &row) {
                      Accelerator accelerator;
                      accelerator.slug = row.text(0).toStdString();
                      accelerator.name = row.text(1).toStdString();
                      accelerator.vendor = row.text(2).toStdString();
                      accelerator.kind = row.text(3).toStdString();
                      accelerator.status = row.text(4).toStdString();
                      index.insert(row.text(0), all.size());
                      all.push_back(std::move(accelerator));
                  });
}

engine::Expected<void> readFigures(const Database &database, Accelerators &all, const QHash<QString, std::size_t> &index)
{
    const QString sql =
        QStringLiteral("SELECT f.accelerator, f.attribute, f.value, f.qualifier, f.preferred, f.confidence, f.detail, s.kind "
                       "FROM accelerator_figures f JOIN sources s ON s.id = f.source_id ORDER BY f.rowid");
    return select(database, sql, [&](const Row &row) {
        const FigureRow figure{row.text(1), row.text(3), row.flag(4),
                               Figure{row.number(2).value_or(0), figureLabel(row.text(1), row.text(5), row.text(6), row.text(7))}};
        take(all[index.value(row.text(0))], figure);
    });
}

engine::Expected<void> readGaps(const Database &database, Accelerators &all, const QHash<QString, std::size_t> &index)
{
    const QString sql =
        QStringLiteral("SELECT a.slug, g.precision FROM accelerators a JOIN precision_gaps g ON g.architecture = a.architecture");
    return select(database, sql, [&](const Row &row) {
        if (const auto precision = engine::find_precision(row.text(1).toStdString()))
            all[index.value(row.text(0))].lacks.set(static_cast<std::size_t>(*precision));
    });
}

/// Block-scaled formats run on the arithmetic of their width: where that is missing, so are they.
void completeGaps(Accelerator &accelerator)
{
    for (const engine::Precision precision : engine::all_precisions) {
        const auto used = engine::arithmetic(precision);
        if (used && accelerator.lacks.test(static_cast<std::size_t>(*used)))
            accelerator.lacks.set(static_cast<std::size_t>(precision));
    }
}

/// A device without memory off the chip works out of its SRAM.
void completeMemory(Accelerator &accelerator)
{
    if (accelerator.memory_bandwidth.is_known() || accelerator.memory_capacity.is_known())
        return;
    accelerator.memory_bandwidth = accelerator.sram_bandwidth;
    accelerator.memory_capacity = accelerator.sram_capacity;
}

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

using Details = QHash<QString, QHash<QString, QString>>; ///< model, key, value

engine::Expected<Details> readDetails(const Database &database)
{
    Details details;
    const auto read = select(database, QStringLiteral("SELECT model, \"key\", value FROM model_details"),
                             [&](const Row &row) { details[row.text(0)].insert(row.text(1), row.text(2)); });
    if (!read)
        return tl::unexpected(read.error());
    return details;
}

void takeDetails(Model &model, const QHash<QString, QString> &details)
{
    const auto whole = [&details](const char *key, int otherwise) {
        const auto found = details.constFind(QString::fromLatin1(key));
        return found == details.constEnd() ? otherwise : found->toInt();
    };
    model.qkv_bias = whole("qkv_bias", 0) != 0;
    model.attention_output_bias = whole("attention_output_bias", 0) != 0;
    model.mlp_bias = whole("mlp_bias", 0) != 0;
    model.lm_head_bias = whole("lm_head_bias", 0) != 0;
    model.qk_norm = whole("qk_norm", 0) != 0;
    model.qk_norm_over_all_heads = details.value(QStringLiteral("qk_norm_scope")) == QStringLiteral("layer");
    model.norms_per_layer = whole("norms_per_layer", 2);
    model.norm_params = whole("norm_params", 1);
    model.learned_positions = whole("learned_positions", 0);
    model.parallel_block = whole("parallel_block", 0) != 0;
}

Model readModel(const Row &row, const QHash<QString, QString> &details)
{
    Model model;
    model.slug = row.text(0).toStdString();
    model.name = row.text(1).toStdString();
    model.developer = row.text(2).toStdString();
    model.kind = modelKind(row.text(3));
    model.is_open = row.text(4) == QStringLiteral("open");
    model.label = figureLabel({}, row.text(19), {}, row.text(20));
    if (const auto total = row.number(5))
        model.stated_params_total = {*total, model.label};
    if (const auto active = row.number(6))
        model.stated_params_active = {*active, model.label};
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
    const ModelFacts facts{row.text(3),
                           details.value(QStringLiteral("count_family")),
                           details.value(QStringLiteral("layer_pattern")),
                           row.whole(17),
                           row.whole(18),
                           details.contains(QStringLiteral("mla_kv_rank")) || details.contains(QStringLiteral("mla_q_rank")),
                           model.layers > 0 && model.hidden > 0 && model.heads > 0 && model.kv_heads > 0 && model.head_dim > 0 &&
                               model.vocab > 0 && (model.ffn_hidden > 0 || row.whole(17))};
    model.not_covered = notCovered(facts).toStdString();
    return model;
}

engine::Expected<std::vector<Model>> readModels(const Database &database)
{
    const auto details = readDetails(database);
    if (!details)
        return tl::unexpected(details.error());
    std::vector<Model> models;
    const QString sql = QStringLiteral(
        "SELECT m.slug, m.name, m.developer, m.kind, m.openness, m.params_total, m.params_active, m.layers, m.hidden, m.heads, m.kv_heads, "
        "m.head_dim, m.ffn_hidden, m.ffn_gated, m.vocab, m.max_context, m.tied_embeddings, m.experts, m.sliding_window, m.confidence, "
        "s.kind FROM models m JOIN sources s ON s.id = m.source_id ORDER BY m.rowid");
    const auto read = select(database, sql, [&](const Row &row) { models.push_back(readModel(row, details->value(row.text(0)))); });
    if (!read)
        return tl::unexpected(read.error());
    return models;
}

} // namespace

engine::Expected<engine::Catalog> readCatalog(const Database &database)
{
    Accelerators accelerators;
    QHash<QString, std::size_t> index;
    if (const auto read = readAccelerators(database, accelerators, index); !read)
        return tl::unexpected(read.error());
    if (const auto read = readFigures(database, accelerators, index); !read)
        return tl::unexpected(read.error());
    if (const auto read = readGaps(database, accelerators, index); !read)
        return tl::unexpected(read.error());
    for (Accelerator &accelerator : accelerators) {
        completeGaps(accelerator);
        completeMemory(accelerator);
    }
    auto models = readModels(database);
    if (!models)
        return tl::unexpected(models.error());
    return engine::Catalog(std::move(accelerators), std::move(*models));
}

} // namespace ridgepoint::data
