// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ridgepoint::app::cli {

/// " Did you mean 'batch'?" for the known name nearest to what was typed, or nothing when none is near.
[[nodiscard]] QString suggestion(const QString &typed, const QStringList &known);

} // namespace ridgepoint::app::cli
