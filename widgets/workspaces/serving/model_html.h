// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/training_reader.h"
#include "engine/catalog.h"
#include "engine/scenario.h"
#include "widgets/plot/colours.h"
#include "widgets/workspaces/serving/training_cost.h"

#include <QString>

#include <vector>

namespace ridgepoint::widgets {

/// One source of a model's figures.
struct ModelSource {
    QString title;
    QString url;        ///< empty when there is no page
    QString confidence; ///< the source's own word; empty when it gives none
    QString note;
};

/// The architecture in words with its sources. HTML for a text browser.
[[nodiscard]] QString modelFactsHtml(const engine::Model &model, const std::vector<ModelSource> &sources, const plot::Colours &colours);

/// The training run of a model on the scenario's accelerator, beside what is published of it.
[[nodiscard]] QString trainingRunHtml(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Model &model,
                                      const TrainingCost &cost, const data::TrainingRun *run, const plot::Colours &colours);

/// The tiers with their stated range, what their examples cost, and the verdict.
[[nodiscard]] QString tiersHtml(const std::vector<TierCost> &tiers, const plot::Colours &colours);

} // namespace ridgepoint::widgets
