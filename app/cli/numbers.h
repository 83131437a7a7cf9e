// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/rows.h"
#include "engine/unit.h"

#include <QVariant>

#include <optional>

namespace ridgepoint::app::cli {

/// The number of an option, with a unit or in SI, above 0 and at most `most`; nothing when the option is not there.
[[nodiscard]] Result<std::optional<double>> requestedNumber(const Arguments &arguments, const QString &option, engine::Unit unit,
                                                            double most);

/// The whole number of an option from 1 to `most`; nothing when the option is not there.
[[nodiscard]] Result<std::optional<int>> requestedCount(const Arguments &arguments, const QString &option, int most);

/// A figure with its unit in a table, bare SI elsewhere.
[[nodiscard]] QVariant numberCell(double value, engine::Unit unit, Format format);
[[nodiscard]] QVariant numberCell(const std::optional<double> &value, engine::Unit unit, Format format);

} // namespace ridgepoint::app::cli
