// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/training_reader.h"

#include "data/row_provenance.h"

#include <algorithm>

namespace ridgepoint::data {

engine::Expected<std::vector<TrainingRun>> readTrainingRuns(const Database &database)
{
    std::vector<TrainingRun> runs;
    const QString sql =
        QStringLiteral("SELECT r.model, r.tokens, r.accelerator, r.accelerator_hours, r.cost_usd, r.note, s.title, s.url, "
                       "s.as_of, r.confidence, NULL, s.kind FROM training_runs r JOIN sources s ON s.id = r.source_id ORDER BY r.rowid");
    const auto read = select(database, sql, [&runs](const Row &row) {
        TrainingRun run;
        run.model = row.text(0);
        run.tokens = row.number(1);
        run.accelerator = row.text(2);
        run.acceleratorHours = row.number(3);
        run.cost = row.number(4);
        run.note = row.text(5);
        run.source = provenanceOf(row, 6);
        runs.push_back(std::move(run));
    });
    if (!read)
        return tl::unexpected(read.error());
    return runs;
}

engine::Expected<std::vector<ModelTier>> readModelTiers(const Database &database)
{
    std::vector<ModelTier> tiers;
    const QString sql = QStringLiteral("SELECT t.slug, t.name, t.cost_least_usd, t.cost_most_usd, t.is_open_ended, t.note, m.model "
                                       "FROM model_tiers t JOIN model_tier_members m ON m.tier = t.slug ORDER BY t.rowid, m.rowid");
    const auto read = select(database, sql, [&tiers](const Row &row) {
        if (tiers.empty() || tiers.back().slug != row.text(0))
            tiers.push_back({row.text(0), row.text(1), row.number(2).value_or(0), row.number(3).value_or(0), row.flag(4), {}, row.text(5)});
        tiers.back().models << row.text(6);
    });
    if (!read)
        return tl::unexpected(read.error());
    return tiers;
}

const TrainingRun *findRun(const std::vector<TrainingRun> &runs, const QString &model)
{
    const auto found = std::find_if(runs.begin(), runs.end(), [&model](const TrainingRun &run) { return run.model == model; });
    return found == runs.end() ? nullptr : &*found;
}

} // namespace ridgepoint::data
