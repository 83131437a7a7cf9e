// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of the models is put together.
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/serving/import_panel.h"
#include "widgets/workspaces/serving/model_list_view.h"
#include "widgets/workspaces/serving/models_page.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

namespace {

constexpr double listWidth = 28;
constexpr double leastParameterHeight = 23;
constexpr double wideFrom = 128; ///< in steps: room for architecture and accounts side by side

} // namespace

ModelsPage::ModelsPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("servingModels"));
    setAccessibleName(tr("Models"));
    setAcceptDrops(true);
    m_fileQuestion = [](QWidget *owner) {
        return QFileDialog::getOpenFileName(owner, tr("Import config.json"), {}, tr("Hugging Face configurations (*.json);;All files (*)"));
    };
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(steps(2));
    row->addWidget(buildLeft());
    row->addWidget(buildRight(), 1);
    auto *pasting = new QShortcut(QKeySequence::Paste, this, this, &ModelsPage::paste, Qt::WidgetWithChildrenShortcut);
    pasting->setObjectName(QStringLiteral("modelPaste"));
    connect(m_list, &ModelListView::modelChosen, this, &ModelsPage::showSlug);
    connect(m_list, &ModelListView::modelActivated, this, &ModelsPage::useShown);
    connect(m_import, &ImportPanel::candidateChanged, this, &ModelsPage::redraw);
    connect(m_import, &ImportPanel::keepRequested, this, &ModelsPage::keep);
    readData();
    showView(View::Architecture);
}

QWidget *ModelsPage::buildLeft()
{
    auto *left = new QWidget(this);
    left->setFixedWidth(steps(listWidth));
    m_list = new ModelListView(left);
    auto *read = new QPushButton(tr("&Import config.json…"), left);
    read->setObjectName(QStringLiteral("modelImport"));
    read->setToolTip(tr("Reads the architecture of a model from its Hugging Face configuration, without a network. "
                        "The file can also be dropped on this page or its text pasted."));
    m_remove = new QPushButton(tr("&Remove"), left);
    m_remove->setObjectName(QStringLiteral("modelRemove"));
    m_remove->setToolTip(tr("Removes this imported model; it can be brought back."));
    m_remove->hide();
    for (QPushButton *button : {read, m_remove})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->setSpacing(steps(0.75));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remove);
    layout->addWidget(read);
    connect(read, &QPushButton::clicked, this, [this] {
        if (const QString path = m_fileQuestion(this); !path.isEmpty())
            importFile(path);
    });
    connect(m_remove, &QPushButton::clicked, this, &ModelsPage::removeShown);
    return left;
}

