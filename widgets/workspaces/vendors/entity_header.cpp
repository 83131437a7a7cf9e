// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/entity_header.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

int padding() { return steps(1); }
int arrowWidth() { return steps(1.25); }

/// The break at a space that makes the wider of two lines narrowest; one line when the text is short.
QStringList twoLines(const QString &text, const QFontMetrics &metrics)
{
    QStringList best{text};
    int width = metrics.horizontalAdvance(text);
    if (width <= metrics.averageCharWidth() * 9)
        return best;
    for (qsizetype at = text.indexOf(u' '); at >= 0; at = text.indexOf(u' ', at + 1)) {
        const QStringList candidate{text.left(at), text.mid(at + 1)};
        const int wider = std::max(metrics.horizontalAdvance(candidate[0]), metrics.horizontalAdvance(candidate[1]));
        if (wider < width) {
            width = wider;
            best = candidate;
        }
    }
    return best;
}

} // namespace

EntityHeader::EntityHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false);
    setStretchLastSection(false);
    setMinimumSectionSize(steps(4));
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Column headers"));
    // A header that follows the application's style would paint its own frame.
    setAutoFillBackground(true);
}

QString EntityHeader::text(int section) const
{
    return model() == nullptr ? QString() : model()->headerData(section, Qt::Horizontal).toString();
}

QStringList EntityHeader::lines(int section) const { return twoLines(text(section), QFontMetrics(widgets::font(TextSize::Small, true))); }

QSize EntityHeader::sizeHint() const
{
    const int line = QFontMetrics(widgets::font(TextSize::Small, true)).height();
    return {QHeaderView::sizeHint().width(), 2 * line + steps(1)};
}

int EntityHeader::textWidth(int section) const
{
    const QFontMetrics metrics(widgets::font(TextSize::Small, true));
    int width = 0;
    const QStringList parts = lines(section);
    for (const QString &line : parts)
        width = std::max(width, metrics.horizontalAdvance(line));
    return width + 2 * padding() + arrowWidth() + 2; // advances are rounded, eliding is exact
}

void EntityHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const plot::Colours &colours = plot::coloursFor(palette());
    painter->save();
    painter->fillRect(rect, colours.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    const bool isSorted = sortIndicatorSection() == section;
    const QFont small = widgets::font(TextSize::Small, isSorted);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    painter->setPen(isSorted ? colours.text : colours.mutedText);

    const QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool isRight = alignment.value<Qt::Alignment>().testFlag(Qt::AlignRight);
    const QStringList parts = lines(section);
    const QRect inner = rect.adjusted(padding(), 0, -padding(), -steps(0.5));
    int y = inner.bottom() - metrics.height() * static_cast<int>(parts.size()) + 1;
    int lastLeft = inner.left();
    int lastRight = inner.right();
    for (const QString &part : parts) {
        const QRect line(inner.left(), y, inner.width(), metrics.height());
        const int room = isSorted && &part == &parts.back() ? inner.width() - arrowWidth() : inner.width();
        const QString shown = metrics.elidedText(part, Qt::ElideRight, room);
        painter->drawText(line, (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, shown);
        lastLeft = isRight ? line.right() - metrics.horizontalAdvance(shown) : line.left();
        lastRight = isRight ? line.right() : line.left() + metrics.horizontalAdvance(shown);
        y += metrics.height();
    }
    if (isSorted) {
        const qreal middle = y - metrics.height() / 2.0;
        const qreal size = metrics.height() * 0.22;
        const qreal x = isRight ? lastLeft - size * 2.0 : lastRight + size * 2.0;
        const qreal direction = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
        QPainterPath arrow;
        arrow.moveTo(x - size, middle - direction * size * 0.6);
        arrow.lineTo(x + size, middle - direction * size * 0.6);
        arrow.lineTo(x, middle + direction * size * 0.8);
        arrow.closeSubpath();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillPath(arrow, colours.accent);
    }
    painter->restore();
}

} // namespace ridgepoint::widgets
