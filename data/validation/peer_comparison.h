// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/problem.h"

#include <QString>

#include <optional>
#include <vector>

namespace ridgepoint::data {

/// One forward of Llama 3.1 70B on H100 SXM in 16 bits, as the published kernels or another tool have it.
struct PeerStep {
    QString tool;  ///< "measured kernels" for the yardstick
    QString phase; ///< "decode", "prefill"
    int tensor = 1;
    int batch = 1;
    int tokens = 0;     ///< held at decode, of the prompt at prefill
    double seconds = 0; ///< kernels and collectives, without norms, activations and launches
    QString source;
};

/// Columns tool, phase, tensor, batch, tokens, time_s, source_title, source_url, licence. Refuses broken input with file and line.
[[nodiscard]] engine::Expected<std::vector<PeerStep>> readPeerSteps(const QString &path);

/// The same step of this engine, `kernel_time`; the prefill's is the sum of its kernels. `level` is "ideal" or "calibrated".
[[nodiscard]] std::optional<double> ownStep(const engine::Catalog &catalog, const PeerStep &step, const char *level);

/// A tool's times, one per step of the yardstick, in its order; nothing where the tool has none.
struct PeerRow {
    QString tool;
    std::vector<std::optional<double>> seconds;
};
struct PeerComparison {
    std::vector<PeerStep> yardstick; ///< the measured kernels
    std::vector<PeerRow> rows;       ///< this engine calibrated and ideal, then the others
};
[[nodiscard]] PeerComparison comparePeers(const engine::Catalog &catalog, const std::vector<PeerStep> &steps);

} // namespace ridgepoint::data
