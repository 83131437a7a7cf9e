// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/power/power_flow_painter.h"

#include <QWidget>

#include <memory>

namespace ridgepoint::widgets {

/// The flow as a widget: hover reads out; arrow keys walk what comes in, the branches and what arrives, Home and End go to the first and
/// the last. Every item is exposed to assistive technology as a child of the canvas.
class PowerFlowCanvas : public QWidget {
    Q_OBJECT
public:
    explicit PowerFlowCanvas(QWidget *parent = nullptr);

    void showFlow(std::shared_ptr<const PowerFlowSubject> subject);

    [[nodiscard]] const PowerFlowDrawing &drawing() const { return m_drawing; }
    [[nodiscard]] QString itemTitle(int index) const { return words(index).title; }
    [[nodiscard]] QString itemDetails(int index) const { return words(index).details; }
    [[nodiscard]] int itemAt(const QPointF &position) const { return m_drawing.itemAt(position); }
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
    [[nodiscard]] int count() const { return static_cast<int>(m_drawing.items.size()); }
    [[nodiscard]] PowerItemWords words(int index) const;
    void relayout();

    std::shared_ptr<const PowerFlowSubject> m_subject;
    PowerFlowDrawing m_drawing;
    int m_hovered = -1;
    int m_focused = -1;
    bool m_isKeyboard = false; ///< the focus ring shows only when keys are used
    int m_generation = 0;
};

/// Exposes the items of every PowerFlowCanvas to assistive technology; later calls do nothing.
void installPowerFlowAccessibility();

} // namespace ridgepoint::widgets
