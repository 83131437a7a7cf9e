// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/table_delegate.h"

#include "widgets/plot/colours.h"
#include "widgets/plot/halo_text.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace ridgepoint::widgets {

namespace {

QFont fontOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    if (const QVariant own = index.data(Qt::FontRole); own.isValid())
        font.setWeight(own.value<QFont>().weight());
    return font;
}

/// Models give flags or their number.
Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant given = index.data(Qt::TextAlignmentRole);
    return given.typeId() == QMetaType::Int ? static_cast<Qt::Alignment>(given.toInt()) : given.value<Qt::Alignment>();
}

} // namespace

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const double width = plot::textWidth(index.data().toString(), fontOf(option, index));
    return {static_cast<int>(std::ceil(width)) + 2 * steps(m_padding), option.fontMetrics.height()};
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const plot::Colours &colours = plot::coloursFor(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.accentTint);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.grid);
    const QRect area = option.rect.adjusted(steps(m_padding), 0, -steps(m_padding), 0);
    const QVariant own = index.data(Qt::ForegroundRole);
    painter->setPen(own.isValid() ? own.value<QBrush>().color() : colours.text);
    const QString text = index.data().toString();
    const Qt::Alignment alignment = alignmentOf(index);
    const QFont font = fontOf(option, index);
    if (area.height() >= 2 * option.fontMetrics.height() && plot::textWidth(text, font) > area.width()) {
        painter->setFont(font);
        painter->drawText(area, static_cast<int>(alignment) | Qt::TextWordWrap, text);
    } else {
        plot::drawLine(*painter, area, alignment, text, font);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

} // namespace ridgepoint::widgets
