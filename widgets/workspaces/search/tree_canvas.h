// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/search/search_setup.h"
#include "widgets/workspaces/search/tree_painter.h"

#include <QWidget>

#include <optional>

namespace ridgepoint::widgets {

/// The tree of trajectories as a widget. The pointer and the arrow keys walk its pieces, N asks for the next tree, and each piece is
/// exposed to assistive technology as a child of the canvas.
class TreeCanvas : public QWidget {
    Q_OBJECT
public:
    explicit TreeCanvas(QWidget *parent = nullptr);

    void setTree(const SearchSetup &setup, const engine::TrajectoryTree &tree);
    [[nodiscard]] const TreeDrawing &drawing() const { return m_drawing; }
    [[nodiscard]] const TreeWords &words() const { return m_words; }
    [[nodiscard]] int marked() const { return m_marked; }
    /// Marks a piece as the keyboard does; -1 for none.
    void setMarked(int segment);
    [[nodiscard]] int segmentAt(const QPoint &position) const;
    [[nodiscard]] QRect segmentRect(int segment) const;
    /// Increases with every new drawing: pieces of an older one mean nothing.
    [[nodiscard]] int generation() const { return m_generation; }

    /// The drawing at any size, with nothing marked.
    void render(QPainter &painter, const QRectF &target) const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nextTreeRequested();
    void tableRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    void mark(int segment, bool isKeyboard);
    void showCard();
    [[nodiscard]] int neighbour(int key) const;
    [[nodiscard]] TreePainter painter() const;

    std::optional<SearchSetup> m_setup;
    TreeDrawing m_drawing;
    TreeWords m_words;
    int m_marked = -1;
    bool m_isKeyboard = false;
    int m_generation = 0;
};

} // namespace ridgepoint::widgets
