// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QToolButton;

namespace ridgepoint::widgets {

/// Switch between the pages of the workspace; arrow keys walk it.
class PageSwitch : public QWidget {
    Q_OBJECT
public:
    explicit PageSwitch(QWidget *parent = nullptr);

    void setPage(std::size_t page); ///< never emits

Q_SIGNALS:
    void pageChosen(std::size_t page);

private:
    std::vector<QToolButton *> m_buttons;
};

} // namespace ridgepoint::widgets
