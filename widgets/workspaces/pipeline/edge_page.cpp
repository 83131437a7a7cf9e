// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/edge_page.h"

#include "widgets/input/flow_layout.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/pipeline/edge_delegate.h"
#include "widgets/workspaces/pipeline/edge_matrix_model.h"
#include "widgets/workspaces/pipeline/edge_picture.h"
#include "widgets/workspaces/pipeline/matrix_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

namespace {

/// Latencies of the slider's stops [s].
constexpr std::array<double, 10> latencies = {0.2, 0.5, 1, 2, 3, 5, 10, 20, 30, 60};
constexpr int usualLatency = 5;
constexpr int mostSteps = 4;
constexpr int matrixShare = 62;
constexpr int sideShare = 38;

} // namespace

EdgePage::EdgePage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("pipelineEdge"));
    setAccessibleName(tr("Edge"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(steps(1));
    column->addWidget(controls());
    column->addWidget(matrixCard(), matrixShare);
    auto *row = new QHBoxLayout;
    m_plot = addPlot(row, 1, QStringLiteral("edgePlot"), tr("Time of a picture on the chosen device against the steps"));
    column->addLayout(row, sideShare);
    makeWorker();
    connect(m_latency, &QSlider::valueChanged, this, &EdgePage::ask);
    connect(m_steps, &QSlider::valueChanged, this, &EdgePage::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &EdgePage::showDevice);
}

EdgePage::~EdgePage() = default;

void EdgePage::makeWorker()
{
    m_worker = std::make_unique<Worker>([catalog = context().catalog](const engine::EdgeRequest &request, const std::stop_token &,
                                                                      const Worker::Progress &) { return edgeBoard(catalog, request); },
                                        [this](const std::shared_ptr<const EdgeBoard> &board) {
                                            m_board = board;
                                            refresh();
                                        },
                                        [](int, int) {});
}

QSlider *EdgePage::addSlider(QLayout *row, const QString &name, int maximum, QLabel *&value)
{
    auto *group = new QWidget;
    auto *line = new QHBoxLayout(group);
    line->setContentsMargins(0, 0, steps(2), 0);
    line->setSpacing(steps(1));
    auto *label = new QLabel(name);
    setRole(label, QStringLiteral("muted"));
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, maximum);
    slider->setPageStep(1);
    slider->setAccessibleName(name);
    slider->setFixedWidth(steps(22));
    value = new QLabel;
    value->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("500 ms ")));
    line->addWidget(label);
    line->addWidget(slider);
    line->addWidget(value);
    row->addWidget(group);
    return slider;
}

QWidget *EdgePage::controls()
{
    auto *card = new QFrame;
    setRole(card, QStringLiteral("card"));
    auto *row = new FlowLayout(card);
    row->setContentsMargins(steps(1.5), steps(0.75), steps(1.5), steps(0.75));
    row->setSpacing(steps(1));
    m_latency = addSlider(row, tr("One picture within"), static_cast<int>(latencies.size()) - 1, m_latencyText);
    m_latency->setObjectName(QStringLiteral("edgeLatency"));
    m_latency->setValue(usualLatency);
    m_steps = addSlider(row, tr("Steps"), mostSteps - 1, m_stepsText);
    m_steps->setObjectName(QStringLiteral("edgeSteps"));
    m_steps->setValue(mostSteps - 1);
    for (const QString &note : {tr("● within   ▲ too slow   ✕ too big for its memory; dots: steps that are within"),
                                tr("UNets make 512 x 512 pixels, transformers 1024 x 1024")}) {
        auto *key = new QLabel(note);
        setRole(key, QStringLiteral("muted"));
        row->addWidget(key);
    }
    return card;
}

QWidget *EdgePage::matrixCard()
{
    auto *card = new QFrame;
    setRole(card, QStringLiteral("card"));
    m_model = new EdgeMatrixModel(this);
    m_view = new MatrixView(m_model, new EdgeDelegate(this), QStringLiteral("pipeline-edge-matrix"));
    m_view->setObjectName(QStringLiteral("edgeMatrix"));
    m_view->setAccessibleName(tr("Image models on devices of the edge"));
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + steps(1));
    connect(m_view, &MatrixView::exportRequested, this, [this] { Q_EMIT exportRequested(m_view); });
    m_reason = new QLabel;
    setRole(m_reason, QStringLiteral("muted"));
    m_reason->setWordWrap(true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(1));
    column->setSpacing(steps(0.75));
    column->addWidget(m_view, 1);
    column->addWidget(m_reason);
    return card;
}

double EdgePage::latency() const { return latencies[static_cast<std::size_t>(m_latency->value())]; }

double EdgePage::stepsAsked() const { return m_steps->value() + 1; }

void EdgePage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    if (!m_board && !m_worker->isRunning())
        ask();
}

void EdgePage::catalogChanged()
{
    m_worker->cancel();
    makeWorker();
    m_board.reset();
    m_model->setBoard(nullptr, stepsAsked());
}

void EdgePage::ask()
{
    m_latencyText->setText(numberText(latency(), engine::Unit::second));
    engine::EdgeRequest request;
    request.latency = latency();
    request.most_steps = mostSteps;
    m_worker->start(request);
}

void EdgePage::refresh()
{
    m_latencyText->setText(numberText(latency(), engine::Unit::second));
    m_stepsText->setText(countText(stepsAsked()));
    if (!m_board)
        return;
    const bool isFirst = m_model->rowCount() == 0;
    m_model->setBoard(m_board, stepsAsked());
    if (isFirst && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    showDevice();
    const QString sentence = edgeSentence(*m_board, stepsAsked());
    m_view->setCaption(tr("Image models on devices of the edge"), sentence,
                       tr("%1 step(s); ● within, ▲ too slow, × too big for the memory.").arg(countText(stepsAsked())));
    say(sentence);
}

void EdgePage::showDevice()
{
    const QModelIndex index = m_view->currentIndex();
    if (!m_board || !index.isValid())
        return;
    m_reason->setText(index.data(Qt::AccessibleTextRole).toString());
    show(m_plot, edgePicture(*m_board, static_cast<std::size_t>(index.row()), stepsAsked()));
}

const plot::Exportable *EdgePage::currentPicture() const
{
    const QWidget *focus = focusWidget();
    if (!m_board || (focus != nullptr && m_plot->isAncestorOf(focus)) || focus == m_plot)
        return m_board ? m_plot : nullptr;
    return m_view;
}

void EdgePage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

QByteArray EdgePage::saveView() const { return QByteArray::number(m_latency->value()) + ' ' + QByteArray::number(m_steps->value()); }

void EdgePage::restoreView(const QByteArray &view)
{
    const QByteArrayList parts = view.split(' ');
    if (parts.size() != 2)
        return;
    {
        const QSignalBlocker blocker(m_latency);
        m_latency->setValue(parts[0].toInt());
    }
    m_steps->setValue(parts[1].toInt());
    ask();
}

} // namespace ridgepoint::widgets
