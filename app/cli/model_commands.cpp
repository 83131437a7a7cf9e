// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/model_sheet.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/cli/suggestion.h"
#include "app/cli/training_sheet.h"
#include "data/hf_config.h"
#include "data/imported_models.h"
#include "engine/serving/transformer_count.h"

#include <QFileInfo>

namespace ridgepoint::app::cli {

namespace {

/// A refusal that names what was typed is bad input; any other is the database's.
tl::unexpected<Failure> refused(const engine::Problem &problem) { return problem.parameter.empty() ? failed(problem) : badInput(problem); }

Result<void> showModel(const data::Database &database, const engine::Catalog &catalog, const QString &slug, Format format)
{
    const engine::Model *const model = catalog.find_model(slug.toStdString());
    if (model) {
        const auto runs = data::readTrainingRuns(database);
        if (!runs)
            return failed(runs.error());
        auto sheet = modelSheet(*model);
        if (engine::is_countable(*model) || data::findRun(*runs, slug) != nullptr)
            sheet.push_back(trainingSection(catalog, *model, data::findRun(*runs, slug)));
        return print(sheetText(sheet, format));
    }
    QStringList known;
    for (const engine::Model &one : catalog.models())
        known << QString::fromStdString(one.slug);
    const QString hint = suggestion(slug, known);
    return badInput(QStringLiteral("There is no model '%1'%2")
                        .arg(slug.left(80),
                             hint.isEmpty() ? QStringLiteral("; see 'ridgepoint-cli db query --table models'.") : QLatin1Char('.') + hint));
}

} // namespace

Result<void> runModelShow(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto database = openDatabase();
    if (!database)
        return tl::unexpected(database.error());
    const auto catalog = catalogOf(*database);
    if (!catalog)
        return tl::unexpected(catalog.error());
    return showModel(*database, *catalog, arguments.operand(), *format);
}

Result<void> runModelImport(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const QString path = arguments.operand();
    const auto file = data::readHfConfig(path);
    if (!file)
        return badInput(file.error());
    const auto database = openDatabaseForWriting();
    if (!database)
        return tl::unexpected(database.error());
    const QString name = arguments.value(QStringLiteral("name")).value_or(data::nameFromPath(path));
    const auto slug = data::storeImportedModel(*database, name, file->text, QFileInfo(path).absoluteFilePath());
    if (!slug)
        return refused(slug.error());
    for (const QString &warning : file->read.warnings)
        complain(QStringLiteral("Note: ") + warning);
    const auto catalog = catalogOf(*database);
    if (!catalog)
        return tl::unexpected(catalog.error());
    return showModel(*database, *catalog, *slug, *format);
}

Result<void> runModelRemove(const Arguments &arguments)
{
    const auto database = openDatabaseForWriting();
    if (!database)
        return tl::unexpected(database.error());
    const auto removed = data::removeImportedModel(*database, arguments.operand());
    if (!removed)
        return refused(removed.error());
    return {};
}

} // namespace ridgepoint::app::cli
