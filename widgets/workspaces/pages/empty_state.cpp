// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pages/empty_state.h"

#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

using engine::ParameterId;

engine::Scenario withWorkload(const engine::Catalog &catalog, engine::Scenario scenario, engine::Workload workload)
{
    scenario.reset(ParameterId::model);
    scenario.set(ParameterId::workload, std::string(engine::slug(workload)));
    return engine::settled(catalog, std::move(scenario), ParameterId::workload);
}

EmptyState::EmptyState(const QString &title, QWidget *parent) : QFrame(parent), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    setRole(this, QStringLiteral("card"));
    auto *heading = new QLabel(title, this);
    heading->setAlignment(Qt::AlignCenter);
    setTextSize(heading, TextSize::Title, true);
    setRole(m_text, QStringLiteral("muted"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMinimumWidth(steps(56));
    m_button->setObjectName(QStringLiteral("takeProposal"));
    m_button->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(steps(1.5));
    column->addStretch(2);
    column->addWidget(heading);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_text);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT proposed(m_proposal, m_name); });
}

void EmptyState::explain(const QString &text, const engine::Scenario &proposal, const QString &button, const QString &tip,
                         const QString &name)
{
    m_text->setText(text);
    m_proposal = proposal;
    m_button->setText(button);
    m_button->setToolTip(tip);
    m_name = name;
}

} // namespace ridgepoint::widgets
