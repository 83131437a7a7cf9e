// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pages/page_switch.h"

#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace ridgepoint::widgets {

PageSwitch::PageSwitch(const PageList &pages, QWidget *parent) : QWidget(parent), m_row(new QWidget(this)), m_list(new QComboBox(this))
{
    const QString workspace = QLatin1StringView(pages.workspace);
    setObjectName(workspace + QStringLiteral("Pages"));
    setAccessibleName(tr("Page"));
    auto *layout = new QHBoxLayout(m_row);
    layout->setContentsMargins({});
    layout->setSpacing(steps(0.5));
    m_list->setObjectName(workspace + QStringLiteral("PageList"));
    m_list->setAccessibleName(accessibleName());
    m_list->hide();
    auto *group = new QButtonGroup(this);
    group->setExclusive(true);
    for (const PageEntry &entry : pages.entries) {
        auto *button = new QToolButton(m_row);
        button->setObjectName(workspace + QStringLiteral("Page.") + QLatin1StringView(entry.name));
        button->setText(QCoreApplication::translate(pages.context, entry.label));
        button->setToolTip(QCoreApplication::translate(pages.context, entry.tip));
        button->setAccessibleName(tr("Show page %1").arg(button->text()));
        button->setAccessibleDescription(button->toolTip());
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        setRole(button, QStringLiteral("segment"));
        // The list takes the buttons' place before a word is cut.
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, page = m_buttons.size()] { Q_EMIT pageChosen(page); });
        m_buttons.push_back(button);
        m_list->addItem(button->text());
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    fitButtons();
    connect(m_list, &QComboBox::activated, this, [this](int page) { Q_EMIT pageChosen(static_cast<std::size_t>(page)); });
}

void PageSwitch::setPage(std::size_t page)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == page);
    m_list->setCurrentIndex(static_cast<int>(page));
}

QSize PageSwitch::sizeHint() const { return m_row->sizeHint(); }

QSize PageSwitch::minimumSizeHint() const
{
    return {m_list->minimumSizeHint().width(), std::max(m_list->minimumSizeHint().height(), m_row->sizeHint().height())};
}

void PageSwitch::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PageSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    fitButtons();
    arrange();
}

void PageSwitch::fitButtons()
{
    for (QToolButton *button : m_buttons)
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + steps(3) + 2);
    updateGeometry();
}

void PageSwitch::arrange()
{
    const bool isRow = width() >= m_row->minimumSizeHint().width();
    m_row->setVisible(isRow);
    m_list->setVisible(!isRow);
    m_row->setGeometry(rect());
    const int listWidth = std::min(width(), m_list->sizeHint().width());
    m_list->setGeometry(width() - listWidth, 0, listWidth, height());
}

} // namespace ridgepoint::widgets
