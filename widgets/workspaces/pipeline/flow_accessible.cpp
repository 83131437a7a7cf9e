// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_accessible.h"

#include "widgets/workspaces/pipeline/flow_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace ridgepoint::widgets {

namespace {

/// One item of the canvas. Items have no object of their own; one of an older layout is no longer valid.
class ItemInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemInterface(FlowCanvas *canvas, int index) : m_canvas(canvas), m_index(index), m_generation(canvas->generation()) {}

    [[nodiscard]] bool isValid() const override { return m_canvas != nullptr && m_canvas->generation() == m_generation; }
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
            return m_canvas->itemTitle(m_index);
        return which == QAccessible::Description ? m_canvas->itemDetails(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_canvas->drawing().items[static_cast<std::size_t>(m_index)].rect.toAlignedRect();
        return {m_canvas->mapToGlobal(rect.topLeft()), rect.size()};
    }

    [[nodiscard]] QAccessible::Role role() const override { return isValid() ? QAccessible::StaticText : QAccessible::NoRole; }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.focusable = true;
        state.focused = m_canvas->hasFocus() && m_canvas->focusedItem() == m_index;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return isValid() ? QStringList{setFocusAction()} : QStringList{}; }
    void doAction(const QString &action) override
    {
        if (!isValid() || action != setFocusAction())
            return;
        m_canvas->setFocus(Qt::OtherFocusReason);
        m_canvas->setFocusedItem(m_index);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }
    [[nodiscard]] int index() const { return m_index; }

private:
    QPointer<FlowCanvas> m_canvas;
    int m_index;
    int m_generation;
};

class CanvasInterface final : public QAccessibleWidget {
public:
    explicit CanvasInterface(FlowCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Grouping) {}
    CanvasInterface(const CanvasInterface &) = delete;
    CanvasInterface &operator=(const CanvasInterface &) = delete;
    ~CanvasInterface() override { forget(); }

    [[nodiscard]] int childCount() const override { return static_cast<int>(canvas()->drawing().items.size()); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (m_generation != canvas()->generation())
            forget();
        if (index < 0 || index >= childCount())
            return nullptr;
        m_ids.resize(static_cast<std::size_t>(childCount()), 0);
        m_generation = canvas()->generation();
        auto &id = m_ids[static_cast<std::size_t>(index)];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new ItemInterface(canvas(), index));
        return QAccessible::accessibleInterface(id);
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *item = dynamic_cast<const ItemInterface *>(child);
        return item == nullptr || !item->isValid() ? -1 : item->index();
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(canvas()->itemAt(canvas()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return canvas()->hasFocus() ? child(canvas()->focusedItem()) : nullptr;
    }

private:
    [[nodiscard]] FlowCanvas *canvas() const { return static_cast<FlowCanvas *>(widget()); }
    void forget() const
    {
        for (const auto id : m_ids)
            if (id != 0)
                QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }

    mutable std::vector<QAccessible::Id> m_ids;
    mutable int m_generation = -1;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<FlowCanvas *>(object);
    return canvas == nullptr ? nullptr : new CanvasInterface(canvas);
}

} // namespace

void installFlowAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(isInstalled);
}

} // namespace ridgepoint::widgets
