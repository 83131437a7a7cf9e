// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/validation.h"

#include "data/locations.h"
#include "data/validation/end_to_end_validation.h"
#include "data/validation/operator_validation.h"

#include "engine/serving/parameter_count.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace ridgepoint::data {

namespace {

QString shippedFolder() { return QFileInfo(referenceDatabasePath()).path() + QStringLiteral("/measured/"); }

std::vector<CountedModel> countedModels(const engine::Catalog &catalog)
{
    std::vector<CountedModel> models;
    for (const engine::Model &model : catalog.models()) {
        const double counted = engine::count_parameters(model).total();
        if (model.is_open && counted > 0 && model.stated_params_total.is_known())
            models.push_back({QString::fromStdString(model.name), counted, model.stated_params_total.si});
    }
    return models;
}

} // namespace

ValidationFiles shippedMeasurements()
{
    const QString folder = shippedFolder();
    return {folder + QStringLiteral("operators.csv"), folder + QStringLiteral("end_to_end.csv"), folder + QStringLiteral("achievable.csv")};
}

engine::Expected<ValidationReport> validate(const Database &database, const engine::Catalog &catalog, const ValidationFiles &files,
                                            engine::PredictionLevel level)
{
    const auto names = EndToEndNames::read(database, catalog);
    if (!names)
        return tl::unexpected(names.error());
    std::vector<ValidationRow> all;
    const auto take = [&all](std::vector<ValidationRow> rows) { std::ranges::move(rows, std::back_inserter(all)); };
    if (!files.operators.isEmpty()) {
        const auto rows = readOperators(files.operators);
        if (!rows)
            return tl::unexpected(rows.error());
        take(validateOperators(catalog, names->accelerators, *rows, level));
    }
    if (!files.endToEnd.isEmpty()) {
        const auto rows = readEndToEnd(files.endToEnd);
        if (!rows)
            return tl::unexpected(rows.error());
        take(validateEndToEnd(catalog, *names, *rows, level));
    }
    if (!files.achievable.isEmpty()) {
        const auto rows = readAchievable(files.achievable);
        if (!rows)
            return tl::unexpected(rows.error());
        take(validateAchievable(catalog, names->accelerators, *rows, level));
    }
    ValidationReport report = makeValidationReport(std::move(all));
    const QString peers = shippedFolder() + QStringLiteral("peer_steps.csv");
    if (QFileInfo::exists(peers)) {
        const auto steps = readPeerSteps(peers);
        if (!steps)
            return tl::unexpected(steps.error());
        report.peers = comparePeers(catalog, *steps);
    }
    report.models = countedModels(catalog);
    report.systems = engine::rate_systems(catalog);
    return report;
}

} // namespace ridgepoint::data
