// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/input/slider_scale.h"

#include <QLineEdit>

namespace ridgepoint::widgets {

/// A line of text for a value: a number with its unit, or a schedule. What was typed stays until it is taken, restored by Esc, or the value
/// changes elsewhere.
class EntryField final : public QLineEdit {
    Q_OBJECT
public:
    explicit EntryField(QWidget *parent);

    /// While true Esc restores instead of reaching the window.
    void setRestorable(bool isRestorable) { m_isRestorable = isRestorable; }

Q_SIGNALS:
    void taken();            ///< Enter
    void restoreRequested(); ///< Esc
    void focusLeft();
    void stepped(int direction, ridgepoint::widgets::StepSize size); ///< up, down, page up, page down

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool m_isRestorable = false;
};

} // namespace ridgepoint::widgets
