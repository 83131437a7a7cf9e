// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/colours.h"
#include "widgets/workspaces/serving/validation_filter.h"
#include "widgets/workspaces/serving/validation_result.h"

namespace ridgepoint::widgets {

/// "4.1 %", "+4.1 %", or a dash.
[[nodiscard]] QString percentText(const std::optional<double> &share);
[[nodiscard]] QString signedPercent(const std::optional<double> &share);

/// A key in words: "attention decode".
[[nodiscard]] QString wordOf(const QString &key);
[[nodiscard]] QString levelName(engine::PredictionLevel level);

/// "Of 2 345 published measurements 1 792 are predicted; the median error is 4.1 % for decode, 7.2 % for prefill, 9.0 % for serving and
/// 11.6 % for energy."
[[nodiscard]] QString validationSentence(const ValidationResult &result);

/// What the filter shows: "412 rows, median error 7.1 %".
[[nodiscard]] QString shownText(const data::ValidationReport &report, const ValidationFilter &filter);

/// The bars, each with a tick or a cross and its value, as rich text.
[[nodiscard]] QString barsHtml(const ValidationResult &result, const plot::Colours &colours);

} // namespace ridgepoint::widgets
