// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/entity_delegate.h"

#include "widgets/models/entity_model.h"
#include "widgets/plot/colours.h"
#include "widgets/plot/halo_text.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

int EntityDelegate::padding() { return steps(1); }

int EntityDelegate::nameIndent() const { return m_slotOfKey.isEmpty() ? 0 : steps(1.5); }

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * padding();
    if (index.column() == 0)
        width += nameIndent();
    else if (!index.data(EntityModel::MarkRole).toString().isEmpty())
        width += option.fontMetrics.horizontalAdvance(u'~') + steps(0.25);
    return {width, option.fontMetrics.height() + steps(1)};
}

void EntityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const plot::Colours &colours = plot::coloursFor(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, colours.accentTint);
    else if (index.row() == m_hoveredRow)
        painter->fillRect(option.rect, colours.raised);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.grid);

    QRect area = option.rect.adjusted(padding(), 0, -padding(), 0);
    const QString text = index.data().toString();
    const bool isGap = index.data(EntityModel::IsGapRole).toBool();
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (index.column() == 0) {
        const auto place = m_slotOfKey.constFind(index.data(EntityModel::KeyRole).toString());
        if (place != m_slotOfKey.cend()) {
            const qreal size = option.fontMetrics.height() * 0.5;
            const QRectF dot(area.left(), option.rect.center().y() - size / 2 + 0.5, size, size);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours.series[static_cast<std::size_t>(*place)]);
            painter->drawEllipse(dot);
            painter->restore();
        }
        area.setLeft(area.left() + nameIndent());
        if (isSelected && option.state.testFlag(QStyle::State_Active))
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), colours.accent);
    }
    painter->setPen(isGap ? colours.mutedText : colours.text);
    plot::drawLine(*painter, area, alignment, text, option.font);
    const QString mark = index.data(EntityModel::MarkRole).toString();
    if (!mark.isEmpty()) {
        const double right = area.right() - std::min(plot::textWidth(text, option.font), area.width() - 1.0) - steps(0.25);
        painter->setPen(colours.mutedText);
        plot::drawLine(*painter, QRectF(option.rect.left(), area.top(), right - option.rect.left(), area.height()), Qt::AlignRight, mark,
                       option.font);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

} // namespace ridgepoint::widgets
