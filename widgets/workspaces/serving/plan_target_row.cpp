// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_target_row.h"

#include "widgets/input/entry_field.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/common/round_numbers.h"
#include "widgets/workspaces/serving/plan_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace ridgepoint::widgets {

using engine::MetricId;

namespace {

/// A value to start from when a metric is chosen, SI.
double usualValue(MetricId id)
{
    switch (id) {
    case MetricId::time_per_output_token:
    case MetricId::forward_time:
        return 0.02;
    case MetricId::time_to_first_token:
        return 1;
    case MetricId::request_latency:
        return 10;
    case MetricId::tokens_per_second:
        return 10'000;
    case MetricId::max_context:
        return 131'072;
    case MetricId::max_batch:
        return 64;
    default:
        return 50;
    }
}

} // namespace

PlanTargetRow::PlanTargetRow(const engine::Target &target, QWidget *parent)
    : QWidget(parent),
      m_target(target),
      m_metric(new QComboBox(this)),
      m_direction(new QLabel(this)),
      m_value(new EntryField(this)),
      m_remove(new QToolButton(this))
{
    setObjectName(QStringLiteral("planTarget"));
    for (const MetricId id : engine::plan_metrics())
        m_metric->addItem(metricLabel(id), static_cast<int>(id));
    m_metric->setAccessibleName(tr("Metric of the target"));
    m_value->setObjectName(QStringLiteral("planTargetValue"));
    m_value->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("10 000 tok/s ")) + steps(1.5));
    m_remove->setText(QStringLiteral("×"));
    m_remove->setToolTip(tr("Remove this target"));
    m_remove->setAccessibleName(tr("Remove this target"));
    setRole(m_remove, QStringLiteral("tiny"));
    setRole(m_direction, QStringLiteral("muted"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(steps(0.75));
    for (QWidget *part : std::initializer_list<QWidget *>{m_metric, m_direction, m_value, m_remove})
        row->addWidget(part);
    showTarget();
    connect(m_metric, &QComboBox::activated, this, &PlanTargetRow::takeMetric);
    connect(m_value, &EntryField::taken, this, &PlanTargetRow::takeValue);
    connect(m_value, &EntryField::focusLeft, this, [this] {
        if (m_value->isModified())
            takeValue();
    });
    connect(m_value, &EntryField::restoreRequested, this, [this] {
        showTarget();
        Q_EMIT problemFound({});
    });
    connect(m_value, &EntryField::stepped, this, &PlanTargetRow::step);
    connect(m_remove, &QToolButton::clicked, this, &PlanTargetRow::removed);
}

void PlanTargetRow::setRemovable(bool isRemovable) { m_remove->setVisible(isRemovable); }

void PlanTargetRow::focusValue()
{
    m_value->setFocus(Qt::OtherFocusReason);
    m_value->selectAll();
}

void PlanTargetRow::showTarget()
{
    m_metric->setCurrentIndex(m_metric->findData(static_cast<int>(m_target.metric)));
    m_direction->setText(directionText(m_target.metric));
    m_value->setText(numberText(m_target.value, engine::metric(m_target.metric).unit));
    m_value->setAccessibleName(tr("%1, %2").arg(metricLabel(m_target.metric), directionText(m_target.metric)));
    m_value->setModified(false);
    m_value->setRestorable(false);
}

void PlanTargetRow::takeMetric()
{
    const auto id = static_cast<MetricId>(m_metric->currentData().toInt());
    if (id == m_target.metric)
        return;
    m_target = {id, usualValue(id)};
    showTarget();
    Q_EMIT problemFound({});
    Q_EMIT changed();
}

void PlanTargetRow::takeValue()
{
    const engine::Metric &row = engine::metric(m_target.metric);
    const QString typed = m_value->text().trimmed();
    const auto value = engine::parse(typed.toStdString(), row.unit);
    if (!value || !(*value > 0) || !std::isfinite(*value)) {
        m_value->setRestorable(true);
        Q_EMIT problemFound(tr("%1: “%2” is not accepted; it takes a number above 0 such as %3.")
                                .arg(metricLabel(row.id), typed.left(40), numberText(usualValue(row.id), row.unit)));
        return;
    }
    const bool isNew = *value != m_target.value && m_value->isModified();
    if (isNew)
        m_target.value = *value;
    showTarget();
    Q_EMIT problemFound({});
    if (isNew)
        Q_EMIT changed();
}

void PlanTargetRow::step(int direction)
{
    constexpr double beyond = 1e-9;
    m_target.value = direction > 0 ? roundUp(m_target.value * (1 + beyond)) : roundDown(m_target.value * (1 - beyond));
    showTarget();
    Q_EMIT problemFound({});
    Q_EMIT changed();
}

} // namespace ridgepoint::widgets
