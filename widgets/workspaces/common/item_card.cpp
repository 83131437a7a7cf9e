// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/item_card.h"

#include "widgets/plot/colours.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr double corner = 6;
constexpr double padding = 0.7; // lines

} // namespace

ItemCard::ItemCard(const ItemWords &words, const plot::Style &style, QSizeF drawing)
    : m_words(words), m_style(style), m_drawing(drawing), m_line(QFontMetricsF(style.small).height())
{
    const QFontMetricsF strong(m_style.strong());
    const double most = std::min(drawing.width() * 0.5, 30 * m_line);
    const QRectF text = QFontMetricsF(m_style.small).boundingRect(QRectF(0, 0, most, 1000), Qt::TextWordWrap, words.details);
    const double width = std::max(text.width(), std::min(strong.horizontalAdvance(words.title), most));
    const double pad = padding * m_line;
    m_size = QSizeF(width + 2 * pad + 1, strong.height() + text.height() + 2 * pad);
}

double ItemCard::air() const { return 0.5 * m_line; }

void ItemCard::paint(QPainter &painter, double middle, double top) const
{
    const double left = std::clamp(middle - m_size.width() / 2, 0.0, std::max(0.0, m_drawing.width() - m_size.width()));
    const QRectF place({left, top}, m_size);
    const QFontMetricsF strong(m_style.strong());
    const double pad = padding * m_line;
    painter.setPen(QPen(m_style.colours->line, 1));
    painter.setBrush(m_style.colours->panel);
    painter.drawRoundedRect(place, corner, corner);
    painter.setFont(m_style.strong());
    painter.setPen(m_style.colours->text);
    painter.drawText(place.adjusted(pad, pad, -pad, 0), Qt::AlignLeft | Qt::AlignTop,
                     strong.elidedText(m_words.title, Qt::ElideRight, m_size.width() - 2 * pad));
    painter.setFont(m_style.small);
    painter.setPen(m_style.colours->mutedText);
    painter.drawText(place.adjusted(pad, pad + strong.height(), -pad + 1, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_words.details);
}

} // namespace ridgepoint::widgets
