// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_table_model.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/plan_text.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <numeric>

namespace ridgepoint::widgets {

using engine::PlanOption;
using engine::Unit;

namespace {

Qt::Alignment alignment(bool isRight) { return Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft); }

QVariant known(const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); }

/// Numbers before texts, and what is not known last in both directions.
bool isBefore(const QVariant &a, const QVariant &b, Qt::SortOrder order)
{
    if (a.isValid() != b.isValid())
        return a.isValid();
    if (!a.isValid())
        return false;
    const bool isNumber = a.typeId() == QMetaType::Double;
    const int sign = isNumber ? (a.toDouble() < b.toDouble()   ? -1
                                 : a.toDouble() > b.toDouble() ? 1
                                                               : 0)
                              : QString::localeAwareCompare(a.toString(), b.toString());
    return order == Qt::AscendingOrder ? sign < 0 : sign > 0;
}

} // namespace

void PlanTableModel::setResult(std::shared_ptr<const PlanResult> result)
{
    beginResetModel();
    const int before = targetCount();
    m_result = std::move(result);
    if (targetCount() != before)
        m_sortColumn = -1;
    arrange();
    endResetModel();
}

int PlanTableModel::targetCount() const { return m_result ? static_cast<int>(m_result->request.targets.size()) : 0; }

int PlanTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int PlanTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : firstTarget + targetCount() + tailCount;
}

const PlanOption &PlanTableModel::option(int row) const { return m_result->plan.options[m_rows[static_cast<std::size_t>(row)]]; }

int PlanTableModel::rowOf(const QString &slug) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (QString::fromStdString(option(row).accelerator->slug) == slug)
            return row;
    return -1;
}

bool PlanTableModel::isNumber(int column) const
{
    if (column < firstTarget)
        return column == Devices || column == Batch;
    if (column < firstTarget + targetCount())
        return true;
    return tail(column) != Tail::Binds && tail(column) != Tail::Reason;
}

QVariant PlanTableModel::raw(const PlanOption &option, int column) const
{
    switch (column) {
    case Accelerator:
        return QString::fromStdString(option.accelerator->name);
    case Serves:
        return option.is_feasible ? tr("yes") : tr("no");
    case Devices:
        return option.count();
    case Split:
        return tr("%1 × %2 × %3").arg(countText(option.tensor), countText(option.pipeline), countText(option.replicas));
    case Batch:
        return option.batch;
    default:
        break;
    }
    const auto target = static_cast<std::size_t>(column - firstTarget);
    if (column < firstTarget + targetCount())
        return target < option.reached.size() ? QVariant(option.reached[target]) : QVariant();
    return rawTail(option, tail(column));
}

QVariant PlanTableModel::rawTail(const PlanOption &option, Tail column) const
{
    switch (column) {
    case Tail::Room:
        return option.reached.empty() ? QVariant() : QVariant(leastRoom(option, m_result->request));
    case Tail::Binds:
        return option.reached.empty()
                   ? QVariant()
                   : QVariant(tr("%1: %2").arg(metricLabel(m_result->request.targets[option.binding].metric), limitText(option.bound)));
    case Tail::Memory:
        return option.memory_utilization > 0 ? QVariant(option.memory_utilization) : QVariant();
    case Tail::Power:
        return known(option.power);
    case Tail::Price:
        return known(option.price);
    case Tail::Reason:
        break;
    }
    return QString::fromStdString(option.reason);
}

Unit PlanTableModel::unit(int column) const
{
    if (column < firstTarget)
        return Unit::count;
    if (column < firstTarget + targetCount())
        return engine::metric(m_result->request.targets[static_cast<std::size_t>(column - firstTarget)].metric).unit;
    switch (tail(column)) {
    case Tail::Power:
        return Unit::watt;
    case Tail::Price:
        return Unit::dollar;
    default:
        return Unit::fraction;
    }
}

QString PlanTableModel::text(const PlanOption &option, int column) const
{
    const QVariant value = raw(option, column);
    if (!value.isValid())
        return tr("–", "not known");
    if (!isNumber(column))
        return value.toString();
    const QString number = numberText(value.toDouble(), unit(column));
    const bool isRoom = column >= firstTarget + targetCount() && tail(column) == Tail::Room;
    return isRoom && value.toDouble() >= 0 ? QStringLiteral("+") + number : number;
}

QVariant PlanTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlanOption &shown = option(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Split)
            return splitText(shown);
        return shown.is_feasible ? text(shown, index.column()) : QString::fromStdString(shown.reason);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(), text(shown, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(isNumber(index.column()) || index.column() == Split));
    case Qt::ForegroundRole:
        return shown.is_feasible ? QVariant() : QBrush(QGuiApplication::palette().color(QPalette::PlaceholderText));
    case SortRole:
        return raw(shown, index.column());
    case SlugRole:
        return QString::fromStdString(shown.accelerator->slug);
    default:
        return {};
    }
}

QString PlanTableModel::tailTitle(Tail column) const
{
    switch (column) {
    case Tail::Room:
        return tr("Least room");
    case Tail::Binds:
        return tr("Binds");
    case Tail::Memory:
        return tr("Memory");
    case Tail::Power:
        return tr("Rated power");
    case Tail::Price:
        return tr("Price");
    case Tail::Reason:
        break;
    }
    return tr("Why not");
}

QVariant PlanTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(isNumber(section) || section == Split));
    if (role == Qt::ToolTipRole && section == Split)
        return tr("tensor × pipeline × replicas");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Accelerator:
        return tr("Accelerator");
    case Serves:
        return tr("Serves");
    case Devices:
        return tr("Needed");
    case Split:
        return tr("Split");
    case Batch:
        return tr("Batch");
    default:
        break;
    }
    if (section < firstTarget + targetCount())
        return metricLabel(m_result->request.targets[static_cast<std::size_t>(section - firstTarget)].metric);
    return tailTitle(tail(section));
}

void PlanTableModel::arrange()
{
    m_rows.resize(m_result ? m_result->plan.options.size() : 0);
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](std::size_t a, std::size_t b) {
        const PlanOption &left = m_result->plan.options[a];
        const PlanOption &right = m_result->plan.options[b];
        if (left.is_feasible != right.is_feasible)
            return left.is_feasible;
        return isBefore(raw(left, m_sortColumn), raw(right, m_sortColumn), m_sortOrder);
    });
}

void PlanTableModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    endResetModel();
}

} // namespace ridgepoint::widgets
