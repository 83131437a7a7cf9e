// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/load_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/memory_kinds_picture.h"
#include "widgets/workspaces/serving/phase_picture.h"

#include <QHBoxLayout>
#include <QTimer>

namespace ridgepoint::widgets {

using engine::ParameterId;

LoadPage::LoadPage(const WorkspaceContext &context, QWidget *parent) : ServingPage(context, parent)
{
    setObjectName(QStringLiteral("servingLoad"));
    setAccessibleName(tr("Load"));
    QBoxLayout *row = addLargePlot(m_load, QStringLiteral("loadPlot"), tr("Throughput against speed per user as the batch grows"));
    m_families = addPlot(row, sideStretch, QStringLiteral("familyPlot"), tr("Time by kind of work"));
    m_memory = addPlot(row, sideStretch, QStringLiteral("memoryKindPlot"), tr("Memory by kind against capacity"));
    m_bound = addPlot(row, sideStretch, QStringLiteral("boundPlot"), tr("What binds decode over context and batch"));
    m_restTimer = new QTimer(this);
    m_restTimer->setSingleShot(true);
    m_restTimer->setInterval(500);
    connect(m_restTimer, &QTimer::timeout, this, &LoadPage::fitAxes);
}

QStringList LoadPage::keyOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const
{
    QStringList key;
    for (const engine::DeviceRoofline &device : estimate.devices)
        key << QString::fromStdString(device.slug);
    for (const ParameterId id : {ParameterId::accelerator, ParameterId::model, ParameterId::serving_mode, ParameterId::estimate_level,
                                 ParameterId::activation_precision, ParameterId::weight_precision, ParameterId::kv_precision})
        key << QString::fromStdString(slugInForce(*context().catalog, scenario, id));
    return key;
}

void LoadPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    const QStringList key = keyOf(scenario, estimate);
    if (key != m_key) {
        m_key = key;
        m_options.earlierRanges.reset();
        m_boundRanges.reset();
    }
    m_options.sources = updateSources(scenario, estimate);
    m_scenario = scenario;
    m_estimate = estimate;
    m_hasEstimate = true;
    redraw();
}

void LoadPage::setMeasuredPoints(std::vector<MeasuredServingPoint> points)
{
    m_options.measured = std::move(points);
    m_options.earlierRanges.reset();
    redraw();
}

/// The axes stand still under a moving slider; once the hand rests they fit again, so that one scenario has one picture.
void LoadPage::fitAxes()
{
    const auto ranges = m_options.earlierRanges;
    const auto bound = m_boundRanges;
    m_options.earlierRanges.reset();
    m_boundRanges.reset();
    redraw();
    if (m_options.earlierRanges == ranges && m_boundRanges == bound)
        m_restTimer->stop();
}

void LoadPage::redraw()
{
    if (!m_hasEstimate)
        return;
    const engine::Catalog &catalog = *context().catalog;
    const std::vector<ServedDevice> devices = servedDevices(catalog, m_scenario, m_estimate);
    const LoadPicture load = loadPicture(catalog, m_scenario, m_estimate, devices, m_options);
    m_options.earlierRanges = load.ranges;
    m_restTimer->start();
    show(m_load, {load.frame, load.curves});
    show(m_families, phasePicture(catalog, m_scenario, m_estimate, SegmentKind::Family));
    show(m_memory, memoryKindsPicture(catalog, m_scenario, devices));
    show(m_bound, boundPicture(catalog, m_scenario, m_estimate, m_boundRanges));
}

} // namespace ridgepoint::widgets