QWidget *ModelsPage::buildRight()
{
    auto *right = new QWidget(this);
    m_import = new ImportPanel(right);
    m_notice = new QWidget(right);
    m_noticeText = new QLabel(m_notice);
    m_noticeText->setObjectName(QStringLiteral("modelNotice"));
    auto *undo = new QPushButton(tr("&Bring back"), m_notice);
    undo->setObjectName(QStringLiteral("modelUndo"));
    undo->setAutoDefault(false);
    auto *notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins({});
    notice->addWidget(m_noticeText);
    notice->addWidget(undo);
    notice->addStretch(1);
    m_notice->hide();
    m_name = new QLabel(right);
    m_name->setObjectName(QStringLiteral("modelName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setMinimumWidth(steps(8));
    setTextSize(m_name, TextSize::Title, true);
    m_facts = new QLabel(right);
    m_facts->setObjectName(QStringLiteral("modelFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setRole(m_facts, QStringLiteral("muted"));
    m_use = new QPushButton(right);
    m_use->setObjectName(QStringLiteral("modelUse"));
    m_use->setAutoDefault(false);
    m_use->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->setSpacing(steps(1));
    head->addWidget(m_name);
    head->addWidget(m_facts, 1);
    auto *group = new QButtonGroup(right);
    addSegment(View::Architecture, QStringLiteral("architecture"), tr("Architecture"), tr("Layers and sizes of the network."));
    addSegment(View::Accounts, QStringLiteral("accounts"), tr("Accounts"), tr("Parameters, KV cache and bytes of the weights."));
    addSegment(View::Training, QStringLiteral("training"), tr("Training"),
               tr("What one training run takes, and what tiers of models cost."));
    for (QToolButton *button : m_segments) {
        group->addButton(button);
        head->addWidget(button);
    }
    head->addWidget(m_use);
    m_stack = new QStackedWidget(right);
    auto *first = new QWidget(m_stack);
    auto *row = new QHBoxLayout(first);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    row->addWidget(m_architecture = buildArchitecture(), 48);
    row->addWidget(m_accounts = buildAccounts(), 52);
    m_stack->addWidget(first);
    m_stack->addWidget(buildTraining());
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins({});
    layout->setSpacing(steps(1));
    layout->addWidget(m_notice);
    layout->addWidget(m_import);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(undo, &QPushButton::clicked, this, &ModelsPage::undoRemoval);
    connect(m_use, &QPushButton::clicked, this, &ModelsPage::useShown);
    return right;
}

void ModelsPage::addSegment(View view, const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("modelView.") + name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleDescription(toolTip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    setRole(button, QStringLiteral("segment"));
    connect(button, &QToolButton::clicked, this, [this, view] { showView(view); });
    m_segments.push_back(button);
}

QTextBrowser *ModelsPage::addText(const QString &name, const QString &accessibleName)
{
    auto *text = new QTextBrowser(this);
    text->setObjectName(name);
    text->setAccessibleName(accessibleName);
    text->setOpenExternalLinks(true);
    text->setFrameShape(QFrame::StyledPanel);
    text->viewport()->setAutoFillBackground(false);
    text->document()->setDocumentMargin(0);
    text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return text;
}

QWidget *ModelsPage::buildArchitecture()
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    m_factsText = addText(QStringLiteral("modelFactsText"), tr("Architecture and sources"));
    row->addWidget(m_factsText, 46);
    m_layers = addPlot(row, 54, QStringLiteral("layerPlot"), tr("Kind of attention and feed-forward network by layer"));
    return part;
}

QWidget *ModelsPage::buildAccounts()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(steps(1));
    m_parameters = addPlot(column, 30, QStringLiteral("parameterPlot"), tr("Parameters by part of the network"));
    m_parameters->setMinimumHeight(steps(leastParameterHeight));
    auto *row = new QHBoxLayout;
    row->setSpacing(steps(1));
    column->addLayout(row, 70);
    m_cache = addPlot(row, 56, QStringLiteral("cachePlot"), tr("KV cache of one sequence against context"));
    m_weights = addPlot(row, 44, QStringLiteral("weightPlot"), tr("Bytes of the weights against memory"));
    return part;
}

QWidget *ModelsPage::buildTraining()
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(steps(2));
    m_runText = addText(QStringLiteral("trainingRun"), tr("Training run of this model"));
    row->addWidget(m_runText, 36);
    auto *column = new QVBoxLayout;
    column->setSpacing(steps(1));
    row->addLayout(column, 64);
    m_tiersPlot = addPlot(column, 60, QStringLiteral("tierPlot"), tr("Cost of one training run by tier of models"));
    m_tiersText = addText(QStringLiteral("tierText"), tr("Tiers of models, stated and computed cost"));
    column->addWidget(m_tiersText, 40);
    return part;
}

void ModelsPage::showView(View view)
{
    m_view = view;
    arrange();
    redraw();
}

/// Architecture and accounts stand side by side where there is room, else each has the page.
void ModelsPage::arrange()
{
    m_isWide = width() >= steps(wideFrom);
    if (m_isWide && m_view == View::Accounts)
        m_view = View::Architecture;
    m_stack->setCurrentIndex(m_view == View::Training ? 1 : 0);
    m_architecture->setVisible(m_isWide || m_view == View::Architecture);
    m_accounts->setVisible(m_isWide || m_view == View::Accounts);
    for (std::size_t i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setChecked(i == static_cast<std::size_t>(m_view));
    m_segments[static_cast<std::size_t>(View::Accounts)]->setVisible(!m_isWide);
    m_facts->setVisible(m_isWide);
}

void ModelsPage::resizeEvent(QResizeEvent *event)
{
    WorkspacePage::resizeEvent(event);
    if (m_isWide != (width() >= steps(wideFrom)))
        showView(m_view);
}

} // namespace ridgepoint::widgets
