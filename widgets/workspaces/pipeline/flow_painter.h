// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/item_cursor.h"
#include "widgets/workspaces/pipeline/flow_drawing.h"

class QPainter;

namespace ridgepoint::widgets {

/// Paints a drawing of a pipeline; the same for the screen, the clipboard and files.
class FlowPainter {
public:
    FlowPainter(const PipelineSetup &setup, const FlowDrawing &layout, const plot::Style &style);

    void paint(QPainter &painter, const ItemCursor &cursor = {}) const;
    /// The read-out of the marked item, beside it.
    void paintReading(QPainter &painter, int item) const;

private:
    struct BoxLine {
        QString text;
        QFont font;
        QColor colour;
    };
    [[nodiscard]] std::vector<BoxLine> boxLines(const engine::PlacedStage &stage) const;
    [[nodiscard]] QColor colourOf(engine::Stage stage) const;
    [[nodiscard]] bool isMarkedStage(engine::Stage stage, const ItemCursor &cursor) const;
    void paintShadows(QPainter &painter, const ItemCursor &cursor) const;
    void paintAxis(QPainter &painter) const;
    void paintRows(QPainter &painter) const;
    void paintBar(QPainter &painter, const FlowItem &item) const;
    void paintBarLabels(QPainter &painter) const;
    void paintBarLabel(QPainter &painter, const FlowItem &item, std::vector<QRectF> &taken) const;
    void paintBox(QPainter &painter, const FlowItem &item, bool isMarked) const;
    void paintArrow(QPainter &painter, const FlowArrow &arrow) const;
    void paintHead(QPainter &painter, const QPointF &tip, bool isDown) const;
    void paintEmpty(QPainter &painter) const;

    const PipelineSetup &m_setup;
    const FlowDrawing &m_layout;
    plot::Style m_style;
    const plot::Colours &m_colours;
    double m_line = 14;
};

} // namespace ridgepoint::widgets
