// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QString>

namespace ridgepoint::data {

/// Makes the user's file when there is none and brings an older one up to date, each step whole or not at all. Leaves a newer, foreign
/// or broken file as it was and says so.
[[nodiscard]] engine::Expected<void> prepareUserLayer(const QString &path);

} // namespace ridgepoint::data
