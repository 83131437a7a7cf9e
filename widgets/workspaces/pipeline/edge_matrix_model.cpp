// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/edge_matrix_model.h"

#include "widgets/workspaces/common/picture_text.h"

#include <QBitArray>

namespace ridgepoint::widgets {

using engine::EdgeRow;
using engine::EdgeVerdict;

namespace {

QString timeText(const EdgeRow *row)
{
    return row == nullptr || !row->time ? EdgeMatrixModel::tr("unknown") : numberText(*row->time, engine::Unit::second);
}

} // namespace

void EdgeMatrixModel::setBoard(std::shared_ptr<const EdgeBoard> board, double steps)
{
    const bool isSameShape = m_board && board && m_board->devices == board->devices && m_board->models == board->models;
    m_steps = steps;
    if (isSameShape && rowCount() > 0 && columnCount() > 0) {
        m_board = std::move(board);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_board = std::move(board);
    endResetModel();
}

int EdgeMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_board ? 0 : static_cast<int>(m_board->devices.size());
}

int EdgeMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_board ? 0 : static_cast<int>(m_board->models.size());
}

const EdgeRow *EdgeMatrixModel::row(const QModelIndex &index) const
{
    return m_board->find(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()), m_steps);
}

QVariant EdgeMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EdgeRow *own = row(index);
    const EdgeVerdict verdict = own != nullptr ? own->verdict : EdgeVerdict::unknown;
    switch (role) {
    case Qt::DisplayRole:
        return verdict == EdgeVerdict::does_not_fit ? tr("too big") : timeText(own);
    case VerdictRole:
        return static_cast<int>(verdict);
    case WithinRole: {
        QBitArray within(static_cast<qsizetype>(m_board->request.most_steps));
        for (qsizetype i = 0; i < within.size(); ++i) {
            const EdgeRow *other =
                m_board->find(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()), static_cast<double>(i + 1));
            within.setBit(i, other != nullptr && other->verdict == EdgeVerdict::within);
        }
        return within;
    }
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString reason = own != nullptr ? QString::fromStdString(own->reason) : QString();
        return tr("%1, %2: %3, %4. %5")
            .arg(m_board->deviceName(static_cast<std::size_t>(index.row())), m_board->modelName(static_cast<std::size_t>(index.column())),
                 timeText(own), verdictWord(verdict), reason)
            .trimmed();
    }
    default:
        return {};
    }
}

QVariant EdgeMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if ((role != Qt::DisplayRole && role != Qt::ToolTipRole) || !m_board)
        return {};
    const auto place = static_cast<std::size_t>(section);
    return orientation == Qt::Horizontal ? m_board->modelName(place) : m_board->deviceName(place);
}

} // namespace ridgepoint::widgets
