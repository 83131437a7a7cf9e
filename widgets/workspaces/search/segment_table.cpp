// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/segment_table.h"

#include "data/csv_writer.h"
#include "widgets/plot/table_model.h"
#include "widgets/workspaces/search/search_text.h"
#include "widgets/workspaces/search/tree_words.h"

namespace ridgepoint::widgets {

using engine::TrajectorySegment;

void SegmentTable::setTree(const engine::TrajectoryTree &tree)
{
    beginResetModel();
    m_tree = tree;
    endResetModel();
}

int SegmentTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_tree.segments.size()); }

int SegmentTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant SegmentTable::number(const TrajectorySegment &segment, int row, int column) const
{
    switch (column) {
    case Piece:
        return row + 1;
    case From:
        return segment.parent < 0 ? QVariant() : QVariant(segment.parent + 1);
    case FromStep:
        return segment.from_step;
    case ToStep:
        return segment.to_step;
    case Status:
        return statusWord(segment.status);
    case Score:
        return segment.score;
    case Quality:
        return segment.quality;
    case Cost:
        return segment.cost;
    default:
        return static_cast<double>(segment.copies);
    }
}

QVariant SegmentTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(index.column() == Status ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != plot::TableModel::SortRole)
        return {};
    const TrajectorySegment &segment = m_tree.segments[static_cast<std::size_t>(index.row())];
    const QVariant value = number(segment, index.row(), index.column());
    if (role == plot::TableModel::SortRole || index.column() == Status)
        return value;
    if (!value.isValid())
        return SearchText::tr("noise");
    return index.column() == Score || index.column() == Quality ? scoreText(value.toDouble()) : countText(value.toDouble());
}

QVariant SegmentTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    const QStringList names{
        SearchText::tr("Piece"),     SearchText::tr("Goes on from"),   SearchText::tr("From step"),    SearchText::tr("To step"),
        SearchText::tr("Status"),    SearchText::tr("Verifier score"), SearchText::tr("True quality"), SearchText::tr("Evaluations so far"),
        SearchText::tr("Stands for")};
    return names[section];
}

QByteArray SegmentTable::csv() const
{
    data::CsvWriter writer;
    QStringList head;
    for (int column = 0; column < columns; ++column)
        head << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    writer.addHeader(head);
    for (int row = 0; row < rowCount(); ++row) {
        QVariantList cells;
        for (int column = 0; column < columns; ++column)
            cells << number(m_tree.segments[static_cast<std::size_t>(row)], row, column);
        writer.addRow(cells);
    }
    return writer.text();
}

} // namespace ridgepoint::widgets
