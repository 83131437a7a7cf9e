// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_card.h"

#include "widgets/workspaces/power/power_flow_canvas.h"
#include "widgets/workspaces/power/power_flow_table.h"
#include "widgets/workspaces/power/power_flow_words.h"

namespace ridgepoint::widgets {

PowerFlowCard::PowerFlowCard(QWidget *parent) : PowerFlowCard(new PowerFlowCanvas, new PowerFlowTable, parent) {}

PowerFlowCard::PowerFlowCard(PowerFlowCanvas *canvas, PowerFlowTable *table, QWidget *parent)
    : DiagramCard(canvas, table, tr("Losses and what draws power"), parent), m_canvas(canvas), m_table(table)
{
    setObjectName(QStringLiteral("powerFlowCard"));
    addButtons();
    refresh();
}

void PowerFlowCard::showFlow(const std::shared_ptr<const PowerFlowSubject> &subject, const QString &sentence, const QStringList &foot)
{
    m_subject = subject;
    setPictureTexts(sentence, foot);
    refresh();
}

QString PowerFlowCard::title() const { return tr("Power flow"); }

QString PowerFlowCard::subtitle() const
{
    if (!m_subject)
        return {};
    const bool isYear = m_subject->weather == engine::FlowWeather::year;
    return isYear ? tr("mean of the year") : tr("design hour");
}

void PowerFlowCard::fillCanvas() { m_canvas->showFlow(m_subject); }

void PowerFlowCard::fillTable() { m_table->setSubject(m_subject); }

QByteArray PowerFlowCard::csv() const
{
    PowerFlowTable table;
    table.setSubject(m_subject);
    return table.csv();
}

QString PowerFlowCard::exportTitle() const { return m_subject ? tr("Power of %1 from the grid").arg(endName(*m_subject)) : title(); }

QString PowerFlowCard::exportName() const { return QStringLiteral("power-flow"); }

} // namespace ridgepoint::widgets
