// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_canvas.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/pipeline/flow_painter.h"
#include "widgets/workspaces/pipeline/flow_words.h"

namespace ridgepoint::widgets {

FlowCanvas::FlowCanvas(QWidget *parent) : DiagramCanvas(parent)
{
    setObjectName(QStringLiteral("pipelineFlowCanvas"));
    setAccessibleName(tr("Stages of the pipeline and their devices over time"));
    setAccessibleDescription(tr("Arrow keys walk the stages, what they hand on, and the bars of the chart."));
}

void FlowCanvas::showPipeline(std::shared_ptr<const PipelineSetup> setup, ScheduleView view)
{
    const bool isSame = m_view == view;
    m_setup = std::move(setup);
    m_view = view;
    const int counted = count();
    relayout();
    if (!isSame || counted != count())
        clearCursor();
}

ItemWords FlowCanvas::words(int index) const { return itemWords(*m_setup, m_drawing, static_cast<std::size_t>(index)); }

QRectF FlowCanvas::itemRect(int index) const { return m_drawing.items[static_cast<std::size_t>(index)].rect; }

QSize FlowCanvas::sizeHint() const { return {steps(100), steps(42)}; }

QSize FlowCanvas::minimumSizeHint() const { return {steps(60), steps(26)}; }

int FlowCanvas::layOut(const plot::Style &style, QSizeF size)
{
    m_drawing = m_setup ? layOutFlow(*m_setup, m_view, style, size) : FlowDrawing{};
    return static_cast<int>(m_drawing.items.size());
}

void FlowCanvas::paintShown(QPainter &painter, const plot::Style &style, const ItemCursor &cursor) const
{
    if (m_setup)
        FlowPainter(*m_setup, m_drawing, style).paint(painter, cursor);
}

void FlowCanvas::paintSized(QPainter &painter, const plot::Style &style, QSizeF size) const
{
    if (!m_setup)
        return;
    const FlowDrawing drawing = layOutFlow(*m_setup, m_view, style, size);
    FlowPainter(*m_setup, drawing, style).paint(painter);
}

} // namespace ridgepoint::widgets
