// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenario_file.h"

#include "data/json_object.h"
#include "data/problem_text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <optional>

namespace ridgepoint::data {

namespace {

constexpr int most_mebibytes = 1;
constexpr qint64 most_bytes = most_mebibytes * 1024 * 1024;
constexpr int newest_version = 1;

QString formatName() { return QStringLiteral("ridgepoint-scenario"); }

engine::Expected<QJsonObject> parametersOf(const QJsonObject &root, const QString &name)
{
    if (root.value(QLatin1StringView("format")).toString() != formatName())
        return refuse(Text::tr("%1 is not a scenario file: its \"format\" is not \"%2\".").arg(name, formatName()),
                      QStringLiteral("format"), root.value(QLatin1StringView("format")).toVariant().toString(), formatName());
    const QJsonValue version = root.value(QLatin1StringView("version"));
    const QString shown = version.toVariant().toString();
    if (version.isDouble() && version.toDouble() > newest_version)
        return refuse(
            Text::tr("%1 was written by a newer Ridgepoint (version %2; this one reads %3).").arg(name, shown).arg(newest_version),
            QStringLiteral("version"), shown, QString::number(newest_version));
    if (!version.isDouble() || version.toDouble() != newest_version)
        return refuse(Text::tr("%1: \"version\" is not %2.").arg(name).arg(newest_version), QStringLiteral("version"), shown,
                      QString::number(newest_version));
    for (const QString &key : root.keys()) {
        if (key != QStringLiteral("format") && key != QStringLiteral("version") && key != QStringLiteral("parameters"))
            return refuse(
                Text::tr("%1: \"%2\" is not part of a scenario file; expected are format, version and parameters.").arg(name, key), key);
    }
    const QJsonValue parameters = root.value(QLatin1StringView("parameters"));
    if (!parameters.isObject())
        return refuse(Text::tr("%1: \"parameters\" is missing or no object.").arg(name), QStringLiteral("parameters"));
    return parameters.toObject();
}

QString expectation(const engine::Parameter &row)
{
    switch (row.kind) {
    case engine::ParameterKind::number:
        return Text::tr("a number in SI");
    case engine::ParameterKind::choice:
        return Text::tr("a slug in quotation marks");
    case engine::ParameterKind::text:
        return Text::tr("a text in quotation marks");
    case engine::ParameterKind::choice_list:
        break;
    }
    return Text::tr("slugs, as a list or separated by commas");
}

/// The value as the engine takes it; nothing when its type does not fit the parameter.
std::optional<engine::ParameterValue> converted(const engine::Parameter &row, const QJsonValue &value)
{
    if (row.kind == engine::ParameterKind::number)
        return value.isDouble() ? std::optional<engine::ParameterValue>(value.toDouble()) : std::nullopt;
    if (value.isString())
        return value.toString().toStdString();
    if (row.kind != engine::ParameterKind::choice_list || !value.isArray())
        return std::nullopt;
    QStringList slugs;
    for (const QJsonValue &one : value.toArray()) {
        if (!one.isString() || one.toString().contains(u','))
            return std::nullopt;
        slugs.append(one.toString());
    }
    return slugs.join(u',').toStdString();
}

QString shown(const QJsonValue &value)
{
    constexpr int longest = 60;
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(1).mid(1);
    return text.size() > longest ? text.first(longest) + QStringLiteral("...") : text;
}

/// The engine's refusal with the file's name before it.
tl::unexpected<engine::Problem> inFile(const QString &name, engine::Problem problem)
{
    problem.what = oneLine(name + QStringLiteral(": ") + text(problem)).toStdString();
    return tl::unexpected(std::move(problem));
}

engine::Expected<void> take(engine::Scenario &scenario, engine::ParameterId id, const QJsonValue &value, const QString &name,
                            const engine::Catalog &catalog)
{
    const engine::Parameter &row = engine::parameter(id);
    const auto typed = converted(row, value);
    if (!typed) {
        const QString field = QString::fromUtf8(row.name);
        return refuse(Text::tr("%1: %2 is %3; expected is %4.").arg(name, field, shown(value), expectation(row)), field, shown(value),
                      expectation(row));
    }
    auto checked = engine::check_parameter(catalog, id, *typed);
    if (!checked)
        return inFile(name, checked.error());
    scenario.set(id, std::move(*checked));
    return {};
}

} // namespace

engine::Expected<ScenarioFile> parseScenario(const QByteArray &bytes, const QString &name, const engine::Catalog &catalog)
{
    const auto root = parseJsonObject(bytes, name, most_mebibytes, Text::tr("a scenario file"));
    if (!root)
        return tl::unexpected(root.error());
    const auto parameters = parametersOf(*root, name);
    if (!parameters)
        return tl::unexpected(parameters.error());
    ScenarioFile file;
    for (auto one = parameters->constBegin(); one != parameters->constEnd(); ++one) {
        const auto id = engine::find_parameter(one.key().toStdString());
        if (!id) {
            file.unknown.insert(one.key(), one.value());
            file.unknownIds.append(one.key());
        } else if (const auto taken = take(file.scenario, *id, one.value(), name, catalog); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    if (const auto checked = engine::check_scenario(catalog, file.scenario); !checked)
        return inFile(name, checked.error());
    return file;
}

engine::Expected<ScenarioFile> readScenarioFile(const QString &path, const engine::Catalog &catalog)
{
    QFile file(path);
    if (!QFileInfo(path).exists())
        return refuse(Text::tr("%1 does not exist.").arg(path), QStringLiteral("scenario"), path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return refuse(
            Text::tr("%1 could not be read: %2.").arg(path, QFileInfo(path).isDir() ? Text::tr("it is a folder") : file.errorString()),
            QStringLiteral("scenario"), path);
    return parseScenario(file.read(most_bytes + 1), path, catalog);
}

QByteArray scenarioText(const engine::Scenario &scenario, const QJsonObject &unknown)
{
    QJsonObject parameters = unknown;
    for (const engine::Parameter &row : engine::parameters()) {
        const auto &value = scenario.get(row.id);
        if (!value)
            continue;
        const QString key = QString::fromUtf8(row.name);
        if (const auto *number = std::get_if<double>(&*value))
            parameters.insert(key, *number);
        else
            parameters.insert(key, QString::fromStdString(std::get<std::string>(*value)));
    }
    const QJsonObject root{
        {QStringLiteral("format"), formatName()}, {QStringLiteral("version"), newest_version}, {QStringLiteral("parameters"), parameters}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

engine::Expected<void> writeScenarioFile(const QString &path, const engine::Scenario &scenario, const QJsonObject &unknown)
{
    QSaveFile file(path);
    const QByteArray bytes = scenarioText(scenario, unknown);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return refuse(Text::tr("%1 could not be written: %2.").arg(path, file.errorString()), QStringLiteral("scenario"), path);
    return {};
}

} // namespace ridgepoint::data
