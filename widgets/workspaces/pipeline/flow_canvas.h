// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pipeline/flow_painter.h"

#include <QWidget>

#include <memory>

namespace ridgepoint::widgets {

/// The flow and the chart of its devices as a widget: hover reads out; arrow keys walk stages, handovers and bars, Home and End go to the
/// first and the last. Every item is exposed to assistive technology as a child of the canvas.
class FlowCanvas : public QWidget {
    Q_OBJECT
public:
    explicit FlowCanvas(QWidget *parent = nullptr);

    void showPipeline(std::shared_ptr<const PipelineSetup> setup, ScheduleView view);

    [[nodiscard]] const FlowDrawing &drawing() const { return m_layout; }
    [[nodiscard]] QString itemTitle(int index) const;
    [[nodiscard]] QString itemDetails(int index) const;
    [[nodiscard]] int itemAt(const QPointF &position) const { return m_layout.itemAt(position); }
    [[nodiscard]] int focusedItem() const { return m_focused; }
    void setFocusedItem(int index); ///< -1 for none
    /// Increases with every new layout: positions of an older one mean nothing.
    [[nodiscard]] int generation() const { return m_generation; }

    /// The picture at any size, with nothing hovered or focused.
    void render(QPainter &painter, const QRectF &target) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] plot::Style style() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_layout.items.size()); }
    void relayout();

    std::shared_ptr<const PipelineSetup> m_setup;
    ScheduleView m_view = ScheduleView::Request;
    FlowDrawing m_layout;
    int m_hovered = -1;
    int m_focused = -1;
    bool m_isKeyboard = false; ///< the focus ring shows only when keys are used
    int m_generation = 0;
};

} // namespace ridgepoint::widgets
