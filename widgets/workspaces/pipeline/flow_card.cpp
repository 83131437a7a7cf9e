// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_card.h"

#include "data/problem_text.h"
#include "widgets/plot/plot_header.h"
#include "widgets/plot/table_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/pipeline/flow_canvas.h"
#include "widgets/workspaces/pipeline/flow_table.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

FlowCard::FlowCard(QWidget *parent)
    : QFrame(parent),
      m_header(new plot::PlotHeader(this)),
      m_canvas(new FlowCanvas(this)),
      m_table(new FlowTable(this)),
      m_panel(new plot::TablePanel(m_table, this)),
      m_stack(new QStackedLayout)
{
    setRole(this, QStringLiteral("card"));
    setObjectName(QStringLiteral("pipelineFlowCard"));
    auto *head = new QHBoxLayout;
    head->setSpacing(steps(0.5));
    head->addWidget(m_header, 1);
    addSwitch(head);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(0.75));
    column->setSpacing(steps(0.75));
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    m_panel->setTitle(tr("Stages, handovers and bars"));
    connect(m_panel, &plot::TablePanel::closeRequested, this, [this] { showTable(false); });
    refresh();
}

void FlowCard::addSwitch(QBoxLayout *row)
{
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &text, const QString &tip, ScheduleView view) {
        auto *button = new QToolButton(this);
        setRole(button, QStringLiteral("segment"));
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button, 0, Qt::AlignTop);
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
    m_sentence = sentence;
    m_sources = sources;
    refresh();
}

void FlowCard::setView(ScheduleView view)
{
    m_view = view;
    m_request->setChecked(view == ScheduleView::Request);
    m_load->setChecked(view == ScheduleView::UnderLoad);
    refresh();
}

void FlowCard::refresh()
{
    m_header->setStyle(plot::styleFor(font(), plot::coloursFor(palette())));
    QString subtitle;
    if (m_setup && m_setup->pipeline.plan) {
        const engine::PipelinePlan &plan = *m_setup->pipeline.plan;
        if (m_view == ScheduleView::Request)
            subtitle = tr("one request, %1").arg(numberText(plan.latency, engine::Unit::second));
        else if (m_setup->pipeline.task.overlaps)
            subtitle = tr("under load, a request every %1").arg(numberText(plan.interval, engine::Unit::second));
        else
            subtitle =
                tr("under load without overlap: one request after another, every %1").arg(numberText(plan.interval, engine::Unit::second));
    }
    m_header->setTexts(tr("Stages and their devices over time"), subtitle);
    m_canvas->showPipeline(m_setup, m_view);
    if (isTableShown())
        m_table->setPipeline(m_setup, m_view);
}

void FlowCard::showTable(bool isShown)
{
    if (isShown) {
        m_table->setPipeline(m_setup, m_view);
        m_panel->fitColumns();
    }
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    if (isShown)
        m_panel->table()->setFocus();
    else
        m_canvas->setFocus();
}

bool FlowCard::isTableShown() const { return m_stack->currentIndex() == 1; }

QString FlowCard::exportTitle() const
{
    return m_setup ? tr("%1 through its stages").arg(m_setup->model) : tr("Stages and their devices over time");
}

QString FlowCard::exportName() const { return QStringLiteral("pipeline-flow"); }

QStringList FlowCard::exportSuffixes() const
{
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")};
}

Picture FlowCard::picture() const
{
    const auto &colours = plot::coloursFor(palette());
    Picture picture;
    picture.title = exportTitle();
    picture.subtitle = m_sentence;
    QStringList foot{m_setup ? m_setup->line : QString()};
    foot += m_sources;
    picture.footer = foot.join(u'\n');
    picture.paint = [this](QPainter &painter, const QRectF &target) { m_canvas->render(painter, target); };
    picture.ground = colours.panel;
    picture.text = colours.text;
    picture.mutedText = colours.mutedText;
    picture.dotsPerInch = logicalDpiX();
    return picture;
}

engine::Expected<void> FlowCard::exportTo(const QString &path, QSize size) const
{
    if (!path.endsWith(u".csv", Qt::CaseInsensitive)) {
        if (const QString problem = writePicture(picture(), size, path); !problem.isEmpty())
            return data::refuse(problem);
        return {};
    }
    FlowTable table;
    table.setPipeline(m_setup, m_view);
    const QByteArray text = table.csv();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return data::refuse(tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

void FlowCard::copyPicture() const { QGuiApplication::clipboard()->setImage(pictureImage(picture(), QSize(1600, 900), 2)); }

void FlowCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void FlowCard::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(isTableShown() ? tr("Show picture") : tr("Show table"), this, [this] { showTable(!isTableShown()); });
    menu.addAction(tr("Copy picture"), this, &FlowCard::copyPicture);
    menu.addAction(tr("Export\u2026"), this, &FlowCard::exportRequested);
    menu.exec(event->globalPos());
}

void FlowCard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyPicture();
    else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        showTable(!isTableShown());
    else
        QFrame::keyPressEvent(event);
}

} // namespace ridgepoint::widgets
