// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/estimate.h"
#include "engine/plan/plan.h"

#include <algorithm>
#include <limits>

namespace ridgepoint::engine {

/// Private to the engine: one way to spread the work over one accelerator.
struct Arrangement {
    double tensor = 1;
    double pipeline = 1;
    double replicas = 1;
    double batch = 1; ///< over all replicas

    [[nodiscard]] double count() const noexcept { return tensor * pipeline * replicas; }
};

/// What an arrangement reaches. Rooms are logarithms of the share of a target that is reached: 0 or more reaches it.
struct Outcome {
    Arrangement at;
    bool is_known = false;
    bool fits = false;
    double memory_utilization = 0;
    double largest_batch = 0;
    double speed_room = std::numeric_limits<double>::infinity(); ///< of the targets that replicas do not change
    double rate_room = std::numeric_limits<double>::infinity();  ///< of the targets that grow with the replicas

    [[nodiscard]] double room() const noexcept { return std::min(speed_room, rate_room); }
    [[nodiscard]] bool is_feasible() const noexcept;
};

/// Looks for the smallest arrangement of one accelerator. Not for two threads at once.
class Planner {
public:
    Planner(const Catalog &catalog, const PlanRequest &request);

    [[nodiscard]] PlanOption best_of(const Accelerator &accelerator);

private:
    [[nodiscard]] Scenario scenario_of(const Accelerator &accelerator, const Arrangement &at) const;
    [[nodiscard]] Outcome run(const Arrangement &at);
    [[nodiscard]] Outcome best_arrangement();
    [[nodiscard]] Outcome best_split(const Arrangement &split, double most);
    [[nodiscard]] Outcome of_given_batch(const Arrangement &group, double most);
    [[nodiscard]] Outcome of_chosen_batch(const Arrangement &group, double most);
    [[nodiscard]] double largest_share(const Outcome &one);
    [[nodiscard]] Outcome enough_replicas(const Outcome &one, double share, double most);
    [[nodiscard]] Outcome balanced(const Outcome &found);
    void describe(const Outcome &outcome, PlanOption &option) const;
    void read(const Estimate &estimate, const Outcome &outcome, PlanOption &option) const;

    const Catalog &m_catalog;
    const PlanRequest &m_request;
    Needs m_needs;
    bool m_has_rate = false;       ///< a target grows with the replicas
    bool m_has_throughput = false; ///< a target grows with the batch
    Inputs m_inputs;               ///< of the accelerator at hand
    Answers m_answers;
};

} // namespace ridgepoint::engine
