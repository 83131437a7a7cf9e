// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pages/segment_row.h"

#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QToolButton>

namespace ridgepoint::widgets {

QToolButton *segment(const QString &text, const QString &tip, const QString &name)
{
    auto *button = new QToolButton;
    setRole(button, QStringLiteral("segment"));
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget *segmentRow(const QList<QToolButton *> &buttons, QButtonGroup *group, QBoxLayout::Direction direction)
{
    auto *row = new QWidget;
    auto *layout = new QBoxLayout(direction, row);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        group->addButton(buttons[i], static_cast<int>(i));
        layout->addWidget(buttons[i]);
        if (direction == QBoxLayout::TopToBottom)
            buttons[i]->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    return row;
}

} // namespace ridgepoint::widgets
