// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"

#include <QHash>
#include <QString>

namespace ridgepoint::data {

/// What stands of one model beside its row of `models`: key and value of `model_details`.
using ModelDetails = QHash<QString, QString>;

/// Whole number of a detail; `otherwise` when it does not stand there.
[[nodiscard]] int wholeDetail(const ModelDetails &details, const char *key, int otherwise = 0);

/// Whether a detail stands there and is not 0.
[[nodiscard]] bool flagDetail(const ModelDetails &details, const char *key);

/// The details of every model, by slug.
[[nodiscard]] engine::Expected<QHash<QString, ModelDetails>> readModelDetails(const Database &database);

} // namespace ridgepoint::data
