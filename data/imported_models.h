// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/model.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ridgepoint::data {

/// A model of the user's own layer.
struct ImportedModel {
    engine::Model model; ///< `not_covered` says so when its stored configuration can no longer be read
    QString origin;      ///< path of the file that it came from
    QByteArray config;   ///< text of that file
    QString importedOn;  ///< ISO 8601, UTC
};

/// A slug from a name: lower case letters, digits, dots and single hyphens, at most 80; empty when nothing of the name is left.
[[nodiscard]] QString slugFrom(const QString &name);

/// A name for the model of a config.json where none was given: of the file, or of its folder when it is called config.json.
[[nodiscard]] QString nameFromPath(const QString &path);

/// Keeps a model in the user's layer, whole or not at all, and returns its slug. `config` is the text of a config.json that is read
/// again here; `origin` its path. Refused are a configuration that does not read, a name without a letter or digit, and a name whose
/// slug a shipped or an imported model has.
[[nodiscard]] engine::Expected<QString> storeImportedModel(const Database &database, const QString &name, const QByteArray &config,
                                                           const QString &origin);
/// Refuses a slug that no imported model has.
[[nodiscard]] engine::Expected<void> removeImportedModel(const Database &database, const QString &slug);

/// In the order of their import; empty without a user's layer.
[[nodiscard]] engine::Expected<std::vector<ImportedModel>> readImportedModels(const Database &database);

/// Puts the imported models behind the shipped ones. One whose slug a newer catalog has taken gets "-imported" behind it.
[[nodiscard]] engine::Expected<void> appendImportedModels(const Database &database, std::vector<engine::Model> &models);

} // namespace ridgepoint::data
