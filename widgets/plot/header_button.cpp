// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/header_button.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace ridgepoint::plot {

namespace {

/// The sign in a square of 16 by 16.
QPainterPath pathOf(HeaderButton::Sign sign)
{
    QPainterPath path;
    switch (sign) {
    case HeaderButton::Sign::Reset: // four corners: the whole picture
        for (const auto &[x, y, dx, dy] : {std::array{3, 3, 1, 1}, {13, 3, -1, 1}, {3, 13, 1, -1}, {13, 13, -1, -1}}) {
            path.moveTo(x + 4 * dx, y);
            path.lineTo(x, y);
            path.lineTo(x, y + 4 * dy);
        }
        break;
    case HeaderButton::Sign::Table:
        path.addRoundedRect(QRectF(2.5, 3, 11, 10), 1.5, 1.5);
        path.moveTo(2.5, 6.5);
        path.lineTo(13.5, 6.5);
        path.moveTo(6.5, 6.5);
        path.lineTo(6.5, 13);
        break;
    case HeaderButton::Sign::Export:
        path.moveTo(8, 10);
        path.lineTo(8, 2.5);
        path.moveTo(5, 5.5);
        path.lineTo(8, 2.5);
        path.lineTo(11, 5.5);
        path.moveTo(3, 9.5);
        path.lineTo(3, 13.5);
        path.lineTo(13, 13.5);
        path.lineTo(13, 9.5);
        break;
    }
    return path;
}

} // namespace

HeaderButton::HeaderButton(Sign sign, const QString &name, const QString &keys, QWidget *parent) : QAbstractButton(parent), m_sign(sign)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(name);
    setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
}

void HeaderButton::setStyle(const Style &style)
{
    m_style = style;
    updateGeometry();
    update();
}

QSize HeaderButton::sizeHint() const
{
    const int side = QFontMetrics(m_style.font).height() + 4;
    return {side, side};
}

void HeaderButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = underMouse() || isChecked() || isDown();
    if (isLit) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.colours->grid);
        painter.drawRoundedRect(QRectF(rect()), 4, 4);
    }
    const double side = std::min(width(), height()) * 0.8;
    painter.translate(QRectF(rect()).center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isLit ? m_style.colours->text : m_style.colours->mutedText, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(m_sign));
}

} // namespace ridgepoint::plot
