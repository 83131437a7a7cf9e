// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/roofline_workspace.h"

#include "data/measured_points.h"
#include "data/problem_text.h"
#include "widgets/models/published_measurements.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/figure_sources.h"
#include "widgets/workspaces/roofline/crossover_picture.h"
#include "widgets/workspaces/roofline/memory_picture.h"
#include "widgets/workspaces/roofline/operator_picture.h"
#include "widgets/workspaces/roofline/picture_text.h"
#include "widgets/workspaces/roofline/roofline_sentence.h"
#include "widgets/workspaces/roofline/roofline_workspace_points.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr int mainStretch = 62;
constexpr int sideStretch = 38;

const QByteArray tiersFlag = QByteArrayLiteral("tiers");
const QByteArray precisionsFlag = QByteArrayLiteral("precisions");
const QByteArray operatorsFlag = QByteArrayLiteral("operators");
const QByteArray pointsFlag = QByteArrayLiteral("points=");
const QByteArray publishedFlag = QByteArrayLiteral("published");

} // namespace

RooflineWorkspace::RooflineWorkspace(WorkspaceContext context, QWidget *parent) : Workspace(parent), m_context(std::move(context))
{
    setObjectName(QStringLiteral("rooflineWorkspace"));
    setAccessibleName(tr("Roofline"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(steps(1));
    m_roofline = addPlot(column, mainStretch, QStringLiteral("rooflinePlot"), tr("Roofline of the compared accelerators"));
    auto *row = new QHBoxLayout;
    row->setSpacing(steps(1));
    column->addLayout(row, sideStretch);
    m_operators = addPlot(row, 1, QStringLiteral("operatorPlot"), tr("Time per operator"));
    m_memory = addPlot(row, 1, QStringLiteral("memoryPlot"), tr("Memory as the batch grows"));
    m_restTimer = new QTimer(this);
    m_restTimer->setSingleShot(true);
    m_restTimer->setInterval(500);
    connect(m_restTimer, &QTimer::timeout, this, &RooflineWorkspace::fitAxes);
    m_crossover = addPlot(row, 1, QStringLiteral("crossoverPlot"), tr("Compute-bound crossover"));
}

RooflineWorkspace::~RooflineWorkspace() = default;

plot::PlotView *RooflineWorkspace::addPlot(QBoxLayout *layout, int stretch, const QString &name, const QString &accessibleName)
{
    auto *view = new plot::PlotView(this);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    layout->addWidget(view, stretch);
    connect(view, &plot::PlotView::exportRequested, this, [this, view] { Q_EMIT exportRequested(view); });
    return view;
}

QString RooflineWorkspace::title() const { return tr("Roofline"); }

QString RooflineWorkspace::helpPage() const { return QStringLiteral("roofline"); }

std::vector<ParameterId> RooflineWorkspace::parameters() const
{
    return {ParameterId::accelerator,
            ParameterId::compared_accelerators,
            ParameterId::activation_precision,
            ParameterId::weight_precision,
            ParameterId::kv_precision,
            ParameterId::peak_kind,
            ParameterId::model,
            ParameterId::batch,
            ParameterId::prompt_tokens,
            ParameterId::prefix_tokens,
            ParameterId::output_tokens,
            ParameterId::context,
            ParameterId::compute_efficiency,
            ParameterId::memory_efficiency,
            ParameterId::kernel_overhead,
            ParameterId::memory_reserve};
}

QToolButton *RooflineWorkspace::addSwitch(QBoxLayout *layout, const QString &name, const QString &text, const QString &toolTip,
                                          bool *option)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleDescription(toolTip);
    button->setCheckable(true);
    button->setChecked(*option);
    button->setFocusPolicy(Qt::StrongFocus);
    setRole(button, QStringLiteral("segment"));
    connect(button, &QToolButton::toggled, this, [this, option](bool isOn) {
        *option = isOn;
        redraw();
    });
    layout->addWidget(button);
    return button;
}

QWidget *RooflineWorkspace::titleControls()
{
    if (m_controls)
        return m_controls;
    m_controls = new QWidget;
    auto *layout = new QHBoxLayout(m_controls);
    layout->setContentsMargins({});
    layout->setSpacing(steps(0.5));
    m_tiers = addSwitch(layout, QStringLiteral("memoryTiers"), tr("Memory tiers"),
                        tr("Show the roofs of on-chip memory, the scale-up link and the host link of the first accelerator."),
                        &m_options.hasTiers);
    m_precisions = addSwitch(layout, QStringLiteral("otherPrecisions"), tr("Precisions"),
                             tr("Show the roofs of the first accelerator at its other precisions."), &m_options.hasPrecisions);
    m_operatorSwitch =
        addSwitch(layout, QStringLiteral("operatorPoints"), tr("Operators"),
                  tr("Show every operator on the first accelerator's roof, its area the share of the time."), &m_options.hasOperators);
    addMeasuredButton(layout);
    return m_controls;
}

void RooflineWorkspace::addMeasuredButton(QBoxLayout *layout)
{
    m_measured = new QToolButton;
    m_measured->setObjectName(QStringLiteral("measuredPoints"));
    m_measured->setText(tr("Measured points"));
    m_measured->setPopupMode(QToolButton::InstantPopup);
    m_measured->setFocusPolicy(Qt::StrongFocus);
    setRole(m_measured, QStringLiteral("segment"));
    auto *menu = new QMenu(m_measured);
    connect(menu->addAction(tr("Open a file …")), &QAction::triggered, this, &RooflineWorkspace::askForMeasuredPoints);
    QAction *published = menu->addAction(tr("Published measurements of this accelerator"));
    published->setObjectName(QStringLiteral("publishedPoints"));
    published->setCheckable(true);
    connect(published, &QAction::triggered, this, &RooflineWorkspace::showPublishedPoints);
    QAction *clear = menu->addAction(tr("Clear"));
    clear->setObjectName(QStringLiteral("clearMeasuredPoints"));
    connect(clear, &QAction::triggered, this, &RooflineWorkspace::clearMeasuredPoints);
    m_measured->setMenu(menu);
    layout->addWidget(m_measured);
    showMeasuredState();
}

void RooflineWorkspace::showMeasuredState()
{
    if (!m_measured)
        return;
    const QString toolTip = m_isPublished ? tr("Published matrix products of the first accelerator lie over its roof.")
                            : m_options.measured
                                ? tr("Measured points of %1 lie over the roofs.").arg(QDir::toNativeSeparators(m_measuredPath))
                                : tr("Lay measured points over the roofs: a table with operator, flop, bytes and seconds, or the CSV of "
                                     "Nsight Compute.");
    m_measured->setToolTip(toolTip);
    m_measured->setAccessibleDescription(toolTip);
    if (auto *clear = m_measured->findChild<QAction *>(QStringLiteral("clearMeasuredPoints")))
        clear->setEnabled(m_options.measured != nullptr || m_isPublished);
    if (auto *published = m_measured->findChild<QAction *>(QStringLiteral("publishedPoints")))
        published->setChecked(m_isPublished);
}

void RooflineWorkspace::showPublishedPoints(bool areShown)
{
    m_options.measured.reset();
    m_measuredPath.clear();
    m_isPublished = areShown;
    readPublishedPoints();
    showMeasuredState();
    redraw();
    if (!areShown || !m_hasEstimate || m_estimate.devices.empty())
        return;
    const QString name = QString::fromStdString(m_estimate.devices.front().name);
    if (m_options.measured)
        Q_EMIT messageRequested(
            tr("%n published matrix products of %1.", nullptr, static_cast<int>(m_options.measured->points.size())).arg(name));
    else
        Q_EMIT messageRequested(tr("No matrix product of %1 in the arithmetic of its roof is published.").arg(name));
}

void RooflineWorkspace::readPublishedPoints()
{
    if (!m_isPublished || !m_hasEstimate || m_estimate.devices.empty())
        return;
    const auto published = publishedMeasurements(m_context.database, m_context.catalog);
    auto points = publishedPoints(*published, *m_context.catalog, m_estimate.devices.front());
    m_options.measured = points.points.empty() ? nullptr : std::make_shared<const RooflineMeasurements>(std::move(points));
}

void RooflineWorkspace::askForMeasuredPoints()
{
    const QString folder = m_measuredPath.isEmpty() ? QDir::homePath() : QFileInfo(m_measuredPath).absolutePath();
    auto *dialog = new QFileDialog(this, tr("Open measured points"), folder, tr("Comma separated values (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RooflineWorkspace::openMeasuredPoints);
    dialog->open();
}

bool RooflineWorkspace::openMeasuredPoints(const QString &path)
{
    const auto points = data::readMeasuredPoints(path);
    if (!points) {
        Q_EMIT messageRequested(data::text(points.error()));
        return false;
    }
    const auto count = static_cast<int>(points->points.size());
    const QString left = points->skippedReason;
    m_options.measured = std::make_shared<const RooflineMeasurements>(rooflineMeasurements(*points));
    m_measuredPath = path;
    m_isPublished = false;
    showMeasuredState();
    redraw();
    const QString read = tr("%n measured points of %1.", nullptr, count).arg(QFileInfo(path).fileName());
    Q_EMIT messageRequested(left.isEmpty() ? read : tr("%1 %2", "two sentences").arg(read, left));
    return true;
}

void RooflineWorkspace::clearMeasuredPoints()
{
    m_options.measured.reset();
    m_measuredPath.clear();
    m_isPublished = false;
    showMeasuredState();
    redraw();
}

plot::PlotView *RooflineWorkspace::currentPlot() const
{
    const QWidget *focus = focusWidget();
    for (plot::PlotView *view : {m_operators, m_memory, m_crossover})
        if (focus && (view == focus || view->isAncestorOf(focus)))
            return view;
    return m_roofline;
}

void RooflineWorkspace::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    m_scenario = scenario;
    m_estimate = estimate;
    m_hasEstimate = true;
    redraw();
    updateWords();
}

void RooflineWorkspace::settleKey()
{
    PictureKey key;
    for (const engine::DeviceRoofline &device : m_estimate.devices)
        key.devices.push_back(device.slug);
    key.model = slugInForce(*m_context.catalog, m_scenario, ParameterId::model);
    if (!m_estimate.devices.empty()) {
        key.precision = m_estimate.devices.front().precision;
        key.isSparse = m_estimate.devices.front().is_sparse;
    }
    key.hasTiers = m_options.hasTiers;
    key.hasPrecisions = m_options.hasPrecisions;
    key.hasOperators = m_options.hasOperators;
    key.measuredPath = m_measuredPath;
    key.isPublished = m_isPublished;
    if (key == m_key)
        return;
    m_key = std::move(key);
    readPublishedPoints();
    m_options.earlierRanges.reset();
    m_memoryMost.reset();
    if (m_context.database)
        m_options.sources = figureSources(*m_context.database, m_estimate.devices, m_key.model);
}

/// The axes stand still under a moving slider; once the hand rests they fit again, so that one scenario has one picture.
void RooflineWorkspace::fitAxes()
{
    const auto ranges = m_options.earlierRanges;
    const auto most = m_memoryMost;
    m_options.earlierRanges.reset();
    m_memoryMost.reset();
    redraw();
    if (m_options.earlierRanges == ranges && m_memoryMost == most)
        m_restTimer->stop();
}

void RooflineWorkspace::redraw()
{
    if (!m_hasEstimate)
        return;
    settleKey();
    const engine::Catalog &catalog = *m_context.catalog;
    const RooflinePicture picture = rooflinePicture(catalog, m_scenario, m_estimate, m_options);
    m_options.earlierRanges = picture.ranges;
    m_restTimer->start();
    m_roofline->setContent(picture.frame, picture.curves);
    redrawSide(m_operators, operatorPicture(catalog, m_scenario, m_estimate));
    redrawSide(m_memory, memoryPicture(catalog, m_scenario, m_estimate, m_memoryMost));
    redrawSide(m_crossover, crossoverPicture(catalog, m_scenario, m_estimate));
}

void RooflineWorkspace::redrawSide(plot::PlotView *view, SidePicture picture)
{
    picture.frame.sources = m_options.sources;
    view->setContent(picture.frame, picture.curves);
}

void RooflineWorkspace::updateWords()
{
    const engine::Catalog &catalog = *m_context.catalog;
    std::vector<ContextChip> chips{{nameInForce(catalog, m_scenario, ParameterId::accelerator), tr("Accelerator")}};
    if (m_estimate.devices.size() > 1) {
        QStringList names;
        for (std::size_t i = 1; i < m_estimate.devices.size(); ++i)
            names << QString::fromStdString(m_estimate.devices[i].name);
        chips.push_back({tr("+%n compared", nullptr, static_cast<int>(names.size())), names.join(QStringLiteral(", "))});
    }
    chips.push_back({nameInForce(catalog, m_scenario, ParameterId::model), tr("Model")});
    const bool isSame = std::equal(chips.begin(), chips.end(), m_chips.begin(), m_chips.end(),
                                   [](const ContextChip &a, const ContextChip &b) { return a.text == b.text && a.tooltip == b.tooltip; });
    if (!isSame) {
        m_chips = std::move(chips);
        Q_EMIT chipsChanged();
    }
    const QString sentence = rooflineSentence(catalog, m_scenario, m_estimate);
    if (sentence != m_sentence) {
        m_sentence = sentence;
        Q_EMIT sentenceChanged();
    }
}

QByteArray RooflineWorkspace::saveView() const
{
    QByteArrayList flags;
    if (m_options.hasTiers)
        flags << tiersFlag;
    if (m_options.hasPrecisions)
        flags << precisionsFlag;
    if (m_options.hasOperators)
        flags << operatorsFlag;
    if (m_isPublished)
        flags << publishedFlag;
    if (!m_measuredPath.isEmpty())
        flags << pointsFlag + m_measuredPath.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return flags.join(',');
}

void RooflineWorkspace::restoreView(const QByteArray &view)
{
    const QByteArrayList flags = view.split(',');
    m_options.hasTiers = flags.contains(tiersFlag);
    m_options.hasPrecisions = flags.contains(precisionsFlag);
    m_options.hasOperators = flags.contains(operatorsFlag);
    if (m_tiers)
        m_tiers->setChecked(m_options.hasTiers);
    if (m_precisions)
        m_precisions->setChecked(m_options.hasPrecisions);
    if (m_operatorSwitch)
        m_operatorSwitch->setChecked(m_options.hasOperators);
    for (const QByteArray &flag : flags)
        if (flag.startsWith(pointsFlag))
            openMeasuredPoints(QString::fromUtf8(QByteArray::fromBase64(flag.mid(pointsFlag.size()), QByteArray::Base64UrlEncoding)));
    if (flags.contains(publishedFlag))
        m_isPublished = true;
    showMeasuredState();
    redraw();
}

} // namespace ridgepoint::widgets
