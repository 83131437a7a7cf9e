// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/diagram_card.h"

#include "data/problem_text.h"
#include "widgets/plot/header_button.h"
#include "widgets/plot/plot_header.h"
#include "widgets/plot/table_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/diagram_canvas.h"

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

DiagramCard::DiagramCard(DiagramCanvas *canvas, QAbstractItemModel *table, const QString &tableTitle, QWidget *parent)
    : QFrame(parent), m_header(new plot::PlotHeader(this)), m_canvas(canvas), m_head(new QHBoxLayout), m_stack(new QStackedLayout)
{
    setRole(this, QStringLiteral("card"));
    m_canvas->setParent(this);
    table->setParent(this);
    m_panel = new plot::TablePanel(table, this);
    m_panel->setTitle(tableTitle);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_panel);
    m_head->setSpacing(steps(0.5));
    m_head->addWidget(m_header, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(0.75));
    column->setSpacing(steps(0.75));
    column->addLayout(m_head);
    column->addLayout(m_stack, 1);
    connect(m_panel, &plot::TablePanel::closeRequested, this, [this] { showTable(false); });
}

void DiagramCard::addButtons()
{
    using plot::HeaderButton;
    auto *table = new HeaderButton(HeaderButton::Sign::Table, tr("The values as a table"), tr("T"), this);
    auto *leave = new HeaderButton(HeaderButton::Sign::Export, tr("Export the picture"), tr("Ctrl+E"), this);
    m_buttons = {table, leave};
    for (HeaderButton *button : m_buttons)
        m_head->addWidget(button, 0, Qt::AlignTop);
    connect(table, &QAbstractButton::clicked, this, [this] { showTable(!isTableShown()); });
    connect(leave, &QAbstractButton::clicked, this, &DiagramCard::exportRequested);
}

void DiagramCard::addHeadWidget(QWidget *widget)
{
    m_head->insertWidget(m_head->count() - static_cast<int>(m_buttons.size()), widget, 0, Qt::AlignTop);
}

void DiagramCard::setPictureTexts(const QString &sentence, const QStringList &foot)
{
    m_sentence = sentence;
    m_foot = foot;
}

void DiagramCard::refresh()
{
    const plot::Style style = plot::styleFor(font(), plot::coloursFor(palette()));
    m_header->setStyle(style);
    for (plot::HeaderButton *button : m_buttons)
        button->setStyle(style);
    m_header->setTexts(title(), subtitle());
    fillCanvas();
    if (isTableShown())
        fillTable();
}

void DiagramCard::showTable(bool isShown)
{
    if (isShown) {
        fillTable();
        m_panel->fitColumns();
    }
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    if (isShown)
        m_panel->table()->setFocus();
    else
        m_canvas->setFocus();
}

bool DiagramCard::isTableShown() const { return m_stack->currentIndex() == 1; }

QStringList DiagramCard::exportSuffixes() const
{
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")};
}

Picture DiagramCard::picture() const
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

engine::Expected<void> DiagramCard::exportTo(const QString &path, QSize size) const
{
    if (!path.endsWith(u".csv", Qt::CaseInsensitive)) {
        if (const QString problem = writePicture(picture(), size, path); !problem.isEmpty())
            return data::refuse(problem);
        return {};
    }
    const QByteArray text = csv();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return data::refuse(tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

void DiagramCard::copyPicture() const { QGuiApplication::clipboard()->setImage(pictureImage(picture(), QSize(1600, 900), 2)); }

void DiagramCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void DiagramCard::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(isTableShown() ? tr("Show picture") : tr("Show table"), this, [this] { showTable(!isTableShown()); });
    menu.addAction(tr("Copy picture"), this, &DiagramCard::copyPicture);
    menu.addAction(tr("Export\u2026"), this, &DiagramCard::exportRequested);
    menu.exec(event->globalPos());
}

void DiagramCard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyPicture();
    else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        showTable(!isTableShown());
    else
        QFrame::keyPressEvent(event);
}

} // namespace ridgepoint::widgets
