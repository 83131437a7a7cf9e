// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/style.h"
#include "widgets/workspaces/power/power_flow_subject.h"

#include <QPainterPath>
#include <QRectF>
#include <QStringList>

#include <vector>

namespace ridgepoint::widgets {

enum class PowerItemKind : std::uint8_t { Source, Branch, Accelerators };

/// Something to point at: what comes in, what leaves on the way, or what arrives.
struct PowerItem {
    PowerItemKind kind = PowerItemKind::Branch;
    std::size_t branch = 0; ///< place in the flow
    QPainterPath band;
    QPolygonF head;      ///< the arrow at its end; empty of the way itself
    QRectF label;        ///< where its lines stand
    QStringList lines;   ///< its name first, then numbers
    qsizetype names = 1; ///< lines of the name
    Qt::Alignment alignment = Qt::AlignHCenter;
};

/// A word on the way itself.
struct PowerMark {
    QRectF rect;
    QString name;
    QString power;
};

/// The flow as a drawing of a size: the way from left to right with a height in proportion to its power; cooling leaves upwards, losses
/// downwards, the parts of the nodes at the right end.
struct PowerFlowDrawing {
    QSizeF size;
    QPainterPath way;
    std::vector<PowerItem> items; ///< in the order of the keyboard: what comes in, branches as they leave, what arrives
    std::vector<PowerMark> marks;
    double pixelsPerWatt = 0; ///< of the site's power

    [[nodiscard]] int itemAt(const QPointF &position) const; ///< -1 for none
};

[[nodiscard]] PowerFlowDrawing layOutPowerFlow(const PowerFlowSubject &subject, const plot::Style &style, QSizeF size);

} // namespace ridgepoint::widgets
