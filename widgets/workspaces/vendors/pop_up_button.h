// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ridgepoint::widgets {

/// A button with a chevron that opens a list below it; tinted while it narrows something.
class PopUpButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PopUpButton(const QString &text, QWidget *parent = nullptr);

    void setActive(bool isActive);
    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// Shows `popUp` below the button, inside the screen, and gives it the focus.
    void open(QWidget *popUp);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool m_isActive = false;
};

} // namespace ridgepoint::widgets
