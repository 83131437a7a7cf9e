// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/economics/load_cost.h"
#include "widgets/workspaces/economics/economics_setup.h"

#include <stop_token>

namespace ridgepoint::widgets {

/// The cost of the output over batch and sold share, looked up once for both pictures.
struct LoadCosts {
    std::vector<double> batches;
    std::vector<engine::LoadLine> lines; ///< one for each sold share, rising
    double batch = 1;                    ///< in force
    double soldShare = 1;                ///< in force
    std::optional<double> cost;          ///< of the scenario
    std::optional<double> mostBatch;     ///< that the memory holds
    bool isRented = false;
    QString problem;
};

/// How many loads are computed: few, within the time of a frame, or as many as the map has room for.
enum class LoadDetail : std::uint8_t { coarse, fine };
[[nodiscard]] LoadCosts loadCostsOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate,
                                    LoadDetail detail = LoadDetail::coarse);

/// The same in full detail; nothing when stopped.
[[nodiscard]] std::optional<LoadCosts> refined(const engine::Catalog &catalog, const engine::Scenario &scenario, const LoadCosts &costs,
                                               const std::stop_token &stop = {});

/// A line for each of a few sold shares over the batch, the present point marked.
[[nodiscard]] SidePicture loadCostPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const LoadCosts &costs);

/// All of it as a map, with the line of the present cost.
[[nodiscard]] SidePicture loadCostMapPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const LoadCosts &costs);

/// "At batch 8 and 85 % sold a million output tokens cost 1.20 USD; at batch 64 ...".
[[nodiscard]] QString loadCostSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const LoadCosts &costs);

} // namespace ridgepoint::widgets
