// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace ridgepoint::data {

/// The one object that a JSON file holds: UTF-8 without a byte order mark, at most `mostMebibytes`, no key twice in one object. `name` is
/// the file and `expected` what should stand in it ("a scenario file"), for the sentence of a refusal.
[[nodiscard]] engine::Expected<QJsonObject> parseJsonObject(const QByteArray &bytes, const QString &name, int mostMebibytes,
                                                            const QString &expected);

} // namespace ridgepoint::data
