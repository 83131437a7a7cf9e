// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"
#include "widgets/plot/plot_spec.h"

#include <QString>

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// How finely the time of a forward is cut.
enum class SegmentKind : std::uint8_t { Family, Operator };

/// A part of a forward's time with its place in the legend.
struct Segment {
    QString id; ///< stable: family or operator
    QString name;
    plot::CurveColour colour;
    double opacity = 1;
    double time = 0; ///< [s]
    QString detail;  ///< what binds it, for the read-out
    int order = 0;   ///< in the legend and in the stack
};

/// The parts of a forward, in the order of the stack.
[[nodiscard]] std::vector<Segment> segmentsOf(const std::vector<engine::OperatorCost> &operators, SegmentKind kind);

/// The scenario's estimate at another level; the same one where it is the level in force already. None where it is refused.
[[nodiscard]] std::optional<engine::Estimate> estimateAtLevel(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                              const engine::Estimate &estimate, const char *level);

/// "memory bound" and the like.
[[nodiscard]] QString boundText(engine::OperatorBound bound);

} // namespace ridgepoint::widgets
