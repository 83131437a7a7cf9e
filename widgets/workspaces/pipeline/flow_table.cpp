// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_table.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/pipeline/flow_words.h"

namespace ridgepoint::widgets {

namespace {

engine::Unit unitOf(int column)
{
    switch (column) {
    case FlowTable::Count:
        return engine::Unit::count;
    case FlowTable::Bytes:
        return engine::Unit::byte;
    default:
        return engine::Unit::second;
    }
}

QByteArray quoted(const QString &text) { return '"' + QString(text).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"'; }

} // namespace

FlowTable::Row FlowTable::stageRow(const engine::PlacedStage &stage) const
{
    Row row{stageName(stage.work.stage), m_setup->device(stage.device), {}};
    row.numbers[Count] = stage.work.runs;
    row.numbers[Bytes] = stage.work.weight_bytes + stage.work.activation_bytes;
    if (!m_setup->pipeline.obstacle(stage.work.stage).empty())
        return row;
    row.numbers[Each] = stage.run_time;
    if (m_setup->pipeline.plan)
        row.numbers[Time] = engine::stage_busy(*m_setup->pipeline.plan, stage.work.stage);
    return row;
}

FlowTable::Row FlowTable::handoverRow(const engine::StageHandover &handover) const
{
    Row row{handoverTitle(handover), m_setup->deviceOf(handover.to), {}};
    row.numbers[Count] = handover.count;
    row.numbers[Bytes] = handover.bytes;
    row.numbers[Each] = handover.time;
    return row;
}

FlowTable::Row FlowTable::barRow(const engine::ScheduleBar &bar) const
{
    Row row{barTitle(*m_setup, bar), m_setup->device(bar.device), {}};
    row.numbers[Time] = bar.end - bar.start;
    row.numbers[Start] = bar.start;
    row.numbers[End] = bar.end;
    return row;
}

void FlowTable::setPipeline(std::shared_ptr<const PipelineSetup> setup, ScheduleView view)
{
    beginResetModel();
    m_setup = std::move(setup);
    m_rows.clear();
    if (m_setup) {
        for (const engine::PlacedStage &stage : m_setup->pipeline.task.stages)
            m_rows.push_back(stageRow(stage));
        for (const engine::StageHandover &handover : m_setup->handovers)
            m_rows.push_back(handoverRow(handover));
        if (m_setup->pipeline.plan)
            for (const engine::ScheduleBar &bar :
                 view == ScheduleView::Request ? m_setup->pipeline.plan->request : m_setup->pipeline.plan->steady)
                m_rows.push_back(barRow(bar));
    }
    endResetModel();
}

int FlowTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int FlowTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant FlowTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column > Device)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (column <= Device)
        return column == What ? row.what : row.device;
    const std::optional<double> &number = row.numbers[static_cast<std::size_t>(column)];
    return number ? numberText(*number, unitOf(column)) : QString();
}

QVariant FlowTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Device:
        return tr("Device");
    case Count:
        return tr("Times");
    case Each:
        return tr("Each, s");
    case Time:
        return tr("Time, s");
    case Bytes:
        return tr("Bytes");
    case Start:
        return tr("From, s");
    case End:
        return tr("To, s");
    default:
        return {};
    }
}

QByteArray FlowTable::csv() const
{
    QByteArray text;
    for (int column = 0; column < columns; ++column)
        text += (column > 0 ? "," : "") + quoted(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    text += "\r\n";
    for (const Row &row : m_rows) {
        text += quoted(row.what) + ',' + quoted(row.device);
        for (int column = Count; column < columns; ++column) {
            const std::optional<double> &number = row.numbers[static_cast<std::size_t>(column)];
            text += ',' + (number ? QByteArray::number(*number, 'g', 17) : QByteArray());
        }
        text += "\r\n";
    }
    return text;
}

} // namespace ridgepoint::widgets
