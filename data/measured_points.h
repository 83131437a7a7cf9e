// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ridgepoint::data {

/// One operator or kernel as the user measured it. The three figures are finite and above zero, and so are their ratios.
struct MeasuredPoint {
    QString operatorName;
    double flops = 0;   ///< FLOP, an FMA counting 2
    double bytes = 0;   ///< bytes moved to and from device memory
    double seconds = 0; ///< s
    QString source;     ///< file name or publication
    QString note;

    /// Arithmetic intensity, FLOP/byte.
    [[nodiscard]] double intensity() const { return flops / bytes; }
    /// Achieved performance, FLOP/s.
    [[nodiscard]] double performance() const { return flops / seconds; }

    friend bool operator==(const MeasuredPoint &, const MeasuredPoint &) = default;
};

struct MeasuredPoints {
    std::vector<MeasuredPoint> points; ///< in the order of the file, at least one
    QString source;                    ///< name of the file without its folder
    int skipped = 0;                   ///< kernels left out; always 0 for the user's own table
    QString skippedReason;             ///< whole sentences with the count of each reason; empty where nothing was left out
};

/// Most rows, or kernels, of one file.
inline constexpr int most_measured_points = 100'000;

/// Reads measured points from either form, told apart by the content:
/// - the user's table: columns operator, flop, bytes, seconds and optionally source, note (with synonyms such as kernel, flops, time_s);
///   a bare number is SI in the C locale, one with a unit ("80 MB", "3.1 us") is read as everywhere else in the program;
/// - the CSV of Nsight Compute, see nsight_csv.h.
/// UTF-8 with or without a byte order mark. Refuses the whole file, with line and column, for the first thing that is wrong in it.
[[nodiscard]] engine::Expected<MeasuredPoints> readMeasuredPoints(const QString &path);

/// The same from memory; `name` stands for the file in messages and, without its folder, in `source`.
[[nodiscard]] engine::Expected<MeasuredPoints> parseMeasuredPoints(const QByteArray &bytes, const QString &name);

} // namespace ridgepoint::data
