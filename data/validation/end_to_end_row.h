// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QString>

#include <optional>
#include <vector>

namespace ridgepoint::data {

/// One row of a table of measured requests. What the source does not state is empty.
struct EndToEndRow {
    int line = 0; ///< in the file, from 1
    QString id;
    QString accelerator; ///< as the source names it
    double count = 1;    ///< accelerators
    std::optional<double> tensor;
    std::optional<double> pipeline;
    std::optional<double> expert;
    QString model;
    QString weights; ///< precision
    QString kv;      ///< precision
    QString framework;
    QString phase;               ///< decode, prefill, serve, diffusion, train
    std::optional<double> batch; ///< of a static run, client concurrency of a server, or a measured mean
    std::optional<double> input; ///< tokens
    std::optional<double> output;
    QString resolution;
    std::optional<double> frames;
    std::optional<double> steps;
    QString metric;
    double value = 0; ///< SI
    QString sourceTitle;
    QString sourceUrl;
    QString note;
};

/// Columns id, accelerator, count, tp, pp, ep, model, precision_weights, precision_kv, framework, phase, batch_or_concurrency, input_len,
/// output_len, resolution, frames, steps, metric, value, source_title, source_url, note; only id, accelerator, model, phase, metric and
/// value must be there. Refuses broken input with file, line and column.
[[nodiscard]] engine::Expected<std::vector<EndToEndRow>> readEndToEnd(const QString &path);

} // namespace ridgepoint::data
