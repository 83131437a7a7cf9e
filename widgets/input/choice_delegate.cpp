// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/choice_delegate.h"

#include "widgets/input/choice_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ridgepoint::widgets {

namespace {

void drawHeading(QPainter &painter, const QRect &area, const QString &text, const plot::Colours &colours)
{
    QFont small = font(TextSize::Small, true);
    painter.setFont(small);
    painter.setPen(colours.mutedText);
    const QString shown = QFontMetrics(small).elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area.adjusted(0, 0, 0, -steps(0.4)), Qt::AlignBottom | Qt::AlignLeft, shown);
}

} // namespace

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const plot::Colours &colours = plot::coloursFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString name = index.data(Qt::DisplayRole).toString();
    if (index.data(ChoiceModel::IsHeadingRole).toBool()) {
        drawHeading(*painter, option.rect.adjusted(steps(1), 0, -steps(1), 0), name, colours);
        painter->restore();
        return;
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
    if (isSelected || isHot) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? colours.accentTint : colours.raised);
        painter->drawRoundedRect(option.rect.adjusted(2, 0, -2, 0), steps(0.6), steps(0.6));
    }
    const bool isCurrent = index.data(ChoiceModel::IsCurrentRole).toBool();
    QRect text = option.rect.adjusted(steps(1), 0, -steps(1), 0);
    if (isCurrent) {
        const int size = steps(1.8);
        const QRect mark(text.right() - size + 1, text.center().y() - size / 2 + 1, size, size);
        icon(QStringLiteral("check"), colours.accent, colours.accent).paint(painter, mark);
        text.setRight(mark.left() - steps(0.5));
    }
    const QString detail = index.data(ChoiceModel::DetailRole).toString();
    painter->setFont(option.font);
    if (!detail.isEmpty()) {
        painter->setPen(colours.mutedText);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, detail);
        text.setRight(text.right() - option.fontMetrics.horizontalAdvance(detail) - steps(1));
    }
    painter->setPen(isCurrent ? plot::readableOn(colours.accent, isSelected ? colours.accentTint : colours.panel)
                    : index.data(ChoiceModel::IsGapRole).toBool() ? colours.mutedText
                                                                  : colours.text);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, option.fontMetrics.elidedText(name, Qt::ElideRight, text.width()));
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isHeading = index.data(ChoiceModel::IsHeadingRole).toBool();
    return {steps(10), option.fontMetrics.height() + (isHeading ? steps(1.1) : steps(0.9))};
}

} // namespace ridgepoint::widgets
