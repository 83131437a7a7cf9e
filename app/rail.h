// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace ridgepoint::app {

/// The left rail: one button per workspace, icon over name, the current one tinted with a bar at its left edge.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshIcons();

    QButtonGroup *m_buttons;
};

} // namespace ridgepoint::app
