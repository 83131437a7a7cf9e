// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_delegate.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ridgepoint::widgets {

void CitiesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const plot::Colours &colours = plot::coloursFor(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.accentTint);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.grid);
    const QRect area = option.rect.adjusted(steps(0.75), 0, -steps(0.75), 0);
    const QVariant weight = index.data(Qt::FontRole);
    if (weight.isValid()) {
        QFont font = option.font;
        font.setWeight(weight.value<QFont>().weight());
        painter->setFont(font);
    } else if (painter->font() != option.font) {
        painter->setFont(option.font);
    }
    const QVariant own = index.data(Qt::ForegroundRole);
    painter->setPen(own.isValid() ? own.value<QColor>() : colours.text);
    QString text = index.data().toString();
    // Measuring takes as long as drawing; most cells have room to spare.
    const bool mayBeLong = text.size() * option.fontMetrics.averageCharWidth() * 5 / 4 > area.width();
    if (mayBeLong)
        text = painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter->drawText(area, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine, text);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

} // namespace ridgepoint::widgets
