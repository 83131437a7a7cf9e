// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/page_switch.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/serving/serving_pages.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace ridgepoint::widgets {

PageSwitch::PageSwitch(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("servingPages"));
    setAccessibleName(tr("Page"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(steps(0.5));
    auto *group = new QButtonGroup(this);
    group->setExclusive(true);
    for (const ServingPageEntry &entry : servingPages()) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("servingPage.") + QLatin1StringView(entry.name));
        button->setText(QCoreApplication::translate("ServingPages", entry.label));
        button->setToolTip(QCoreApplication::translate("ServingPages", entry.tip));
        button->setAccessibleName(tr("Show page %1").arg(button->text()));
        button->setAccessibleDescription(button->toolTip());
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        setRole(button, QStringLiteral("segment"));
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, page = m_buttons.size()] { Q_EMIT pageChosen(page); });
        m_buttons.push_back(button);
    }
}

void PageSwitch::setPage(std::size_t page)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == page);
}

} // namespace ridgepoint::widgets
