// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/fit_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/source_title.h"
#include "widgets/workspaces/pipeline/fit_delegate.h"
#include "widgets/workspaces/pipeline/fit_details.h"
#include "widgets/workspaces/pipeline/fit_matrix_model.h"
#include "widgets/workspaces/pipeline/fit_picture.h"
#include "widgets/workspaces/pipeline/matrix_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QStackedLayout>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

using engine::FitMeasure;

namespace {

constexpr int matrixShare = 72;
constexpr int sideShare = 28;
constexpr int detailsShare = 58;
constexpr int plotShare = 42;

} // namespace

FitPage::FitPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("pipelineFit"));
    setAccessibleName(tr("Vendor fit"));
    build();
    makeWorker();
}

FitPage::~FitPage() = default;

void FitPage::makeWorker()
{
    m_worker = std::make_unique<Worker>(
        [catalog = context().catalog](const Request &, const std::stop_token &stop, const Worker::Progress &progress) -> Worker::Shared {
            auto table = std::make_shared<engine::FitTable>(engine::fit_table(*catalog, stop, progress));
            return table->is_cancelled ? nullptr : table;
        },
        [this](const Worker::Shared &table) { takeTable(table); },
        [this](int done, int total) {
            m_progress->setMaximum(total);
            m_progress->setValue(done);
        });
}

void FitPage::build()
{
    m_stack = new QStackedLayout(this);
    auto *waiting = new QFrame;
    setRole(waiting, QStringLiteral("card"));
    auto *middle = new QVBoxLayout(waiting);
    m_status = new QLabel(tr("Every accelerator at every workload is being computed, once."));
    setRole(m_status, QStringLiteral("muted"));
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Accelerators computed"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(steps(40));
    middle->addStretch(1);
    middle->addWidget(m_status, 0, Qt::AlignHCenter);
    middle->addWidget(m_progress, 0, Qt::AlignHCenter);
    middle->addStretch(2);

    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    row->addWidget(matrixCard(), matrixShare);
    auto *side = new QVBoxLayout;
    side->setSpacing(steps(1));
    auto *card = new QFrame;
    setRole(card, QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, 0);
    m_details = new QTextBrowser;
    m_details->setObjectName(QStringLiteral("fitDetails"));
    m_details->setAccessibleName(tr("The chosen field"));
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setOpenExternalLinks(false);
    inside->addWidget(m_details);
    side->addWidget(card, detailsShare);
    m_plot = addPlot(side, plotShare, QStringLiteral("fitPlot"), tr("Computed scores against argued ones"));
    row->addLayout(side, sideShare);
    m_stack->addWidget(waiting);
    m_stack->addWidget(content);
}

QWidget *FitPage::matrixCard()
{
    auto *card = new QFrame;
    setRole(card, QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(1));
    column->setSpacing(steps(0.75));
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Fit of products and workloads"));
    setTextSize(title, TextSize::Body, true);
    head->addWidget(title);
    head->addStretch(1);
    addMeasures(head);
    column->addLayout(head);
    auto *key = new QLabel(tr("Left computed, right thesis; −2 poor to +2 strong"));
    setRole(key, QStringLiteral("muted"));
    column->addWidget(key);
    m_model = new FitMatrixModel(this);
    m_view = new MatrixView(m_model, new FitDelegate(this), QStringLiteral("pipeline-fit-matrix"));
    m_view->setObjectName(QStringLiteral("fitMatrix"));
    m_view->setAccessibleName(tr("Fit of products and workloads"));
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->verticalHeader()->setMinimumSectionSize(fontMetrics().height() + steps(0.5));
    connect(m_view, &MatrixView::exportRequested, this, [this] { Q_EMIT exportRequested(m_view); });
    column->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FitPage::showDetails);
    return card;
}

void FitPage::addMeasures(QBoxLayout *row)
{
    auto *group = new QButtonGroup(this);
    for (const FitMeasure measure : {FitMeasure::cost, FitMeasure::time, FitMeasure::energy}) {
        auto *button = new QToolButton;
        setRole(button, QStringLiteral("segment"));
        button->setText(measureName(measure));
        button->setToolTip(tr("Scores by the %1 of an output against the median of the feasible devices.").arg(measureName(measure)));
        button->setCheckable(true);
        button->setChecked(measure == m_measure);
        group->addButton(button);
        row->addWidget(button);
        m_measures.push_back(button);
        connect(button, &QToolButton::clicked, this, [this, measure] { setMeasure(measure); });
    }
}

void FitPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    if (!m_board && !m_worker->isRunning())
        start();
}

void FitPage::start()
{
    m_stack->setCurrentIndex(0);
    say(tr("The fit of every product is being computed."));
    m_worker->start({});
}

void FitPage::catalogChanged()
{
    m_worker->cancel();
    makeWorker();
    m_model->setBoard(nullptr);
    m_board.reset();
}

void FitPage::takeTable(const std::shared_ptr<const engine::FitTable> &table)
{
    std::vector<data::VendorFitRow> rows;
    if (context().database != nullptr)
        if (auto read = data::readVendorFit(*context().database))
            rows = std::move(*read);
    m_board = std::make_unique<FitBoard>(context().catalog, std::move(rows), *table);
    m_board->setMeasure(m_measure);
    m_stack->setCurrentIndex(1);
    m_model->setBoard(m_board.get());
    m_view->setCurrentIndex(m_model->index(0, 0));
    refresh();
}

void FitPage::setMeasure(FitMeasure measure)
{
    m_measure = measure;
    m_measures[static_cast<std::size_t>(measure)]->setChecked(true);
    if (!m_board)
        return;
    m_board->setMeasure(measure);
    m_model->setBoard(m_board.get());
    refresh();
}

void FitPage::refresh()
{
    show(m_plot, fitPicture(*m_board));
    showDetails();
    const QString sentence = fitSentence(*m_board);
    QStringList sources;
    for (const data::VendorFitRow &row : m_board->rows())
        if (const QString title = sourceTitle(row.source); !title.isEmpty() && !sources.contains(title))
            sources << title;
    m_view->setCaption(tr("Fit of products and workloads by %1").arg(measureName(m_measure)), sentence,
                       tr("Left computed, right thesis. Theses: %1.").arg(sources.join(QStringLiteral(", "))));
    say(sentence);
}

void FitPage::showDetails()
{
    const QModelIndex index = m_view->currentIndex();
    if (m_board && index.isValid())
        m_details->setHtml(fitDetails(*m_board, static_cast<std::size_t>(index.row()), static_cast<engine::FitWorkload>(index.column())));
}

const plot::Exportable *FitPage::currentPicture() const
{
    const QWidget *focus = focusWidget();
    if (!m_board || (focus != nullptr && m_plot->isAncestorOf(focus)) || focus == m_plot)
        return m_board ? m_plot : nullptr;
    return m_view;
}

void FitPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

QByteArray FitPage::saveView() const
{
    const std::string_view name = engine::slug(m_measure);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

void FitPage::restoreView(const QByteArray &view)
{
    for (const FitMeasure measure : {FitMeasure::cost, FitMeasure::time, FitMeasure::energy})
        if (const std::string_view name = engine::slug(measure); view == QByteArray(name.data(), static_cast<qsizetype>(name.size())))
            setMeasure(measure);
}

} // namespace ridgepoint::widgets
