// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_header.h"

#include "widgets/plot/halo_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace ridgepoint::plot {

namespace {

bool fitsOneLine(const QString &title, const QString &subtitle, const Style &style, double width)
{
    return textWidth(title, style.strong()) + QFontMetricsF(style.small).height() + textWidth(subtitle, style.small) <= width;
}

} // namespace

PlotHeader::PlotHeader(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PlotHeader::setTexts(const QString &title, const QString &subtitle)
{
    if (title == m_title && subtitle == m_subtitle) {
        return;
    }
    m_title = title;
    m_subtitle = subtitle;
    setVisible(!title.isEmpty() || !subtitle.isEmpty());
    setAccessibleName(subtitle.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, subtitle));
    setToolTip(subtitle);
    updateGeometry();
    update();
}

void PlotHeader::setStyle(const Style &style)
{
    m_style = style;
    updateGeometry();
    update();
}

QSize PlotHeader::sizeHint() const { return {240, heightForWidth(std::max(width(), 240))}; }

int PlotHeader::heightForWidth(int width) const { return static_cast<int>(std::ceil(heightFor(m_title, m_subtitle, m_style, width))); }

double PlotHeader::heightFor(const QString &title, const QString &subtitle, const Style &style, double width)
{
    const double strong = QFontMetricsF(style.strong()).height();
    const double small = QFontMetricsF(style.small).height();
    if (title.isEmpty()) {
        return subtitle.isEmpty() ? 0 : small;
    }
    return subtitle.isEmpty() || fitsOneLine(title, subtitle, style, width) ? strong : strong + small + 2;
}

void PlotHeader::draw(QPainter &painter, const QRectF &rect, const QString &title, const QString &subtitle, const Style &style)
{
    const QFontMetricsF strong(style.strong());
    const QFontMetricsF small(style.small);
    double left = rect.left();
    double baseline = rect.top() + strong.ascent();
    if (!title.isEmpty()) {
        painter.setFont(style.strong());
        painter.setPen(style.colours->text);
        painter.drawText(QPointF(left, baseline), elidedText(title, style.strong(), rect.width()));
        if (fitsOneLine(title, subtitle, style, rect.width())) {
            left += textWidth(title, style.strong()) + small.height();
        } else {
            baseline = rect.top() + strong.height() + 2 + small.ascent();
        }
    }
    painter.setFont(style.small);
    painter.setPen(style.colours->mutedText);
    painter.drawText(QPointF(left, baseline), elidedText(subtitle, style.small, rect.right() - left));
}

void PlotHeader::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    draw(painter, rect(), m_title, m_subtitle, m_style);
}

} // namespace ridgepoint::plot
