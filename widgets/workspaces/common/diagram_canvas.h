// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/style.h"
#include "widgets/workspaces/common/item_cursor.h"
#include "widgets/workspaces/common/item_words.h"

#include <QWidget>

namespace ridgepoint::widgets {

/// A drawing of items as a widget: hover reads out; arrow keys walk the items in their order, Home and End go to the first and the last.
/// Every item is exposed to assistive technology as a child of the canvas.
class DiagramCanvas : public QWidget {
    Q_OBJECT
public:
    explicit DiagramCanvas(QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] virtual ItemWords words(int index) const = 0;
    [[nodiscard]] virtual QRectF itemRect(int index) const = 0;
    [[nodiscard]] virtual int itemAt(const QPointF &position) const = 0; ///< -1 for none
    [[nodiscard]] int focusedItem() const { return m_focused; }
    void setFocusedItem(int index); ///< -1 for none
    /// Increases with every new layout: positions of an older one mean nothing.
    [[nodiscard]] int generation() const { return m_generation; }

    /// The picture at any size, with nothing hovered or focused.
    void render(QPainter &painter, const QRectF &target) const;

protected:
    /// Lays out the drawing that is shown; returns the number of its items.
    [[nodiscard]] virtual int layOut(const plot::Style &style, QSizeF size) = 0;
    /// Paints the drawing that is shown.
    virtual void paintShown(QPainter &painter, const plot::Style &style, const ItemCursor &cursor) const = 0;
    /// Paints a drawing of a size; the one that is shown stays as it is.
    virtual void paintSized(QPainter &painter, const plot::Style &style, QSizeF size) const = 0;

    void relayout();
    void clearCursor(); ///< nothing is hovered or focused any more

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

    int m_count = 0;
    int m_hovered = -1;
    int m_focused = -1;
    bool m_isKeyboard = false; ///< the focus ring shows only when keys are used
    int m_generation = 0;
};

} // namespace ridgepoint::widgets
