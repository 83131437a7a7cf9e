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

/// Mean power of all accelerators of the run, where the row's note states it.
[[nodiscard]] std::optional<engine::Watt> measuredPower(const EndToEndRow &row);

/// Predicted over measured outputs per second, less 1; measured are the watts over the joules. Nothing where the row states no watts.
[[nodiscard]] std::optional<double> rateError(const EndToEndRow &row, const EnergyRun &run);

/// What a rate may be off before the energy is off by it: a load is worth what its time is.
inline constexpr double mostRateError = 0.18;

/// The row beside the engine's joules per token or sample, within the row's own boundary. Whole systems draw the accelerators' power times
/// the overhead of their node times what nodes draw of their rating.
[[nodiscard]] ValidationRow validateEnergy(const engine::Catalog &catalog, const EndToEndNames &names, const EndToEndRow &row,
                                           engine::PredictionLevel level);

} // namespace ridgepoint::data
