// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"

#include <QByteArray>

#include <vector>

namespace ridgepoint::widgets {

/// What a planner asks for beside the scenario.
struct PlanWish {
    std::vector<engine::Target> targets{{engine::MetricId::tokens_per_second_per_user, 50}};
    double mostAccelerators = 256;
    engine::PlanOrder order = engine::PlanOrder::count;
    bool withAnnounced = false;
    bool keepsBatch = false; ///< the scenario's batch is served as a whole; else the plan chooses
};

/// Lines of "name=value", for the settings.
[[nodiscard]] QByteArray toBytes(const PlanWish &wish);
/// What can be read of it; the rest keeps its default.
[[nodiscard]] PlanWish planWish(const QByteArray &bytes);

/// The wish for a scenario, without what the plan looks for.
[[nodiscard]] engine::PlanRequest planRequest(const engine::Scenario &scenario, const PlanWish &wish);

/// The scenario with an option put in.
[[nodiscard]] engine::Scenario withOption(engine::Scenario scenario, const engine::PlanOption &option);

} // namespace ridgepoint::widgets
