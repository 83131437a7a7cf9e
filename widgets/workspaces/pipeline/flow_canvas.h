// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/diagram_canvas.h"
#include "widgets/workspaces/pipeline/flow_drawing.h"

#include <memory>

namespace ridgepoint::widgets {

/// The flow and the chart of its devices as a widget; the keys walk stages, handovers and bars.
class FlowCanvas : public DiagramCanvas {
    Q_OBJECT
public:
    explicit FlowCanvas(QWidget *parent = nullptr);

    void showPipeline(std::shared_ptr<const PipelineSetup> setup, ScheduleView view);

    [[nodiscard]] const FlowDrawing &drawing() const { return m_drawing; }
    [[nodiscard]] ItemWords words(int index) const override;
    [[nodiscard]] QRectF itemRect(int index) const override;
    [[nodiscard]] int itemAt(const QPointF &position) const override { return m_drawing.itemAt(position); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int layOut(const plot::Style &style, QSizeF size) override;
    void paintShown(QPainter &painter, const plot::Style &style, const ItemCursor &cursor) const override;
    void paintSized(QPainter &painter, const plot::Style &style, QSizeF size) const override;

private:
    std::shared_ptr<const PipelineSetup> m_setup;
    ScheduleView m_view = ScheduleView::Request;
    FlowDrawing m_drawing;
};

} // namespace ridgepoint::widgets
