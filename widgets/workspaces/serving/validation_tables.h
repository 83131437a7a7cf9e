// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/figure_table.h"
#include "widgets/workspaces/serving/validation_filter.h"
#include "widgets/workspaces/serving/validation_result.h"

namespace ridgepoint::widgets {

enum class ValidationGrouping : std::uint8_t { Source, Device, Operation, Bound };

/// Errors of a set's rows by group, with those of predictions that were fitted without the group where the report has them.
[[nodiscard]] FigureTable errorTable(const ValidationResult &result, data::ValidationSet set, ValidationGrouping grouping);

/// The rows of a filter that are furthest off, with the reason where one is known.
[[nodiscard]] FigureTable worstTable(const ValidationResult &result, const ValidationFilter &filter);

/// The rows of a filter that are not predicted, whatever their figure is, with the reason.
[[nodiscard]] FigureTable gapTable(const ValidationResult &result, const ValidationFilter &filter);

} // namespace ridgepoint::widgets
