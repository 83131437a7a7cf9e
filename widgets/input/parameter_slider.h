// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/input/slider_scale.h"

#include <QSlider>

namespace ridgepoint::widgets {

/// A horizontal slider of 1000 stops that proposes and never decides: its own position changes by `showFraction` or under the mouse.
/// Shift makes the mouse and the keys fine; the wheel counts only with focus, so that scrolling a panel changes nothing.
class ParameterSlider final : public QSlider {
    Q_OBJECT
public:
    static constexpr int stops = 1000;

    explicit ParameterSlider(QWidget *parent);

    /// Moves the handle without a signal; ignored while the mouse holds it.
    void showFraction(double fraction);

Q_SIGNALS:
    void dragged(double fraction, bool isFine); ///< the handle is under way, or an assistive tool has set it
    void dragEnded();
    void stepped(int direction, ridgepoint::widgets::StepSize size);
    void endRequested(bool isMaximum); ///< Home or End
    void resetRequested();
    void focusLeft();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRect handleRect() const;
    [[nodiscard]] double travel() const;
    void moveTo(double fraction, bool isFine);
    void onValueChanged(int value);

    double m_fraction = 0;
    double m_lastX = 0;
    int m_wheelDelta = 0;
    bool m_isShowing = false;
};

} // namespace ridgepoint::widgets
