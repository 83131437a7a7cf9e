// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/fit_matrix_model.h"

namespace ridgepoint::widgets {

namespace {

engine::FitWorkload workloadOf(int column) { return static_cast<engine::FitWorkload>(column); }

QString halfText(const FitHalf &half) { return half.score ? fitScoreText(*half.score) : half.word; }

} // namespace

void FitMatrixModel::setBoard(const FitBoard *board)
{
    if (board == m_board && board != nullptr) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_board = board;
    endResetModel();
}

int FitMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_board == nullptr ? 0 : static_cast<int>(m_board->products().size());
}

int FitMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(engine::fit_workload_count);
}

FitPair FitMatrixModel::pairOf(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    FitPair pair;
    const engine::FitCell *cell = m_board->cell(row, workloadOf(index.column()));
    if (cell != nullptr && cell->score)
        pair.computed.score = *cell->score;
    else if (cell != nullptr && cell->state == engine::FitState::infeasible)
        pair.computed = {{}, tr("cannot"), QStringLiteral("×")};
    else
        pair.computed = {{}, tr("unknown"), QStringLiteral("?")};
    if (const data::VendorFitRow *thesis = m_board->thesis(row, workloadOf(index.column())))
        pair.thesis.score = thesis->score;
    else
        pair.thesis.word = pair.thesis.sign = QStringLiteral("–");
    return pair;
}

QVariant FitMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FitPair pair = pairOf(index);
    switch (role) {
    case PairRole:
        return QVariant::fromValue(pair);
    case Qt::DisplayRole:
        return QStringLiteral("%1 / %2").arg(halfText(pair.computed), halfText(pair.thesis));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: computed %3, thesis %4")
            .arg(m_board->products()[static_cast<std::size_t>(index.row())].name, workloadName(workloadOf(index.column())),
                 halfText(pair.computed), pair.thesis.score ? halfText(pair.thesis) : tr("none"));
    default:
        return {};
    }
}

QVariant FitMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation == Qt::Vertical) {
        const FitProduct &product = m_board->products()[static_cast<std::size_t>(section)];
        return role == Qt::DisplayRole   ? QVariant(product.name)
               : role == Qt::ToolTipRole ? QVariant(tr("%1, %2").arg(product.name, product.vendor))
                                         : QVariant();
    }
    if (role == Qt::DisplayRole) // a narrow column may break the longest word
        return workloadName(workloadOf(section)).replace(QStringLiteral("regressive"), QStringLiteral("\u00ADregressive"));
    if (role != Qt::ToolTipRole)
        return {};
    const std::string_view task = engine::task_text(workloadOf(section));
    return QString::fromUtf8(task.data(), static_cast<qsizetype>(task.size()));
}

} // namespace ridgepoint::widgets
