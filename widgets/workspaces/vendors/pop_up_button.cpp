// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/pop_up_button.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

int chevronRoom() { return steps(2); }

} // namespace

PopUpButton::PopUpButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PopUpButton::setActive(bool isActive)
{
    m_isActive = isActive;
    update();
}

void PopUpButton::open(QWidget *popUp)
{
    popUp->adjustSize();
    QPoint at = mapToGlobal(QPoint(0, height() + steps(0.5)));
    const QRect room = screen()->availableGeometry();
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - popUp->width())));
    if (at.y() + popUp->height() > room.bottom())
        at.setY(std::max(room.top(), mapToGlobal(QPoint(0, 0)).y() - popUp->height() - steps(0.5)));
    popUp->move(at);
    popUp->show();
}

QSize PopUpButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + steps(1.5) + chevronRoom() + steps(0.5), metrics.height() + steps(1.25)};
}

void PopUpButton::paintEvent(QPaintEvent *)
{
    const plot::Colours &colours = plot::coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = hasFocus() || m_isActive;
    painter.setPen(QPen(isMarked ? colours.accent : colours.line, 1));
    painter.setBrush(m_isActive ? colours.accentTint : underMouse() ? colours.line : colours.raised);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal corner = steps(0.75);
    painter.drawRoundedRect(frame, corner, corner);
    if (hasFocus() && m_isActive)
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), corner - 1, corner - 1);

    const QColor ink = !isEnabled() ? colours.mutedText : m_isActive ? colours.accent : colours.text;
    painter.setPen(ink);
    const QRect words = rect().adjusted(steps(1.25), 0, -chevronRoom(), 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());

    const qreal size = fontMetrics().height() * 0.22;
    const QPointF middle(width() - chevronRoom() / 2.0 - steps(0.25), height() / 2.0 + size * 0.1);
    QPainterPath chevron;
    chevron.moveTo(middle + QPointF(-size, -size * 0.55));
    chevron.lineTo(middle + QPointF(0, size * 0.55));
    chevron.lineTo(middle + QPointF(size, -size * 0.55));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_isActive ? ink : colours.mutedText, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(chevron);
}

void PopUpButton::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PopUpButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PopUpButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace ridgepoint::widgets
