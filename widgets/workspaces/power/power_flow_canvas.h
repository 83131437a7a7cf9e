// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/diagram_canvas.h"
#include "widgets/workspaces/power/power_flow_drawing.h"

#include <memory>

namespace ridgepoint::widgets {

/// The flow as a widget; the keys walk what comes in, the branches and what arrives.
class PowerFlowCanvas : public DiagramCanvas {
    Q_OBJECT
public:
    explicit PowerFlowCanvas(QWidget *parent = nullptr);

    void showFlow(std::shared_ptr<const PowerFlowSubject> subject);

    [[nodiscard]] const PowerFlowDrawing &drawing() const { return m_drawing; }
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
    std::shared_ptr<const PowerFlowSubject> m_subject;
    PowerFlowDrawing m_drawing;
};

} // namespace ridgepoint::widgets
