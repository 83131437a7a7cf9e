// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>
#include <QWidget>

#include <memory>

namespace ridgepoint::widgets {

/// What a hand-drawn canvas tells assistive technology of its items. Each item becomes a child of the canvas; an index counts from 0 to
/// count() - 1 and means nothing once generation() has changed. Positions and rectangles are those of the canvas.
class DiagramAccessible {
public:
    DiagramAccessible() = default;
    DiagramAccessible(const DiagramAccessible &) = delete;
    DiagramAccessible &operator=(const DiagramAccessible &) = delete;
    virtual ~DiagramAccessible() = default;

    /// Increases with every new layout.
    [[nodiscard]] virtual int generation() const = 0;
    [[nodiscard]] virtual int count() const = 0;
    [[nodiscard]] virtual int itemAt(const QPoint &position) const = 0; ///< -1 for none
    [[nodiscard]] virtual int focusedItem() const = 0;                  ///< -1 for none

    [[nodiscard]] virtual QString name(int index) const = 0;
    [[nodiscard]] virtual QString description(int) const { return {}; }
    [[nodiscard]] virtual QRect rect(int index) const = 0;
    [[nodiscard]] virtual QAccessible::Role role(int) const { return QAccessible::StaticText; }
    [[nodiscard]] virtual bool isSelected(int) const { return false; }

    /// Whether the items offer actions: to take the focus, and to be pressed where isPressable().
    [[nodiscard]] virtual bool hasActions() const { return false; }
    virtual void setFocusedItem(int) {}
    [[nodiscard]] virtual bool isPressable(int) const { return false; }
    virtual void press(int) {}
};

/// The interface of a canvas with the items of `diagram` as its children.
[[nodiscard]] QAccessibleInterface *makeDiagramInterface(QWidget *canvas, std::shared_ptr<DiagramAccessible> diagram);

/// Exposes every `Canvas` through a `Diagram` made from a pointer to it; later calls do nothing.
template<class Canvas, class Diagram>
void installDiagramAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *canvas = qobject_cast<Canvas *>(object);
            return canvas == nullptr ? nullptr : makeDiagramInterface(canvas, std::make_shared<Diagram>(canvas));
        });
        return true;
    }();
    static_cast<void>(isInstalled);
}

} // namespace ridgepoint::widgets
