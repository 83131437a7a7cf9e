// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/tree_accessible.h"

#include "widgets/workspaces/search/tree_canvas.h"
#include "widgets/workspaces/search/tree_words.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace ridgepoint::widgets {

namespace {

/// One piece of the drawing; one of an older drawing is no longer valid.
class PieceInterface final : public QAccessibleInterface {
public:
    PieceInterface(TreeCanvas *canvas, int index) : m_canvas(canvas), m_index(index), m_generation(canvas->generation()) {}

    [[nodiscard]] bool isValid() const override { return m_canvas != nullptr && m_canvas->generation() == m_generation; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? segmentName(m_canvas->drawing(), static_cast<std::size_t>(m_index)) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_canvas->segmentRect(m_index);
        return {m_canvas->mapToGlobal(rect.topLeft()), rect.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return isValid() ? QAccessible::StaticText : QAccessible::NoRole; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = isValid();
        state.focused = isValid() && m_canvas->hasFocus() && m_canvas->marked() == m_index;
        return state;
    }
    [[nodiscard]] int index() const { return m_index; }

private:
    QPointer<TreeCanvas> m_canvas;
    int m_index;
    int m_generation;
};

class CanvasInterface final : public QAccessibleWidget {
public:
    explicit CanvasInterface(TreeCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Grouping) {}
    CanvasInterface(const CanvasInterface &) = delete;
    CanvasInterface &operator=(const CanvasInterface &) = delete;
    ~CanvasInterface() override { forget(); }

    [[nodiscard]] int childCount() const override { return static_cast<int>(canvas()->drawing().segments.size()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (m_generation != canvas()->generation())
            forget();
        if (index < 0 || index >= childCount())
            return nullptr;
        m_ids.resize(static_cast<std::size_t>(childCount()), 0);
        m_generation = canvas()->generation();
        QAccessible::Id &id = m_ids[static_cast<std::size_t>(index)];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new PieceInterface(canvas(), index));
        return QAccessible::accessibleInterface(id);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *piece = dynamic_cast<const PieceInterface *>(child);
        return piece == nullptr || !piece->isValid() ? -1 : piece->index();
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(canvas()->segmentAt(canvas()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override { return canvas()->hasFocus() ? child(canvas()->marked()) : nullptr; }

private:
    [[nodiscard]] TreeCanvas *canvas() const { return static_cast<TreeCanvas *>(widget()); }
    void forget() const
    {
        for (const QAccessible::Id id : m_ids)
            if (id != 0)
                QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }

    mutable std::vector<QAccessible::Id> m_ids;
    mutable int m_generation = -1;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<TreeCanvas *>(object);
    return canvas == nullptr ? nullptr : new CanvasInterface(canvas);
}

} // namespace

void installTreeAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(isInstalled);
}

} // namespace ridgepoint::widgets
