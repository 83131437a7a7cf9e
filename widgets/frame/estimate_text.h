// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"
#include "engine/parameter.h"

#include <QString>

namespace ridgepoint::widgets {

[[nodiscard]] QString nameOf(engine::MetricId id);
[[nodiscard]] QString labelOf(engine::MetricId id);

/// "23.1 ms", "memory", or an em dash where the metric is absent.
[[nodiscard]] QString valueText(engine::MetricId id, const engine::MetricValue &value);
/// "Memory bandwidth 97.3 %": the layer with its load over limit; an em dash where no layer is known.
[[nodiscard]] QString weakestLayerText(const engine::Estimate &estimate);
/// Label, full precision and how the figure is known, as rich text.
[[nodiscard]] QString tooltip(engine::MetricId id, const engine::MetricValue &value);

/// The most severe finding above a mere note, or the first note; null without findings.
[[nodiscard]] const engine::Finding *worstFinding(const engine::Estimate &estimate);
/// "none", "2 notes", "does not fit".
[[nodiscard]] QString findingsSummary(const engine::Estimate &estimate);
/// All findings as rich text.
[[nodiscard]] QString findingsHtml(const engine::Estimate &estimate);
/// "How is this computed?": formula, symbols, value, label, reference, as rich text.
[[nodiscard]] QString metricHtml(engine::MetricId id, const engine::Estimate &estimate);

/// The reference of every input and of every output, made from the two tables, as rich text.
[[nodiscard]] QString parameterReferenceHtml();
[[nodiscard]] QString metricReferenceHtml();

} // namespace ridgepoint::widgets
