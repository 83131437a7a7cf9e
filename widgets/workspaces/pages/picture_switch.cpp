// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pages/picture_switch.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/pages/segment_row.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QToolButton>

#include <utility>

namespace ridgepoint::widgets {

PictureSwitch::PictureSwitch(std::vector<Entry> entries, QBoxLayout::Direction direction, QWidget *parent)
    : QWidget(parent), m_entries(std::move(entries)), m_group(new QButtonGroup(this))
{
    QList<QToolButton *> buttons;
    for (const Entry &entry : m_entries)
        buttons << segment(entry.word, entry.tip, QStringLiteral("picture.") + entry.picture->objectName());
    m_segments = segmentRow(buttons, m_group, direction);
    buttons.front()->setChecked(true);
    const bool isColumn = direction == QBoxLayout::TopToBottom;
    auto *outer = new QBoxLayout(isColumn ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    outer->setContentsMargins({});
    outer->setSpacing(steps(1));
    outer->addWidget(m_segments, 0, isColumn ? Qt::AlignTop : Qt::AlignLeft);
    m_grid = new QGridLayout;
    m_grid->setSpacing(steps(1));
    outer->addLayout(m_grid, 1);
    connect(m_group, &QButtonGroup::idClicked, this, &PictureSwitch::setCurrent);
    arrange();
}

void PictureSwitch::setColumnStretches(const std::vector<int> &stretches)
{
    m_stretches = stretches;
    arrange();
}

void PictureSwitch::setOneAtATime(bool isOneAtATime)
{
    if (isOneAtATime == m_isOneAtATime)
        return;
    m_isOneAtATime = isOneAtATime;
    arrange();
}

void PictureSwitch::setCurrent(int place)
{
    m_current = place;
    m_group->button(place)->setChecked(true);
    arrange();
}

void PictureSwitch::arrange()
{
    m_segments->setVisible(m_isOneAtATime);
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, 0);
    for (int i = 0; i < m_grid->rowCount(); ++i)
        m_grid->setRowStretch(i, 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const QRect cells = m_isOneAtATime ? QRect(0, 0, 1, 1) : entry.cells;
        m_grid->removeWidget(entry.picture);
        m_grid->addWidget(entry.picture, cells.y(), cells.x(), cells.height(), cells.width());
        m_grid->setRowStretch(cells.y(), 1);
        for (int column = cells.left(); column <= cells.right(); ++column)
            m_grid->setColumnStretch(column, m_isOneAtATime || m_stretches.empty() ? 1 : m_stretches[static_cast<std::size_t>(column)]);
        entry.picture->setVisible(!m_isOneAtATime || static_cast<int>(i) == m_current);
    }
}

} // namespace ridgepoint::widgets
