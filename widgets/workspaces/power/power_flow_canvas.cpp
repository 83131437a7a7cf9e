// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_canvas.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/power/power_flow_painter.h"

namespace ridgepoint::widgets {

PowerFlowCanvas::PowerFlowCanvas(QWidget *parent) : DiagramCanvas(parent)
{
    setObjectName(QStringLiteral("powerFlowCanvas"));
    setAccessibleName(tr("Power from the grid to the accelerators"));
    setAccessibleDescription(tr("Arrow keys walk the losses and what draws power, from the grid on."));
}

void PowerFlowCanvas::showFlow(std::shared_ptr<const PowerFlowSubject> subject)
{
    m_subject = std::move(subject);
    relayout();
}

ItemWords PowerFlowCanvas::words(int index) const { return powerItemWords(*m_subject, m_drawing.items[static_cast<std::size_t>(index)]); }

QRectF PowerFlowCanvas::itemRect(int index) const { return m_drawing.items[static_cast<std::size_t>(index)].label; }

QSize PowerFlowCanvas::sizeHint() const { return {steps(100), steps(40)}; }

QSize PowerFlowCanvas::minimumSizeHint() const { return {steps(60), steps(24)}; }

int PowerFlowCanvas::layOut(const plot::Style &style, QSizeF size)
{
    m_drawing = m_subject ? layOutPowerFlow(*m_subject, style, size) : PowerFlowDrawing{};
    return static_cast<int>(m_drawing.items.size());
}

void PowerFlowCanvas::paintShown(QPainter &painter, const plot::Style &style, const ItemCursor &cursor) const
{
    if (m_subject)
        PowerFlowPainter(*m_subject, m_drawing, style).paint(painter, cursor);
}

void PowerFlowCanvas::paintSized(QPainter &painter, const plot::Style &style, QSizeF size) const
{
    if (!m_subject)
        return;
    const PowerFlowDrawing drawing = layOutPowerFlow(*m_subject, style, size);
    PowerFlowPainter(*m_subject, drawing, style).paint(painter);
}

} // namespace ridgepoint::widgets
