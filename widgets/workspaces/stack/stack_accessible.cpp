// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_accessible.h"

#include "widgets/workspaces/common/diagram_accessible.h"
#include "widgets/workspaces/stack/stack_canvas.h"
#include "widgets/workspaces/stack/stack_describe.h"

namespace ridgepoint::widgets {

namespace {

class StackAccessible final : public DiagramAccessible {
public:
    explicit StackAccessible(StackCanvas *canvas) : m_canvas(canvas) {}

    [[nodiscard]] int generation() const override { return m_canvas->generation(); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_canvas->diagram().items.size()); }
    [[nodiscard]] int itemAt(const QPoint &position) const override { return m_canvas->itemAt(position); }
    [[nodiscard]] int focusedItem() const override { return m_canvas->focusedItem(); }

    [[nodiscard]] QString name(int index) const override { return itemName(m_canvas->model(), item(index)); }
    [[nodiscard]] QString description(int index) const override
    {
        return itemDescription(m_canvas->model(), item(index), m_canvas->loads());
    }
    [[nodiscard]] QRect rect(int index) const override { return item(index).rect.toAlignedRect(); }
    [[nodiscard]] QAccessible::Role role(int index) const override
    {
        if (item(index).kind == DiagramKind::Crumb)
            return QAccessible::Link;
        return item(index).isActivatable() ? QAccessible::Button : QAccessible::StaticText;
    }
    [[nodiscard]] bool isSelected(int index) const override
    {
        const QString &company = item(index).company;
        return !company.isEmpty() && m_canvas->trace().company == company;
    }

    [[nodiscard]] bool hasActions() const override { return true; }
    void setFocusedItem(int index) override { m_canvas->setFocusedItem(index); }
    [[nodiscard]] bool isPressable(int index) const override { return item(index).isActivatable(); }
    void press(int index) override { m_canvas->activate(index); }

private:
    [[nodiscard]] const DiagramItem &item(int index) const { return m_canvas->diagram().items[static_cast<std::size_t>(index)]; }

    StackCanvas *m_canvas;
};

} // namespace

void installStackAccessibility() { installDiagramAccessibility<StackCanvas, StackAccessible>(); }

} // namespace ridgepoint::widgets
