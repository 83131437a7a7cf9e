// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/training_reader.h"
#include "engine/catalog.h"
#include "engine/scenario.h"

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// What training a model takes on the scenario's accelerator, 6 N D over what the accelerator gives at the utilisation in force.
struct TrainingCost {
    double tokens = 0;
    bool areTokensPublished = false; ///< false: set by the user, or 20 for each active parameter
    bool areTokensSet = false;       ///< by the user
    std::optional<double> flops;     ///< absent for models whose architecture is not known
    std::optional<double> deviceHours;
    std::optional<double> energy;             ///< [J] at the meter
    std::optional<double> cost;               ///< of the hours, owned or rented [USD]
    std::optional<double> impliedUtilization; ///< that the published hours amount to
};

/// Of an accelerator, owned or rented [USD]; empty where neither its price nor its rent is known.
[[nodiscard]] std::optional<double> hourCost(const engine::Catalog &catalog, const engine::Scenario &scenario);

[[nodiscard]] TrainingCost trainingCost(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Model &model,
                                        const data::TrainingRun *run);

/// The scenario in which models are set side by side: published tokens, 16-bit products, and the H100 where the scenario's accelerator has
/// no known price.
[[nodiscard]] engine::Scenario comparedTraining(const engine::Catalog &catalog, const engine::Scenario &scenario);

/// One example of a tier.
struct TierModel {
    QString name;
    std::optional<double> cost; ///< [USD]; empty when neither its architecture nor its hours are published
    bool isAssumed = false;     ///< its tokens are not published: 20 for each active parameter, which says little of what it cost
    bool isFromHours = false;   ///< from published hours, not from 6 N D
};

/// A tier with what its examples cost by computation.
struct TierCost {
    data::ModelTier tier;
    std::vector<TierModel> models;

    /// How many of the costs that stand on published figures lie below, in and above the range.
    struct Places {
        int below = 0;
        int inside = 0;
        int above = 0;
        int unknown = 0;
    };
    [[nodiscard]] Places places() const;
};

/// `scenario` as `comparedTraining` gives it.
[[nodiscard]] std::vector<TierCost> tierCosts(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                              const std::vector<data::ModelTier> &tiers, const std::vector<data::TrainingRun> &runs);

} // namespace ridgepoint::widgets
