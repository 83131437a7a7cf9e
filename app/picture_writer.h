// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QString>
#include <QStringList>

namespace ridgepoint::app {

struct ProgramParts;

/// Grabs every workspace of the real window at 1600 x 1000 and 1280 x 720, light and dark, as PNG files in a folder. Returns their paths.
[[nodiscard]] engine::Expected<QStringList> writePictures(const ProgramParts &parts, const QString &folder);

} // namespace ridgepoint::app
