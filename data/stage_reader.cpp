// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/stage_reader.h"

#include "data/row_figure.h"

namespace ridgepoint::data {

namespace {

engine::StageModel readStageModel(const Row &row)
{
    const bool isAutoencoder = row.text(1) == QStringLiteral("autoencoder");
    engine::StageModel stage;
    stage.slug = row.text(2).toStdString();
    stage.name = row.text(5).toStdString();
    stage.kind = isAutoencoder ? engine::ModelKind::autoencoder : engine::ModelKind::text_encoder;
    stage.params_total = figureOf(row, 6);
    stage.params_active = figureOf(row, 9);
    stage.layers = row.wholeOr(12, 0);
    stage.hidden = row.wholeOr(13, 0);
    stage.tokens = row.wholeOr(3, 0);
    stage.native_precision = row.text(14).toStdString();
    return stage;
}

} // namespace

engine::Expected<std::vector<engine::DenoiserStages>> readStages(const Database &database)
{
    std::vector<engine::DenoiserStages> all;
    const QString sql = QStringLiteral(
        "SELECT t.model, t.stage, t.stage_model, t.tokens, t.note, m.name, m.params_total, m.confidence, s.kind, m.params_active, "
        "m.confidence, s.kind, m.layers, m.hidden, m.native_precision FROM model_stages t JOIN models d ON d.slug = t.model "
        "LEFT JOIN models m ON m.slug = t.stage_model LEFT JOIN sources s ON s.id = m.source_id "
        "ORDER BY d.rowid, t.stage = 'autoencoder', t.stage");
    const auto read = select(database, sql, [&all](const Row &row) {
        const std::string denoiser = row.text(0).toStdString();
        if (all.empty() || all.back().denoiser != denoiser)
            all.push_back({denoiser, {}, {}});
        if (row.text(2).isEmpty())
            all.back().missing.push_back(row.text(4).toStdString());
        else
            all.back().models.push_back(readStageModel(row));
    });
    if (!read)
        return tl::unexpected(read.error());
    return all;
}

} // namespace ridgepoint::data
