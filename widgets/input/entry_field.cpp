// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/entry_field.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <memory>

namespace ridgepoint::widgets {

EntryField::EntryField(QWidget *parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFocusPolicy(Qt::StrongFocus);
}

bool EntryField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (key->key() == Qt::Key_Escape && (isModified() || m_isRestorable)) {
            event->accept();
            return true;
        }
        // Without typed text Ctrl+Z means the scenario's last change, not this field's.
        if (!isModified() && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void EntryField::keyPressEvent(QKeyEvent *event)
{
    const StepSize normal = event->modifiers().testFlag(Qt::ShiftModifier) ? StepSize::Fine : StepSize::Normal;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT taken();
        return;
    case Qt::Key_Escape:
        if (isModified() || m_isRestorable)
            Q_EMIT restoreRequested();
        else
            event->ignore();
        return;
    case Qt::Key_Up:
        Q_EMIT stepped(1, normal);
        return;
    case Qt::Key_Down:
        Q_EMIT stepped(-1, normal);
        return;
    case Qt::Key_PageUp:
        Q_EMIT stepped(1, StepSize::Page);
        return;
    case Qt::Key_PageDown:
        Q_EMIT stepped(-1, StepSize::Page);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void EntryField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason)
        selectAll();
}

void EntryField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT focusLeft();
}

void EntryField::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    menu->addSeparator();
    menu->addActions(actions());
    menu->exec(event->globalPos());
}

} // namespace ridgepoint::widgets
