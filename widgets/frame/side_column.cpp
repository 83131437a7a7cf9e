// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/side_column.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

SideColumn::SideColumn(std::shared_ptr<const engine::Catalog> catalog, QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_parameters(new ParameterPanel(std::move(catalog), this))
{
    setObjectName(QStringLiteral("sideColumn"));
    m_layout->setContentsMargins(1, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_parameters, 1);
}

QWidget *SideColumn::ownPanel(Workspace *workspace)
{
    const auto known = m_panels.find(workspace);
    if (known != m_panels.end())
        return known->second;
    QWidget *panel = workspace->sidePanel();
    if (panel != nullptr) {
        panel->setContentsMargins(steps(2), steps(2), steps(1.5), steps(1));
        m_layout->insertWidget(0, panel, 1);
    }
    m_panels.emplace(workspace, panel);
    return panel;
}

bool SideColumn::isNeededBy(Workspace *workspace) { return ownPanel(workspace) != nullptr || !workspace->parameters().empty(); }

void SideColumn::show(Workspace *workspace)
{
    QWidget *own = ownPanel(workspace);
    for (const auto &[other, panel] : m_panels) {
        if (panel != nullptr)
            panel->setVisible(panel == own);
    }
    const auto ids = workspace->parameters();
    m_parameters->setVisible(!ids.empty());
    if (!ids.empty())
        m_parameters->setParameters(ids);
}

void SideColumn::paintEvent(QPaintEvent *)
{
    const plot::Colours &colours = plot::coloursFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.setPen(colours.line);
    painter.drawLine(0, 0, 0, height());
}

} // namespace ridgepoint::widgets
