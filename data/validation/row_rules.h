// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/end_to_end_row.h"
#include "engine/calibration/measured_operator.h"
#include "engine/catalog.h"
#include "engine/scenario.h"

namespace ridgepoint::data {

/// Which of the engine's answers a row's figure is.
enum class RowReading {
    DecodeStep,   ///< time of one token in a batch that runs in step [s]
    DecodeRate,   ///< tokens of such a batch [1/s]
    ServerStep,   ///< time of one token on a server under load, prompts of others included [s]
    ServerRate,   ///< output tokens of such a server [1/s]
    FirstToken,   ///< prefill of a batch [s]
    PromptRate,   ///< prompt tokens of it [1/s]
    Request,      ///< prefill and all decode steps [s]
    RequestRate,  ///< output tokens of it [1/s]
    TrainingTime, ///< of one iteration [s]
    TrainingRate, ///< tokens [1/s]
};

/// A row as the engine is asked for it.
struct PlannedRow {
    engine::Scenario scenario;
    RowReading reading = RowReading::DecodeStep;
    double factor = 1;             ///< between the engine's answer and the row's figure
    double computeShare = 1;       ///< of the device's compute units that the measured one has
    std::optional<double> running; ///< sequences that ran in the mean, where the row states these and not its clients
};

/// Why a row has no prediction.
struct RowGap {
    QString reason;
    bool isOutOfScope = false; ///< by rule, or no time and no rate: it does not count as missed
};

/// Turns rows into scenarios by their columns and by common words of their notes.
class RowRules {
public:
    /// `catalog` must outlive the rules.
    RowRules(const engine::Catalog &catalog, engine::PredictionLevel level) : m_catalog(&catalog), m_level(level) {}

    /// `computeUnits` of the device, as the catalog has it; 0 = unknown.
    [[nodiscard]] tl::expected<PlannedRow, RowGap> plan(const EndToEndRow &row, const engine::Accelerator &accelerator,
                                                        const engine::Model &model, double computeUnits) const;

private:
    const engine::Catalog *m_catalog;
    engine::PredictionLevel m_level;
};

/// Sequences of one replica at most when a row names no batch. Servers cap the running batch at some hundreds by default; published
/// saturated runs raise it until the memory is full.
inline constexpr double saturated_batch = 2048;

/// Share of the memory that servers keep free of weights and KV cache.
inline constexpr double server_reserve = 0.06;

/// Why a row is not predicted whatever its device and model are; nothing when it may be.
[[nodiscard]] std::optional<RowGap> scopeGap(const EndToEndRow &row);

} // namespace ridgepoint::data
