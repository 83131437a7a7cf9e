// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/tree_view.h"

#include "data/problem_text.h"
#include "engine/search/trajectory_tree.h"
#include "widgets/plot/colours.h"
#include "widgets/plot/header_button.h"
#include "widgets/plot/plot_header.h"
#include "widgets/plot/table_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_file.h"
#include "widgets/workspaces/search/segment_table.h"
#include "widgets/workspaces/search/tree_canvas.h"
#include "widgets/workspaces/search/tree_words.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>
#include <QStackedLayout>
#include <QToolButton>

namespace ridgepoint::widgets {

using plot::HeaderButton;

TreeView::TreeView(QWidget *parent)
    : QFrame(parent),
      m_header(new plot::PlotHeader(this)),
      m_use(addButton(QStringLiteral("treeUse"), tr("Use this search"), tr("Makes the previewed search that of the scenario."))),
      m_next(addButton(QStringLiteral("treeNext"), tr("Next tree"), tr("Draws another instance of the same search (key N)."))),
      m_tableButton(new HeaderButton(HeaderButton::Sign::Table, tr("The pieces as a table"), tr("T"), this)),
      m_exportButton(new HeaderButton(HeaderButton::Sign::Export, tr("Export the picture"), QString(), this)),
      m_pages(new QStackedLayout),
      m_canvas(new TreeCanvas(this)),
      m_model(new SegmentTable(this))
{
    setObjectName(QStringLiteral("treeView"));
    setAccessibleName(tr("Tree of trajectories with its title"));
    setRole(this, QStringLiteral("card"));
    m_tableButton->setCheckable(true);
    m_tableButton->setObjectName(QStringLiteral("treeTable"));
    m_exportButton->setObjectName(QStringLiteral("treeExport"));
    m_use->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(steps(0.5));
    head->addWidget(m_header, 1);
    for (QWidget *button : std::initializer_list<QWidget *>{m_use, m_next, m_tableButton, m_exportButton})
        head->addWidget(button, 0, Qt::AlignTop);
    m_pages->addWidget(m_canvas);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(steps(1.5), steps(1.25), steps(1), steps(0.5));
    column->setSpacing(steps(0.25));
    column->addLayout(head);
    column->addLayout(m_pages, 1);
    connect(m_next, &QToolButton::clicked, this, &TreeView::nextTreeRequested);
    connect(m_use, &QToolButton::clicked, this, &TreeView::searchRequested);
    connect(m_canvas, &TreeCanvas::nextTreeRequested, this, &TreeView::nextTreeRequested);
    connect(m_canvas, &TreeCanvas::tableRequested, this, [this] { showTable(true); });
    connect(m_tableButton, &HeaderButton::clicked, this, &TreeView::showTable);
    connect(m_exportButton, &HeaderButton::clicked, this, &TreeView::exportRequested);
    restyle();
}

QToolButton *TreeView::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    widgets::setRole(button, QStringLiteral("link"));
    return button;
}

void TreeView::setSetup(const SearchSetup &setup)
{
    const auto tree = engine::trace(setup.plan, setup.seed);
    if (!tree)
        return;
    m_canvas->setTree(setup, *tree);
    m_title = treeTitle(setup);
    m_subtitle = treeSubtitle(setup, *tree);
    m_header->setTexts(m_title, m_subtitle);
    m_use->setVisible(setup.isPreview);
    if (isTableShown())
        m_model->setTree(*tree);
}

void TreeView::setFooter(const QString &scenarioLine, const QStringList &sources)
{
    m_scenarioLine = scenarioLine;
    m_sources = sources;
}

void TreeView::showTable(bool isShown)
{
    m_tableButton->setChecked(isShown);
    if (isShown == isTableShown())
        return;
    if (!isShown) {
        m_pages->setCurrentWidget(m_canvas);
        m_canvas->setFocus();
        return;
    }
    m_model->setTree(m_canvas->drawing().tree);
    if (m_table == nullptr) {
        m_table = new plot::TablePanel(m_model, this);
        m_table->setTitle(m_title);
        m_pages->addWidget(m_table);
        connect(m_table, &plot::TablePanel::closeRequested, this, [this] { showTable(false); });
    }
    m_pages->setCurrentWidget(m_table);
    m_table->fitColumns();
    m_table->table()->setFocus();
}

bool TreeView::isTableShown() const { return m_table != nullptr && m_pages->currentWidget() == m_table; }

void TreeView::restyle()
{
    const plot::Style style = plot::styleFor(font(), plot::coloursFor(palette()));
    m_header->setStyle(style);
    m_tableButton->setStyle(style);
    m_exportButton->setStyle(style);
}

void TreeView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void TreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyPicture();
    else
        QFrame::keyPressEvent(event);
}

void TreeView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Next tree"), this, &TreeView::nextTreeRequested);
    menu.addAction(isTableShown() ? tr("Show the picture") : tr("Show the values as a table"), this,
                   [this] { showTable(!isTableShown()); });
    menu.addSeparator();
    menu.addAction(tr("Copy the picture"), this, &TreeView::copyPicture);
    menu.addAction(tr("Export\u2026"), this, &TreeView::exportRequested);
    menu.exec(event->globalPos());
}

Picture TreeView::picture() const
{
    const plot::Colours &colours = plot::coloursFor(palette());
    Picture picture;
    picture.title = m_title;
    picture.subtitle = m_subtitle;
    picture.footer = (QStringList(m_scenarioLine) + m_sources).join(QLatin1Char('\n'));
    picture.paint = [this](QPainter &painter, const QRectF &target) { m_canvas->render(painter, target); };
    picture.ground = colours.panel;
    picture.text = colours.text;
    picture.mutedText = colours.mutedText;
    picture.dotsPerInch = logicalDpiX();
    return picture;
}

QString TreeView::exportTitle() const { return m_title; }

QStringList TreeView::exportSuffixes() const
{
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")};
}

engine::Expected<void> TreeView::exportTo(const QString &path, QSize size) const
{
    if (QFileInfo(path).suffix().toLower() == u"csv") {
        SegmentTable table;
        table.setTree(m_canvas->drawing().tree);
        const QByteArray text = table.csv();
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            return data::refuse(tr("%1 could not be written: %2.").arg(path, file.errorString()));
        return {};
    }
    if (const QString problem = writePicture(picture(), size, path); !problem.isEmpty())
        return data::refuse(problem);
    return {};
}

void TreeView::copyPicture() const
{
    constexpr QSize size(1600, 1000);
    QGuiApplication::clipboard()->setImage(pictureImage(picture(), size, 2));
}

} // namespace ridgepoint::widgets
