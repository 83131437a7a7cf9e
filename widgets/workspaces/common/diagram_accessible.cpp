// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/diagram_accessible.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <utility>
#include <vector>

namespace ridgepoint::widgets {

namespace {

/// One item of the canvas. Items have no object of their own; one of an older layout is no longer valid.
class ItemInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemInterface(QWidget *canvas, std::shared_ptr<DiagramAccessible> diagram, int index)
        : m_canvas(canvas), m_diagram(std::move(diagram)), m_index(index), m_generation(m_diagram->generation())
    {}

    [[nodiscard]] bool isValid() const override { return m_canvas != nullptr && m_diagram->generation() == m_generation; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        if (!isValid())
            return {};
        if (which == QAccessible::Name)
            return m_diagram->name(m_index);
        return which == QAccessible::Description ? m_diagram->description(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_diagram->rect(m_index);
        return {m_canvas->mapToGlobal(rect.topLeft()), rect.size()};
    }

    [[nodiscard]] QAccessible::Role role() const override { return isValid() ? m_diagram->role(m_index) : QAccessible::NoRole; }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.focused = m_canvas->hasFocus() && m_diagram->focusedItem() == m_index;
        state.selected = m_diagram->isSelected(m_index);
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        const bool isAction = type == QAccessible::ActionInterface && m_diagram->hasActions();
        return isAction ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        if (!isValid())
            return {};
        return m_diagram->isPressable(m_index) ? QStringList{pressAction(), setFocusAction()} : QStringList{setFocusAction()};
    }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == setFocusAction()) {
            m_canvas->setFocus(Qt::OtherFocusReason);
            m_diagram->setFocusedItem(m_index);
        } else if (action == pressAction()) {
            m_diagram->press(m_index);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

    [[nodiscard]] const QWidget *canvas() const { return m_canvas; }
    [[nodiscard]] int index() const { return m_index; }

private:
    QPointer<QWidget> m_canvas;
    std::shared_ptr<DiagramAccessible> m_diagram;
    int m_index;
    int m_generation;
};

class CanvasInterface final : public QAccessibleWidget {
public:
    CanvasInterface(QWidget *canvas, std::shared_ptr<DiagramAccessible> diagram)
        : QAccessibleWidget(canvas, QAccessible::Grouping), m_diagram(std::move(diagram))
    {}
    CanvasInterface(const CanvasInterface &) = delete;
    CanvasInterface &operator=(const CanvasInterface &) = delete;
    ~CanvasInterface() override { forget(); }

    [[nodiscard]] int childCount() const override { return m_diagram->count(); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (m_generation != m_diagram->generation())
            forget();
        if (index < 0 || index >= childCount())
            return nullptr;
        m_ids.resize(static_cast<std::size_t>(childCount()), 0);
        m_generation = m_diagram->generation();
        QAccessible::Id &id = m_ids[static_cast<std::size_t>(index)];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new ItemInterface(widget(), m_diagram, index));
        return QAccessible::accessibleInterface(id);
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *item = dynamic_cast<const ItemInterface *>(child);
        return item == nullptr || item->canvas() != widget() || !item->isValid() ? -1 : item->index();
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_diagram->itemAt(widget()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return widget()->hasFocus() ? child(m_diagram->focusedItem()) : nullptr;
    }

private:
    void forget() const
    {
        for (const QAccessible::Id id : m_ids) {
            if (id != 0)
                QAccessible::deleteAccessibleInterface(id);
        }
        m_ids.clear();
    }

    std::shared_ptr<DiagramAccessible> m_diagram;
    mutable std::vector<QAccessible::Id> m_ids;
    mutable int m_generation = -1;
};

} // namespace

QAccessibleInterface *makeDiagramInterface(QWidget *canvas, std::shared_ptr<DiagramAccessible> diagram)
{
    return new CanvasInterface(canvas, std::move(diagram));
}

} // namespace ridgepoint::widgets
