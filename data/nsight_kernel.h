// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace ridgepoint::data {

struct NsightCell {
    QByteArray value; ///< as printed: "1,234.5", "n/a"
    QByteArray unit;  ///< as printed: "Mbyte", "inst/cycle"
    int line = 0;     ///< in the file, from 1
};

/// One launch with its metrics by name.
struct NsightKernel {
    QByteArray name;
    QHash<QByteArray, NsightCell> cells;
};

struct NsightFigures {
    std::optional<double> seconds;
    std::optional<double> bytes;
    std::optional<double> flops;
    bool isTensorUncounted = false; ///< tensor-core instructions ran and their operations were not collected
    QString note;                   ///< which operations were counted
};

/// Whether nsightFigures() looks at this metric.
[[nodiscard]] bool isRooflineMetric(const QByteArray &metric);

/// The three figures of a kernel; each empty where its metrics were not collected.
/// - seconds: gpu__time_duration, else sm__cycles_elapsed over its rate;
/// - bytes: dram__bytes.sum, else dram__bytes_read.sum + dram__bytes_write.sum, else their per_second rates times the seconds;
/// - FLOP: sm__ or smsp__sass_thread_inst_executed_op_{h,f,d}{add,mul,fma}_pred_on, per sum, per second or per elapsed cycle. An FMA
///   counts 2. A packed half-precision instruction counts as one instruction of its thread, as Nsight Compute's own charts count it.
///   To these come sm__ops_path_tensor_src_*, which count operations, integer formats left out.
/// Refuses a value or unit that cannot be read, with the line in `file`.
[[nodiscard]] engine::Expected<NsightFigures> nsightFigures(const NsightKernel &kernel, const QString &file);

} // namespace ridgepoint::data
