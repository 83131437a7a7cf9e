// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_targets.h"

#include "widgets/input/entry_field.h"
#include "widgets/input/flow_layout.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/plan_target_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::MetricId;

namespace {

constexpr double mostAllowed = 65536;

QCheckBox *checkBox(const QString &text, const QString &tip, const char *name, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(QLatin1StringView(name));
    box->setToolTip(tip);
    return box;
}

} // namespace

PlanTargets::PlanTargets(QWidget *parent) : QFrame(parent), m_rowsPlace(new QWidget(this)), m_add(new QToolButton(m_rowsPlace))
{
    setObjectName(QStringLiteral("planTargets"));
    setAccessibleName(tr("Targets of the plan"));
    setRole(this, QStringLiteral("card"));
    m_flow = new FlowLayout(m_rowsPlace);
    m_flow->setContentsMargins({});
    m_flow->setSpacing(steps(1.5));
    m_add->setText(tr("Add a target"));
    m_add->setObjectName(QStringLiteral("planAddTarget"));
    setRole(m_add, QStringLiteral("link"));
    m_grounds = new QLabel(this);
    m_grounds->setObjectName(QStringLiteral("planGrounds"));
    setRole(m_grounds, QStringLiteral("muted"));
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("planProblem"));
    setRole(m_problem, QStringLiteral("infeasible"));
    for (QLabel *label : {m_grounds, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setTextSize(label, TextSize::Small);
    }
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(1));
    column->setSpacing(steps(0.75));
    column->addWidget(m_rowsPlace);
    column->addWidget(optionsRow());
    column->addWidget(m_problem);
    column->addWidget(m_grounds);
    connect(m_add, &QToolButton::clicked, this, &PlanTargets::addTarget);
    setWish({});
}

QWidget *PlanTargets::optionsRow()
{
    auto *place = new QWidget(this);
    auto *flow = new FlowLayout(place);
    flow->setContentsMargins({});
    flow->setSpacing(steps(1.5));
    const auto add = [place, flow](const QString &text, QWidget *control) {
        auto *pair = new QWidget(place);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins({});
        row->setSpacing(steps(0.75));
        auto *label = new QLabel(text, pair);
        label->setBuddy(control);
        setRole(label, QStringLiteral("muted"));
        row->addWidget(label);
        row->addWidget(control);
        flow->addWidget(pair);
    };
    m_most = new EntryField(place);
    m_most->setObjectName(QStringLiteral("planMost"));
    m_most->setAccessibleName(tr("Accelerators at most"));
    m_most->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("65 536 ")) + steps(1.5));
    add(tr("Accelerators at most"), m_most);
    m_order = new QComboBox(place);
    m_order->setObjectName(QStringLiteral("planOrder"));
    m_order->setAccessibleName(tr("Ranked by"));
    m_order->addItems({tr("count"), tr("rated power"), tr("price")});
    add(tr("Ranked by"), m_order);
    m_announced = checkBox(tr("Announced ones too"), tr("Accelerators that cannot be had yet as well."), "planAnnounced", place);
    m_keepsBatch = checkBox(tr("Batch of the scenario"),
                            tr("Serve the scenario's batch as a whole. Otherwise the plan chooses: one sequence a replica, or as many as a "
                               "throughput target needs."),
                            "planKeepsBatch", place);
    flow->addWidget(m_announced);
    flow->addWidget(m_keepsBatch);
    for (QWidget *part : place->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        part->setMinimumHeight(m_order->sizeHint().height());
    connect(m_most, &EntryField::taken, this, &PlanTargets::takeMost);
    connect(m_most, &EntryField::focusLeft, this, [this] {
        if (m_most->isModified())
            takeMost();
    });
    connect(m_most, &EntryField::restoreRequested, this, [this] {
        showMost();
        showProblem({});
    });
    connect(m_most, &EntryField::stepped, this, [this](int direction) {
        m_mostValue = std::clamp(direction > 0 ? m_mostValue * 2 : std::floor(m_mostValue / 2), 1.0, mostAllowed);
        showMost();
        Q_EMIT changed();
    });
    connect(m_order, &QComboBox::activated, this, &PlanTargets::changed);
    connect(m_announced, &QCheckBox::toggled, this, &PlanTargets::changed);
    connect(m_keepsBatch, &QCheckBox::toggled, this, &PlanTargets::changed);
    return place;
}

