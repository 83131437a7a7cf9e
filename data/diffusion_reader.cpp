// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/diffusion_reader.h"

#include "data/row_provenance.h"

namespace ridgepoint::data {

engine::Expected<std::vector<StepCount>> readStepCounts(const Database &database)
{
    std::vector<StepCount> counts;
    const QString sql =
        QStringLiteral("SELECT c.slug, c.method, c.modality, c.year, c.steps, c.quality_metric, c.quality, s.title, s.url, s.as_of, "
                       "c.confidence, c.note, s.kind FROM step_counts c JOIN sources s ON s.id = c.source_id ORDER BY c.rowid");
    const auto read = select(database, sql, [&counts](const Row &row) {
        counts.push_back(
            {row.text(0), row.text(1), row.text(2), row.wholeOr(3, 0), row.number(4), row.text(5), row.number(6), provenanceOf(row, 7)});
    });
    if (!read)
        return tl::unexpected(read.error());
    return counts;
}

engine::Expected<std::vector<SearchResult>> readSearchResults(const Database &database)
{
    std::vector<SearchResult> results;
    const QString sql =
        QStringLiteral("SELECT r.paper, r.model, r.verifier, r.algorithm, r.k_or_nfe, r.metric, r.value, s.title, s.url, s.as_of, "
                       "'published', r.note, s.kind FROM search_results r JOIN sources s ON s.id = r.source_id ORDER BY r.rowid");
    const auto read = select(database, sql, [&results](const Row &row) {
        results.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), readSearchBudget(row.text(4)), row.text(5),
                           row.number(6).value_or(0), provenanceOf(row, 7)});
    });
    if (!read)
        return tl::unexpected(read.error());
    return results;
}

} // namespace ridgepoint::data
