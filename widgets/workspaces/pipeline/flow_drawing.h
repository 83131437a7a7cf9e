// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/style.h"
#include "widgets/workspaces/pipeline/pipeline_setup.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace ridgepoint::widgets {

/// Which chart of the devices stands below the flow.
enum class ScheduleView : std::uint8_t { Request, UnderLoad };

enum class FlowItemKind : std::uint8_t { Stage, Handover, Bar };

/// Something to point at: a stage's box, what one stage hands to another, or a bar of the chart. `index` is its place among the stages of
/// the task, the handovers, or the bars in view.
struct FlowItem {
    FlowItemKind kind = FlowItemKind::Stage;
    std::size_t index = 0;
    QRectF rect;
};

/// An arrow of the flow. Looks go back over the boxes.
struct FlowArrow {
    std::size_t handover = 0;
    QPointF from;
    QPointF to;
    double rise = 0; ///< height of the arc above `from`; 0 = straight
    QRectF label;
    QStringList lines;
    bool isFar = false; ///< leaves its device
};

/// The time that a stage holds in the chart, joined to its box.
struct FlowShadow {
    engine::Stage stage = engine::Stage::denoiser;
    QRectF box;
    double from = 0; ///< pixels along the axis
    double to = 0;
    bool isScattered = false; ///< most of the time between its ends is not its own
};

struct FlowTick {
    double x = 0;
    QString label;
};

/// A device's row of the chart.
struct FlowRow {
    QRectF rect; ///< of its bars
    QString name;
    QString detail; ///< "busy 97 %"
};

/// One pipeline as a drawing of a size: the flow above, the chart of its devices below, on one axis of time.
struct FlowDrawing {
    QSizeF size;
    std::vector<FlowItem> items; ///< in the order of the keyboard: stages, handovers, bars
    std::vector<FlowArrow> arrows;
    std::vector<FlowShadow> shadows;
    std::vector<FlowRow> rows;
    std::vector<FlowTick> ticks;
    std::vector<engine::ScheduleBar> bars;
    QRectF chart;
    double names = 0; ///< left edge of the names of the rows
    double end = 0;   ///< of the axis [s]

    [[nodiscard]] int itemAt(const QPointF &position) const;
    [[nodiscard]] double x(double time) const { return end > 0 ? chart.left() + time / end * chart.width() : chart.left(); }
};

[[nodiscard]] FlowDrawing layOutFlow(const PipelineSetup &setup, ScheduleView view, const plot::Style &style, QSizeF size);

} // namespace ridgepoint::widgets
