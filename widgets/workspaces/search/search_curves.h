// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"
#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/search/search_setup.h"

#include <vector>

namespace ridgepoint::widgets {

/// Frame of a picture of this workspace: id "search-...", title, and the footer's scenario line.
[[nodiscard]] plot::PlotFrame searchFrame(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &id,
                                          const QString &title);

/// A linear axis that begins at `minimum`.
[[nodiscard]] plot::Axis linearAxis(const QString &title, engine::Unit unit, std::optional<double> minimum = {});

/// Branch counts of a curve: 1, 2, 3, 4, 6, 8, 12 ... up to `most`, and `present`.
[[nodiscard]] std::vector<double> branchCounts(double most, double present);

/// Whether the plan is one trunk that splits once, which has closed forms for all that is drawn.
[[nodiscard]] bool isSharedPrefix(const SearchSetup &setup);

/// Steps of the plan's trunk over those of one candidate, for other k and s; nothing where the engine refuses them.
[[nodiscard]] std::optional<double> multiplierAt(const SearchSetup &setup, double branches, double sharedSteps);

/// Gain in sigmas of one candidate's quality, for other k and s.
[[nodiscard]] std::optional<double> gainAt(const SearchSetup &setup, double branches, double sharedSteps);

/// The present search's gain in sigmas; nothing where only the simulation knows it.
[[nodiscard]] std::optional<double> presentGain(const SearchSetup &setup);

} // namespace ridgepoint::widgets
