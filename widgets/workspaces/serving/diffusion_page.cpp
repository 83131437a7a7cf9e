// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/diffusion_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/diffusion_picture.h"
#include "widgets/workspaces/serving/memory_kinds_picture.h"
#include "widgets/workspaces/serving/stage_picture.h"
#include "widgets/workspaces/serving/step_timeline.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::Workload;

namespace {

constexpr int stepShare = 3;
constexpr int stageShare = 2;
constexpr std::array<const char *, outputMeasureCount> measureNames = {"time", "work", "bytes", "energy", "cost"};

} // namespace

DiffusionPage::DiffusionPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("servingDiffusion"));
    setAccessibleName(tr("Diffusion"));
    auto *upper = new QWidget;
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins({});
    addMeasureSwitch(column);
    auto *above = new QHBoxLayout;
    above->setSpacing(steps(1));
    column->addLayout(above, 1);
    m_steps = addPlot(above, stepShare, QStringLiteral("diffusionPlot"), tr("One output over the number of steps"));
    m_stages = addPlot(above, stageShare, QStringLiteral("diffusionStagePlot"), tr("Time of each stage of a request"));
    QBoxLayout *row = addLarge(upper);
    m_rate = addPlot(row, sideStretch, QStringLiteral("diffusionRatePlot"), tr("Throughput over the batch, or work over the size"));
    m_memory = addPlot(row, sideStretch, QStringLiteral("diffusionMemoryPlot"), tr("Memory by kind, or by stage"));
    m_timeline = addPlot(row, sideStretch, QStringLiteral("stepTimelinePlot"), tr("Published steps over the years"));
    connect(m_timeline, &plot::PlotView::selectionRequested, this, &DiffusionPage::takeSteps);
    if (context.database != nullptr)
        if (auto published = data::readStepCounts(*context.database))
            m_published = *std::move(published);
}

void DiffusionPage::addMeasureSwitch(QVBoxLayout *column)
{
    const std::array labels = {tr("Time"), tr("FLOP"), tr("Bytes"), tr("Energy"), tr("Cost")};
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, steps(0.5));
    row->setSpacing(0);
    row->addStretch(1);
    auto *group = new QButtonGroup(this);
    for (std::size_t i = 0; i < outputMeasureCount; ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("diffusion.") + QLatin1StringView(measureNames[i]));
        button->setText(labels[i]);
        button->setAccessibleName(tr("%1 of one output").arg(labels[i]));
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setFocusPolicy(Qt::StrongFocus);
        setRole(button, QStringLiteral("segment"));
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, i] { setMeasure(static_cast<OutputMeasure>(i)); });
        m_buttons[i] = button;
    }
    column->addLayout(row);
}

std::vector<ParameterId> DiffusionPage::furtherParameters() const
{
    return {ParameterId::workload,
            ParameterId::refinement,
            ParameterId::block_tokens,
            ParameterId::forwards_per_block,
            ParameterId::steps,
            ParameterId::width,
            ParameterId::height,
            ParameterId::frames,
            ParameterId::guidance,
            ParameterId::guidance_execution,
            ParameterId::attention_scope,
            ParameterId::attention_window,
            ParameterId::attention_kept,
            ParameterId::denoising_runtime,
            ParameterId::attention_kernels,
            ParameterId::sequence_split};
}

void DiffusionPage::setMeasure(OutputMeasure measure)
{
    m_measure = measure;
    m_buttons[static_cast<std::size_t>(measure)]->setChecked(true);
    redraw();
}

/// A published method is a preset of the steps.
void DiffusionPage::takeSteps(const QStringList &slugs)
{
    const auto found = std::find_if(m_published.begin(), m_published.end(),
                                    [&slugs](const data::StepCount &count) { return slugs.contains(count.slug) && count.steps; });
    if (found == m_published.end())
        return;
    const engine::Parameter &row = engine::parameter(ParameterId::steps);
    Q_EMIT parameterEdited(ParameterId::steps, std::clamp(std::round(*found->steps), row.minimum, row.maximum), EditPhase::Committed);
}

QByteArray DiffusionPage::saveView() const { return measureNames[static_cast<std::size_t>(m_measure)]; }

void DiffusionPage::restoreView(const QByteArray &view)
{
    for (std::size_t i = 0; i < outputMeasureCount; ++i)
        if (view == measureNames[i])
            setMeasure(static_cast<OutputMeasure>(i));
}

void DiffusionPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    m_scenario = scenario;
    m_workload = engine::makes_pictures(estimate.workload) ? estimate.workload : Workload::language_diffusion;
    m_hasScenario = true;
    redraw();
}

/// The scenario's own request: with the verifier and the search that it asks for.
void DiffusionPage::showStages()
{
    const engine::Catalog &catalog = *context().catalog;
    const engine::PlacedPipeline pipeline = engine::placed_pipeline(catalog, m_scenario).value_or(engine::PlacedPipeline());
    const QString line = scenarioLine(catalog, m_scenario);
    show(m_stages, stageTimePicture(pipeline, line));
    show(m_memory, stageMemoryPicture(pipeline, line));
}

void DiffusionPage::redraw()
{
    if (!m_hasScenario)
        return;
    const engine::Catalog &catalog = *context().catalog;
    show(m_steps, stepPicture(catalog, m_scenario, m_workload, m_measure));
    const bool isText = m_workload == Workload::language_diffusion;
    show(m_rate, isText ? writingRatePicture(catalog, m_scenario) : scopePicture(catalog, m_scenario, m_workload));
    const engine::Scenario asked = asWorkload(catalog, m_scenario, m_workload);
    m_stages->setVisible(!isText);
    if (isText)
        show(m_memory, memoryKindsPicture(catalog, asked, servedWays(catalog, m_scenario, m_workload)));
    else
        showStages();
    show(m_timeline, stepTimelinePicture(m_published, numberInForce(catalog, asked, ParameterId::steps), scenarioLine(catalog, asked)));
    const QString sentence = diffusionSentence(catalog, m_scenario, m_workload);
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

} // namespace ridgepoint::widgets
