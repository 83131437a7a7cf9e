// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/requests.h"

#include "app/cli/output.h"
#include "app/cli/suggestion.h"
#include "data/scenario_file.h"

#include <algorithm>

namespace ridgepoint::app::cli {

namespace {

Result<engine::Scenario> baseScenario(const Arguments &arguments, const engine::Catalog &catalog)
{
    const auto path = arguments.value(QStringLiteral("scenario"));
    if (!path)
        return engine::Scenario();
    const auto file = data::readScenarioFile(*path, catalog);
    if (!file)
        return badInput(file.error());
    if (!file->unknownIds.isEmpty())
        complain(QStringLiteral("Note: %1 holds parameters that this version does not know and leaves out: %2.")
                     .arg(*path, file->unknownIds.join(QStringLiteral(", "))));
    return file->scenario;
}

} // namespace

Result<Request> requested(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    auto database = openDatabase();
    if (!database)
        return tl::unexpected(database.error());
    auto catalog = catalogOf(*database);
    if (!catalog)
        return tl::unexpected(catalog.error());
    auto scenario = requestedScenario(arguments, *catalog);
    if (!scenario)
        return tl::unexpected(scenario.error());
    return Request{*format, *std::move(database), *std::move(catalog), *std::move(scenario)};
}

Result<engine::ParameterId> parameterNamed(const QString &id)
{
    if (const auto found = engine::find_parameter(id.toStdString()))
        return *found;
    QStringList known;
    for (const engine::Parameter &row : engine::parameters())
        known << QString::fromUtf8(row.name);
    const QString hint = suggestion(id, known);
    return badInput(
        QStringLiteral("There is no parameter '%1'%2")
            .arg(id.left(80), hint.isEmpty() ? QStringLiteral("; 'ridgepoint-cli parameters' lists them.") : QLatin1Char('.') + hint));
}

Result<engine::ParameterValue> valueOf(const engine::Catalog &catalog, engine::ParameterId id, const QString &text)
{
    auto value = engine::parse_parameter(catalog, id, text.toStdString());
    if (value)
        return std::move(*value);
    return badInput(value.error());
}

Result<engine::Scenario> requestedScenario(const Arguments &arguments, const engine::Catalog &catalog)
{
    auto scenario = baseScenario(arguments, catalog);
    if (!scenario)
        return scenario;
    for (const QString &assignment : arguments.values(QStringLiteral("set"))) {
        const qsizetype equals = assignment.indexOf(QLatin1Char('='));
        if (equals < 1)
            return badInput(QStringLiteral("--set takes ID=VALUE, for example batch=8, not '%1'.").arg(assignment.left(200)));
        const auto id = parameterNamed(assignment.left(equals).trimmed());
        if (!id)
            return tl::unexpected(id.error());
        auto value = valueOf(catalog, *id, assignment.mid(equals + 1));
        if (!value)
            return tl::unexpected(value.error());
        scenario->set(*id, std::move(*value));
    }
    if (const auto checked = engine::check_scenario(catalog, *scenario); !checked)
        return badInput(checked.error());
    return scenario;
}

Result<std::vector<engine::MetricId>> requestedMetrics(const Arguments &arguments)
{
    std::vector<engine::MetricId> result;
    for (const QString &list : arguments.values(QStringLiteral("metric"))) {
        for (const QString &part : list.split(QLatin1Char(','))) {
            const QString id = part.trimmed();
            const auto found = engine::find_metric(id.toStdString());
            if (!found) {
                QStringList known;
                for (const engine::Metric &row : engine::metrics())
                    known << QString::fromUtf8(row.name);
                const QString hint = suggestion(id, known);
                return badInput(QStringLiteral("There is no metric '%1'%2")
                                    .arg(id.left(80), hint.isEmpty() ? QStringLiteral("; 'ridgepoint-cli metrics' lists them.")
                                                                     : QLatin1Char('.') + hint));
            }
            if (std::find(result.begin(), result.end(), *found) == result.end())
                result.push_back(*found);
        }
    }
    return result;
}

} // namespace ridgepoint::app::cli
