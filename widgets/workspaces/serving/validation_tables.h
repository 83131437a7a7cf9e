// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/figure_table.h"
#include "widgets/workspaces/serving/validation_filter.h"
#include "widgets/workspaces/serving/validation_result.h"

namespace ridgepoint::widgets {

enum class ValidationGrouping : std::uint8_t { Source, Device, Operation, Bound };

/// Heading of a grouping: phases of requests are kinds of operators elsewhere, and the bound of a time is the boundary of joules.
[[nodiscard]] QString titleOf(ValidationGrouping grouping, data::ValidationSet set);

/// Errors of a set's rows by group, with those of predictions that were fitted without the group where the report has them.
[[nodiscard]] FigureTable errorTable(const ValidationResult &result, data::ValidationSet set, ValidationGrouping grouping);

/// The rows of a filter that are furthest off, with the reason where one is known.
[[nodiscard]] FigureTable worstTable(const ValidationResult &result, const ValidationFilter &filter);

/// The rows of a filter that are not predicted, whatever their figure is, with the reason.
[[nodiscard]] FigureTable gapTable(const ValidationResult &result, const ValidationFilter &filter);

/// Rated servers and racks: what their parts draw, beside the rating, or why that is not computed.
[[nodiscard]] FigureTable systemTable(const ValidationResult &result);

} // namespace ridgepoint::widgets
