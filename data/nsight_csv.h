// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measured_points.h"

namespace ridgepoint::data {

/// Whether the text is what `ncu --csv` wrote: its table, or its messages without one.
[[nodiscard]] bool isNsightCsv(const QByteArray &bytes);

/// Reads the CSV of NVIDIA Nsight Compute in both forms: `--page raw` (a row per kernel, units in the second row or in brackets behind
/// the metric) and `--page details` or `--metrics` (a row per kernel and metric). Messages and program output before the table and
/// messages behind it are passed over. Kernels without work, or without one of the three figures, are counted in `skipped`; a figure
/// that no kernel has, or that no kernel has together with the others, refuses the file and names the metric and the option of ncu.
/// How the figures come from the metrics: nsight_kernel.h.
[[nodiscard]] engine::Expected<MeasuredPoints> parseNsightCsv(const QByteArray &bytes, const QString &name);

} // namespace ridgepoint::data
