// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_card.h"

#include "data/problem_text.h"
#include "widgets/plot/header_button.h"
#include "widgets/plot/plot_header.h"
#include "widgets/plot/table_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/power/power_flow_canvas.h"
#include "widgets/workspaces/power/power_flow_table.h"
#include "widgets/workspaces/power/power_flow_words.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

PowerFlowCard::PowerFlowCard(QWidget *parent)
    : QFrame(parent),
      m_header(new plot::PlotHeader(this)),
      m_canvas(new PowerFlowCanvas(this)),
      m_table(new PowerFlowTable(this)),
      m_panel(new plot::TablePanel(m_table, this)),
      m_head(new QHBoxLayout),
      m_stack(new QStackedLayout)
{
    setRole(this, QStringLiteral("card"));
    setObjectName(QStringLiteral("powerFlowCard"));
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(0.75));
    column->setSpacing(steps(0.75));
    m_head->setSpacing(steps(0.5));
    m_head->addWidget(m_header, 1);
    addButtons();
    column->addLayout(m_head);
    column->addLayout(m_stack, 1);
    m_panel->setTitle(tr("Losses and what draws power"));
    connect(m_panel, &plot::TablePanel::closeRequested, this, [this] { showTable(false); });
    refresh();
}

void PowerFlowCard::addButtons()
{
    m_tableButton = new plot::HeaderButton(plot::HeaderButton::Sign::Table, tr("The values as a table"), tr("T"), this);
    m_exportButton = new plot::HeaderButton(plot::HeaderButton::Sign::Export, tr("Export the picture"), tr("Ctrl+E"), this);
    for (plot::HeaderButton *button : {m_tableButton, m_exportButton})
        m_head->addWidget(button, 0, Qt::AlignTop);
    connect(m_tableButton, &QAbstractButton::clicked, this, [this] { showTable(!isTableShown()); });
    connect(m_exportButton, &QAbstractButton::clicked, this, &PowerFlowCard::exportRequested);
}

void PowerFlowCard::addHeadWidget(QWidget *widget) { m_head->insertWidget(m_head->count() - 2, widget, 0, Qt::AlignTop); }

void PowerFlowCard::showFlow(const std::shared_ptr<const PowerFlowSubject> &subject, const QString &sentence, const QStringList &foot)
{
    m_subject = subject;
    m_sentence = sentence;
    m_foot = foot;
    refresh();
}

void PowerFlowCard::refresh()
{
    const plot::Style style = plot::styleFor(font(), plot::coloursFor(palette()));
    m_header->setStyle(style);
    m_tableButton->setStyle(style);
    m_exportButton->setStyle(style);
    QString subtitle;
    if (m_subject)
        subtitle =
            (m_subject->weather == engine::FlowWeather::year ? tr("%1, mean of the year") : tr("%1, design hour")).arg(endName(*m_subject));
    m_header->setTexts(tr("Power flow"), subtitle);
    m_canvas->showFlow(m_subject);
    if (isTableShown())
        m_table->setSubject(m_subject);
}

void PowerFlowCard::showTable(bool isShown)
{
    if (isShown) {
        m_table->setSubject(m_subject);
        m_panel->fitColumns();
    }
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    if (isShown)
        m_panel->table()->setFocus();
    else
        m_canvas->setFocus();
}

bool PowerFlowCard::isTableShown() const { return m_stack->currentIndex() == 1; }

QString PowerFlowCard::exportTitle() const
{
    return m_subject ? tr("Power of %1 from the grid").arg(endName(*m_subject)) : tr("Power flow");
}

QString PowerFlowCard::exportName() const { return QStringLiteral("power-flow"); }

QStringList PowerFlowCard::exportSuffixes() const
{
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")};
}

Picture PowerFlowCard::picture() const
{
    const auto &colours = plot::coloursFor(palette());
    Picture picture;
    picture.title = exportTitle();
    picture.subtitle = m_sentence;
    picture.footer = m_foot.join(u'\n');
    picture.paint = [this](QPainter &painter, const QRectF &target) { m_canvas->render(painter, target); };
    picture.ground = colours.panel;
    picture.text = colours.text;
    picture.mutedText = colours.mutedText;
    picture.dotsPerInch = logicalDpiX();
    return picture;
}

engine::Expected<void> PowerFlowCard::exportTo(const QString &path, QSize size) const
{
    if (!path.endsWith(u".csv", Qt::CaseInsensitive)) {
        if (const QString problem = writePicture(picture(), size, path); !problem.isEmpty())
            return data::refuse(problem);
        return {};
    }
    PowerFlowTable table;
    table.setSubject(m_subject);
    const QByteArray text = table.csv();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return data::refuse(tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

void PowerFlowCard::copyPicture() const { QGuiApplication::clipboard()->setImage(pictureImage(picture(), QSize(1600, 900), 2)); }

void PowerFlowCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void PowerFlowCard::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(isTableShown() ? tr("Show picture") : tr("Show table"), this, [this] { showTable(!isTableShown()); });
    menu.addAction(tr("Copy picture"), this, &PowerFlowCard::copyPicture);
    menu.addAction(tr("Export\u2026"), this, &PowerFlowCard::exportRequested);
    menu.exec(event->globalPos());
}

void PowerFlowCard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyPicture();
    else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        showTable(!isTableShown());
    else
        QFrame::keyPressEvent(event);
}

} // namespace ridgepoint::widgets
