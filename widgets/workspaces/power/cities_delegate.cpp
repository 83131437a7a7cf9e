// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_delegate.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ridgepoint::widgets {

namespace {

constexpr double padding = 0.75; // steps on each side

void drawInside(QPainter &painter, const QRect &area, int alignment, const QString &text, bool isHigh)
{
    const QString shown = isHigh ? text : painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, alignment | (isHigh ? Qt::TextWordWrap : Qt::TextSingleLine), shown);
}

} // namespace

const QStaticText &CitiesDelegate::laidOut(const QString &text, const QFont &font, bool isStrong) const
{
    constexpr qsizetype most = 4000;
    QHash<QString, QStaticText> &texts = m_texts[isStrong ? 1 : 0];
    if (texts.size() > most)
        texts.clear();
    const auto found = texts.constFind(text);
    if (found != texts.constEnd())
        return *found;
    QStaticText made(text);
    made.setTextFormat(Qt::PlainText);
    made.setPerformanceHint(QStaticText::AggressiveCaching);
    made.prepare({}, font);
    return *texts.insert(text, made);
}

QSize CitiesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * steps(padding), 0);
}

void CitiesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const plot::Colours &colours = plot::coloursFor(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.accentTint);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.grid);
    const QRect area = option.rect.adjusted(steps(padding), 0, -steps(padding), 0);
    if (m_font != option.font) {
        m_font = option.font;
        m_texts = {};
    }
    const QVariant weight = index.data(Qt::FontRole);
    QFont font = option.font;
    if (weight.isValid())
        font.setWeight(weight.value<QFont>().weight());
    if (painter->font() != font)
        painter->setFont(font);
    const QVariant own = index.data(Qt::ForegroundRole);
    painter->setPen(own.isValid() ? own.value<QColor>() : colours.text);
    const QString text = index.data().toString();
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    const QStaticText &words = laidOut(text, font, weight.isValid());
    const QSizeF size = words.size();
    if (size.width() <= area.width()) {
        const double left = (alignment & Qt::AlignRight) != 0 ? area.right() + 1 - size.width() : area.left();
        painter->drawStaticText(QPointF(left, area.top() + (area.height() - size.height()) / 2), words);
    } else {
        drawInside(*painter, area, alignment, text, area.height() >= 2 * option.fontMetrics.height());
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

} // namespace ridgepoint::widgets
