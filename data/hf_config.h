// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"
#include "engine/problem.h"

#include <QByteArray>
#include <QStringList>

namespace ridgepoint::data {

/// A network as a Hugging Face config.json describes it; `model.slug` and `model.name` are left to the caller.
struct HfModel {
    engine::Model model;
    QString modelType;    ///< the family that was read: of the language part where the file holds several
    QStringList warnings; ///< whole sentences: defaults that were taken, parts that are not counted
};

/// The model types that are known, by name.
[[nodiscard]] QStringList supportedModelTypes();

/// Reads the text of a config.json, offline. `name` is the file for the sentence of a refusal: an unknown model type with those that are
/// known, a missing field by its name, a field of the wrong type or outside its bounds, and text that is no single well-formed object.
[[nodiscard]] engine::Expected<HfModel> parseHfConfig(const QByteArray &bytes, const QString &name);

struct HfConfigFile {
    HfModel read;
    QByteArray text; ///< of the file, as it was
};
[[nodiscard]] engine::Expected<HfConfigFile> readHfConfig(const QString &path);

} // namespace ridgepoint::data
