// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/load_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/measured_serving.h"
#include "widgets/workspaces/serving/memory_kinds_picture.h"
#include "widgets/workspaces/serving/phase_picture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

const QByteArray measuredFlag = QByteArrayLiteral("measured");

} // namespace

LoadPage::LoadPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("servingLoad"));
    setAccessibleName(tr("Load"));
    QBoxLayout *row = addLargePlot(m_load, QStringLiteral("loadPlot"), tr("Throughput against speed or latency as the batch grows"));
    addMeasuredSwitch();
    m_families = addPlot(row, sideStretch, QStringLiteral("familyPlot"), tr("Time by kind of work"));
    m_memory = addPlot(row, sideStretch, QStringLiteral("memoryKindPlot"), tr("Memory by kind against capacity"));
    m_bound = addPlot(row, sideStretch, QStringLiteral("boundPlot"), tr("What binds a step over batch and size"));
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
    const bool isOther = key != m_key;
    if (isOther) {
        m_key = key;
        m_options.earlierRanges.reset();
        m_boundRanges.reset();
    }
    m_options.sources = updateSources(scenario, estimate);
    m_scenario = scenario;
    m_estimate = estimate;
    m_hasEstimate = true;
    if (isOther && m_measured->isChecked())
        showMeasured();
    else
        redraw();
}

void LoadPage::setMeasuredPoints(std::vector<MeasuredServingPoint> points)
{
    m_options.measured = std::move(points);
    m_measuredSources.clear();
    for (const MeasuredServingPoint &point : m_options.measured) {
        const QString line = tr("Measured: %1").arg(point.source);
        if (!m_measuredSources.contains(line))
            m_measuredSources << line;
    }
    m_options.earlierRanges.reset();
    redraw();
}

/// Stands above the large plot, at its right end.
void LoadPage::addMeasuredSwitch()
{
    m_measured = new QToolButton(this);
    m_measured->setObjectName(QStringLiteral("loadMeasured"));
    m_measured->setText(tr("Measured"));
    m_measured->setToolTip(tr("Lay published measurements of this model on these accelerators over the curves."));
    m_measured->setAccessibleDescription(m_measured->toolTip());
    m_measured->setCheckable(true);
    m_measured->setFocusPolicy(Qt::StrongFocus);
    setRole(m_measured, QStringLiteral("segment"));
    m_measuredNote = new QLabel(this);
    m_measuredNote->setObjectName(QStringLiteral("loadMeasuredNote"));
    m_measuredNote->setTextFormat(Qt::PlainText);
    m_measuredNote->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setRole(m_measuredNote, QStringLiteral("muted"));
    setTextSize(m_measuredNote, TextSize::Small);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, steps(0.5));
    row->addWidget(m_measuredNote, 1);
    row->addWidget(m_measured);
    if (auto *above = qobject_cast<QBoxLayout *>(m_load->parentWidget()->layout()))
        above->insertLayout(0, row);
    connect(m_measured, &QToolButton::toggled, this, &LoadPage::showMeasured);
}

void LoadPage::showMeasured()
{
    if (!m_hasEstimate)
        return;
    if (!m_measured->isChecked()) {
        m_measuredNote->clear();
        setMeasuredPoints({});
        return;
    }
    const auto published = publishedMeasurements(context().database, context().catalog);
    const QString model = QString::fromStdString(slugInForce(*context().catalog, m_scenario, ParameterId::model));
    std::vector<MeasuredServingPoint> points = measuredServingPoints(*published, model, m_estimate);
    if (!published->problem.isEmpty())
        m_measuredNote->setText(published->problem);
    else if (points.empty())
        m_measuredNote->setText(tr("No published measurement of %1 on these accelerators.")
                                    .arg(nameInForce(*context().catalog, m_scenario, ParameterId::model)));
    else
        m_measuredNote->setText(tr("%n published measurements, of other sizes, formats and splits too; point at one for its own.", nullptr,
                                   static_cast<int>(points.size())));
    setMeasuredPoints(std::move(points));
}

QByteArray LoadPage::saveView() const { return m_measured->isChecked() ? measuredFlag : QByteArray(); }

void LoadPage::restoreView(const QByteArray &view) { m_measured->setChecked(view == measuredFlag); }

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
    plot::PlotFrame frame = load.frame;
    frame.sources << m_measuredSources;
    m_load->setContent(frame, load.curves);
    show(m_families, phasePicture(catalog, m_scenario, m_estimate, SegmentKind::Family));
    show(m_memory, memoryKindsPicture(catalog, m_scenario, devices));
    show(m_bound, boundPicture(catalog, m_scenario, m_estimate, m_boundRanges));
}

} // namespace ridgepoint::widgets
