// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace ridgepoint::data {

/// A scenario as read from a file, with what this version does not know.
struct ScenarioFile {
    engine::Scenario scenario;
    QJsonObject unknown;    ///< parameters with unknown ids, kept so that saving does not lose them
    QStringList unknownIds; ///< their ids, sorted, to report
};

/// Reads {"format": "ridgepoint-scenario", "version": 1, "parameters": {id: SI number | slug | list}}. Refuses, in one sentence that names
/// the file, whatever is not that: other types, values outside their range, unknown slugs, contradictions between parameters, doubled
/// keys, newer versions, more than 1 MiB.
[[nodiscard]] engine::Expected<ScenarioFile> readScenarioFile(const QString &path, const engine::Catalog &catalog);

/// The same from memory; `name` stands for the file in messages.
[[nodiscard]] engine::Expected<ScenarioFile> parseScenario(const QByteArray &bytes, const QString &name, const engine::Catalog &catalog);

/// The text that `parseScenario` reads back to the same values.
[[nodiscard]] QByteArray scenarioText(const engine::Scenario &scenario, const QJsonObject &unknown = {});

/// Writes whole or not at all.
[[nodiscard]] engine::Expected<void> writeScenarioFile(const QString &path, const engine::Scenario &scenario,
                                                       const QJsonObject &unknown = {});

} // namespace ridgepoint::data
