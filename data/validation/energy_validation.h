// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/end_to_end_validation.h"
#include "engine/power/accelerator_power.h"

namespace ridgepoint::data {

/// What is inside the measured joules: the boards of the accelerators, or everything behind the plug of their nodes.
enum class EnergyBoundary { Accelerators, System };
[[nodiscard]] QString slug(EnergyBoundary boundary); ///< "accelerators", "whole system"

/// Whether a row states joules.
[[nodiscard]] bool isEnergy(const EndToEndRow &row);
[[nodiscard]] EnergyBoundary boundaryOf(const EndToEndRow &row);

/// What a run does with each of its accelerators, and how much leaves it.
struct EnergyRun {
    engine::AcceleratorLoad load;
    double outputs = 0; ///< tokens or samples per second, above 0
};

/// The run behind a row of energy as the engine predicts it, from its row's columns as if it stated a rate or a time.
[[nodiscard]] tl::expected<EnergyRun, RowGap> energyRun(const engine::Catalog &catalog, const EndToEndNames &names, const EndToEndRow &row,
                                                        engine::PredictionLevel level);

/// The row beside the engine's joules per token or sample, within the row's own boundary. Whole systems draw the accelerators' power times
/// the overhead of their node times what nodes draw of their rating.
[[nodiscard]] ValidationRow validateEnergy(const engine::Catalog &catalog, const EndToEndNames &names, const EndToEndRow &row,
                                           engine::PredictionLevel level);

} // namespace ridgepoint::data
