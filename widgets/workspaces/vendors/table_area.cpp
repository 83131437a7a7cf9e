// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/table_area.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/vendors/entity_view.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

TableArea::TableArea(EntityView *view, QWidget *parent)
    : QFrame(parent),
      m_pages(new QStackedWidget(this)),
      m_headline(new QLabel(this)),
      m_text(new QLabel(this)),
      m_clear(new QPushButton(tr("Clear filters"), this)),
      m_legend(new QLabel(this))
{
    setRole(this, QStringLiteral("card"));
    setRole(view, QStringLiteral("bare"));
    setRole(m_text, QStringLiteral("muted"));
    setRole(m_legend, QStringLiteral("muted"));
    setTextSize(m_legend, TextSize::Small);
    setTextSize(m_headline, TextSize::Body, true);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setObjectName(QStringLiteral("vendors-empty-text"));
    m_clear->setObjectName(QStringLiteral("vendors-clear"));
    m_clear->setAutoDefault(false);

    auto *message = new QWidget(this);
    auto *column = new QVBoxLayout(message);
    column->setSpacing(steps(1));
    column->addStretch(1);
    column->addWidget(m_headline, 0, Qt::AlignHCenter);
    column->addWidget(m_text);
    column->addSpacing(steps(0.5));
    column->addWidget(m_clear, 0, Qt::AlignHCenter);
    column->addStretch(1);

    m_pages->addWidget(view);
    m_pages->addWidget(message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(steps(0.5), steps(0.5), steps(0.5), steps(0.5));
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_legend);
    m_legend->setContentsMargins(steps(1), steps(0.5), steps(1), 0);
    connect(m_clear, &QPushButton::clicked, this, &TableArea::clearRequested);
}

void TableArea::showTable()
{
    m_pages->setCurrentIndex(0);
    m_legend->setVisible(!m_legend->text().isEmpty());
}

void TableArea::showEmpty(const QString &text)
{
    m_headline->setText(tr("No row matches"));
    m_text->setText(text);
    m_clear->show();
    m_legend->hide();
    m_pages->setCurrentIndex(1);
}

void TableArea::showProblem(const QString &text)
{
    m_headline->setText(tr("The table cannot be shown"));
    m_text->setText(text);
    m_clear->hide();
    m_legend->hide();
    m_pages->setCurrentIndex(1);
}

void TableArea::setLegend(const QString &text)
{
    m_legend->setText(text);
    m_legend->setVisible(!text.isEmpty() && isTableShown());
}

bool TableArea::isTableShown() const { return m_pages->currentIndex() == 0; }

} // namespace ridgepoint::widgets
