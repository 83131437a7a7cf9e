// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_card.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/pipeline/flow_canvas.h"
#include "widgets/workspaces/pipeline/flow_table.h"

#include <QButtonGroup>
#include <QToolButton>

namespace ridgepoint::widgets {

FlowCard::FlowCard(QWidget *parent) : FlowCard(new FlowCanvas, new FlowTable, parent) {}

FlowCard::FlowCard(FlowCanvas *canvas, FlowTable *table, QWidget *parent)
    : DiagramCard(canvas, table, tr("Stages, handovers and bars"), parent), m_canvas(canvas), m_table(table)
{
    setObjectName(QStringLiteral("pipelineFlowCard"));
    addSwitch();
    refresh();
}

void FlowCard::addSwitch()
{
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &text, const QString &tip, ScheduleView view) {
        auto *button = new QToolButton(this);
        setRole(button, QStringLiteral("segment"));
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        group->addButton(button);
        addHeadWidget(button);
        connect(button, &QToolButton::clicked, this, [this, view] { setView(view); });
        return button;
    };
    m_request = add(tr("One request"), tr("What each device does from the start of a request to its end."), ScheduleView::Request);
    m_load = add(tr("Under load"), tr("What each device does between two finished requests when there is always another one."),
                 ScheduleView::UnderLoad);
    m_request->setChecked(true);
}

void FlowCard::showPipeline(const std::shared_ptr<const PipelineSetup> &setup, const QString &sentence, const QStringList &sources)
{
    m_setup = setup;
    setPictureTexts(sentence, QStringList{setup ? setup->line : QString()} + sources);
    refresh();
}

void FlowCard::setView(ScheduleView view)
{
    m_view = view;
    m_request->setChecked(view == ScheduleView::Request);
    m_load->setChecked(view == ScheduleView::UnderLoad);
    refresh();
}

QString FlowCard::title() const { return tr("Stages and their devices over time"); }

QString FlowCard::subtitle() const
{
    if (!m_setup || !m_setup->pipeline.plan)
        return {};
    const engine::PipelinePlan &plan = *m_setup->pipeline.plan;
    if (m_view == ScheduleView::Request)
        return tr("one request, %1").arg(numberText(plan.latency, engine::Unit::second));
    const QString interval = numberText(plan.interval, engine::Unit::second);
    if (m_setup->pipeline.task.overlaps)
        return tr("under load, a request every %1").arg(interval);
    return tr("under load without overlap: one request after another, every %1").arg(interval);
}

void FlowCard::fillCanvas() { m_canvas->showPipeline(m_setup, m_view); }

void FlowCard::fillTable() { m_table->setPipeline(m_setup, m_view); }

QByteArray FlowCard::csv() const
{
    FlowTable table;
    table.setPipeline(m_setup, m_view);
    return table.csv();
}

QString FlowCard::exportTitle() const { return m_setup ? tr("%1 through its stages").arg(m_setup->model) : title(); }

QString FlowCard::exportName() const { return QStringLiteral("pipeline-flow"); }

} // namespace ridgepoint::widgets
