// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>
#include <QPointF>

class QGraphicsRectItem;

namespace ridgepoint::plot {

/// The widget that shows the picture and turns mouse and wheel into intentions.
class Canvas : public QChartView {
    Q_OBJECT
public:
    Canvas(QChart *chart, QWidget *parent);

    void setBandColour(const QColor &colour);

Q_SIGNALS:
    void pointerMoved(QPointF pixel);
    void pointerLeft();
    void clicked(QPointF pixel, Qt::KeyboardModifiers modifiers);
    void zoomRequested(QPointF pixel, double factor);
    void rectangleChosen(const QRectF &pixels);
    void panRequested(QPointF pixels); ///< since the last one
    void resetRequested();
    void resized();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Gesture { None, Undecided, Band, Pan };
    Gesture m_gesture = Gesture::None;
    QPointF m_start;
    QPointF m_last;
    QGraphicsRectItem *m_band;
};

} // namespace ridgepoint::plot
