// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/page_list.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QToolButton;

namespace ridgepoint::widgets {

/// Switch between the pages of a workspace; arrow keys walk it. Where the buttons have no room side by side it is a list.
class PageSwitch : public QWidget {
    Q_OBJECT
public:
    explicit PageSwitch(const PageList &pages, QWidget *parent = nullptr);

    void setPage(std::size_t page); ///< never emits
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChosen(std::size_t page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitButtons();
    void arrange();

    QWidget *m_row;
    QComboBox *m_list;
    std::vector<QToolButton *> m_buttons;
};

} // namespace ridgepoint::widgets
