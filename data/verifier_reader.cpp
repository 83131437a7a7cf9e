// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/verifier_reader.h"

#include "data/row_figure.h"

namespace ridgepoint::data {

engine::Expected<std::vector<engine::Verifier>> readVerifiers(const Database &database)
{
    std::vector<engine::Verifier> verifiers;
    const QString sql =
        QStringLiteral("SELECT v.verifier, m.name, v.flops_per_check, v.flops_confidence, s.kind, m.params_total, m.confidence, ms.kind, "
                       "v.context_tokens, "
                       "v.needs_pixels, v.is_language_model, v.pairwise_accuracy, v.accuracy_confidence, s.kind FROM verifiers v "
                       "JOIN models m ON m.slug = v.verifier JOIN sources s ON s.id = v.source_id JOIN sources ms ON ms.id = m.source_id "
                       "ORDER BY v.rowid");
    const auto read = select(database, sql, [&verifiers](const Row &row) {
        engine::Verifier verifier;
        verifier.slug = row.text(0).toStdString();
        verifier.name = row.text(1).toStdString();
        verifier.flops = figureOf(row, 2);
        verifier.params = figureOf(row, 5);
        verifier.context_tokens = row.wholeOr(8, 0);
        verifier.needs_pixels = row.flag(9);
        verifier.is_language_model = row.flag(10);
        verifier.pairwise_accuracy = figureOf(row, 11);
        verifiers.push_back(std::move(verifier));
    });
    if (!read)
        return tl::unexpected(read.error());
    return verifiers;
}

} // namespace ridgepoint::data
