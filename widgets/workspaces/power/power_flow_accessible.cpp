// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/diagram_accessible.h"
#include "widgets/workspaces/power/power_flow_canvas.h"

namespace ridgepoint::widgets {

namespace {

class PowerFlowAccessible final : public DiagramAccessible {
public:
    explicit PowerFlowAccessible(PowerFlowCanvas *canvas) : m_canvas(canvas) {}

    [[nodiscard]] int generation() const override { return m_canvas->generation(); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_canvas->drawing().items.size()); }
    [[nodiscard]] int itemAt(const QPoint &position) const override { return m_canvas->itemAt(position); }
    [[nodiscard]] int focusedItem() const override { return m_canvas->focusedItem(); }

    [[nodiscard]] QString name(int index) const override { return m_canvas->itemTitle(index); }
    [[nodiscard]] QString description(int index) const override { return m_canvas->itemDetails(index); }
    [[nodiscard]] QRect rect(int index) const override
    {
        return m_canvas->drawing().items[static_cast<std::size_t>(index)].label.toAlignedRect();
    }

    [[nodiscard]] bool hasActions() const override { return true; }
    void setFocusedItem(int index) override { m_canvas->setFocusedItem(index); }

private:
    PowerFlowCanvas *m_canvas;
};

} // namespace

void installPowerFlowAccessibility() { installDiagramAccessibility<PowerFlowCanvas, PowerFlowAccessible>(); }

} // namespace ridgepoint::widgets
