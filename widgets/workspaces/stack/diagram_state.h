// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/diagram_layout.h"

#include <QPainterPath>
#include <QSet>
#include <QString>

#include <cstdint>
#include <vector>

namespace ridgepoint::widgets {

/// Which side of the traced company an item is on.
enum class TraceSide : std::uint8_t { None, Self, Provider, Dependent, Both };

/// What is lit up in a diagram: the company whose dependencies are traced, and a highlighted set.
struct DiagramTrace {
    QString company; ///< empty when nothing is traced
    QSet<QString> providers;
    QSet<QString> dependents;
    QSet<QString> highlighted;
    bool isHighlighting = false;

    [[nodiscard]] bool isTracing() const { return !company.isEmpty(); }
    /// Whether what is not lit steps back: only where something else is lit.
    [[nodiscard]] bool isFading() const { return isHighlighting || !providers.isEmpty() || !dependents.isEmpty(); }
    [[nodiscard]] TraceSide sideOf(const QString &slug) const;
    /// A fold is on the side of what it hides.
    [[nodiscard]] TraceSide sideOf(const DiagramItem &item) const;
    /// Its side in the trace or, when nothing is traced, whether it is highlighted.
    [[nodiscard]] TraceSide litSide(const DiagramItem &item) const;
};

/// Where pointer and keyboard are: positions of items, -1 for none.
struct DiagramCursor {
    int hovered = -1;
    int focused = -1;
};

/// One soft arc between two chips, running from the provider to who depends on it.
struct DiagramArc {
    QPainterPath path;
    TraceSide side = TraceSide::None;
    QPointF tip;          ///< at the dependent end
    bool isUpward = true; ///< the direction in which it arrives
};

/// Arcs between the traced company's chips and the nearest chip of each company that is related to it.
[[nodiscard]] std::vector<DiagramArc> traceArcs(const DiagramLayout &layout, const DiagramTrace &trace);

} // namespace ridgepoint::widgets