PlanWish PlanTargets::wish() const
{
    PlanWish wish;
    wish.targets.clear();
    for (const PlanTargetRow *row : m_rows)
        wish.targets.push_back(row->target());
    wish.mostAccelerators = m_mostValue;
    wish.order = static_cast<engine::PlanOrder>(m_order->currentIndex());
    wish.withAnnounced = m_announced->isChecked();
    wish.keepsBatch = m_keepsBatch->isChecked();
    return wish;
}

void PlanTargets::setWish(const PlanWish &wish)
{
    const QSignalBlocker quiet(this);
    for (PlanTargetRow *row : m_rows)
        delete row;
    m_rows.clear();
    for (const engine::Target &target : wish.targets)
        if (m_rows.size() < mostTargets)
            addRow(target);
    m_mostValue = wish.mostAccelerators;
    showMost();
    m_order->setCurrentIndex(static_cast<int>(wish.order));
    m_announced->setChecked(wish.withAnnounced);
    m_keepsBatch->setChecked(wish.keepsBatch);
    refreshRows();
}

void PlanTargets::setGrounds(const QString &sentence) { m_grounds->setText(sentence); }

PlanTargetRow *PlanTargets::addRow(const engine::Target &target)
{
    auto *row = new PlanTargetRow(target, m_rowsPlace);
    m_rows.push_back(row);
    connect(row, &PlanTargetRow::changed, this, &PlanTargets::changed);
    connect(row, &PlanTargetRow::problemFound, this, &PlanTargets::showProblem);
    connect(row, &PlanTargetRow::removed, this, [this, row] { removeRow(row); });
    return row;
}

/// The first metric that is not aimed at yet.
void PlanTargets::addTarget()
{
    const PlanWish present = wish();
    const auto isAimedAt = [&present](MetricId id) {
        return std::any_of(present.targets.begin(), present.targets.end(), [id](const engine::Target &row) { return row.metric == id; });
    };
    engine::Target target{MetricId::time_to_first_token, 1};
    if (isAimedAt(target.metric))
        target = {MetricId::tokens_per_second, 10'000};
    if (isAimedAt(target.metric))
        target = {MetricId::request_latency, 10};
    PlanTargetRow *row = addRow(target);
    refreshRows();
    row->focusValue();
    Q_EMIT changed();
}

void PlanTargets::removeRow(PlanTargetRow *row)
{
    m_rows.erase(std::remove(m_rows.begin(), m_rows.end(), row), m_rows.end());
    row->hide();
    row->deleteLater();
    showProblem({});
    refreshRows();
    m_rows.front()->focusValue();
    Q_EMIT changed();
}

/// Puts the rows and the button behind them into the flow anew.
void PlanTargets::refreshRows()
{
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    QWidget *before = nullptr;
    for (PlanTargetRow *row : m_rows) {
        row->setRemovable(m_rows.size() > 1);
        row->show();
        m_flow->addWidget(row);
        if (before != nullptr)
            setTabOrder(before, row);
        before = row;
    }
    m_flow->addWidget(m_add);
    m_add->setVisible(m_rows.size() < mostTargets);
    m_rowsPlace->updateGeometry();
}

void PlanTargets::takeMost()
{
    const QString typed = m_most->text().trimmed();
    const auto value = engine::parse(typed.toStdString(), engine::Unit::count);
    if (!value || *value < 1 || *value > mostAllowed || std::floor(*value) != *value) {
        m_most->setRestorable(true);
        showProblem(tr("Accelerators at most: “%1” is not accepted; it takes a whole number from 1 to 65 536.").arg(typed.left(40)));
        return;
    }
    const bool isNew = *value != m_mostValue;
    m_mostValue = *value;
    showMost();
    showProblem({});
    if (isNew)
        Q_EMIT changed();
}

void PlanTargets::showMost()
{
    m_most->setText(countText(m_mostValue));
    m_most->setModified(false);
    m_most->setRestorable(false);
}

void PlanTargets::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        Q_EMIT problemFound(sentence);
}

} // namespace ridgepoint::widgets
