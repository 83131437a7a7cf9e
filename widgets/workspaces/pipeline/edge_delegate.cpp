// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/edge_delegate.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pipeline/edge_matrix_model.h"

#include <QBitArray>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::EdgeVerdict;

namespace {

QColor colourOf(EdgeVerdict verdict, const plot::Colours &colours)
{
    switch (verdict) {
    case EdgeVerdict::within:
        return colours.accent;
    case EdgeVerdict::too_slow:
        return colours.warning;
    case EdgeVerdict::does_not_fit:
        return colours.infeasible;
    case EdgeVerdict::unknown:
        break;
    }
    return colours.mutedText;
}

/// Disc, triangle, cross, or nothing: the verdict without its colour.
void paintShape(QPainter &painter, const QRectF &rect, EdgeVerdict verdict, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (verdict) {
    case EdgeVerdict::within:
        painter.drawEllipse(rect);
        break;
    case EdgeVerdict::too_slow:
        painter.drawPolygon(QPolygonF{rect.bottomLeft(), rect.bottomRight(), QPointF(rect.center().x(), rect.top())});
        break;
    case EdgeVerdict::does_not_fit:
        painter.setPen(QPen(colour, 2));
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        painter.drawLine(rect.topRight(), rect.bottomLeft());
        break;
    case EdgeVerdict::unknown:
        break;
    }
}

constexpr double dotPitch = 1.7; // in dots

double dotSize(const QRectF &cell) { return std::max(3.0, cell.height() * 0.12); }

/// Where the dots of the steps begin.
double stepsLeft(const QRectF &cell, qsizetype steps)
{
    return cell.right() - 0.35 * cell.height() - static_cast<double>(steps) * dotSize(cell) * dotPitch;
}

void paintSteps(QPainter &painter, const QRectF &cell, const QBitArray &within, const plot::Colours &colours)
{
    const double size = dotSize(cell);
    double x = stepsLeft(cell, within.size());
    for (qsizetype i = 0; i < within.size(); ++i) {
        painter.setPen(QPen(within.testBit(i) ? colours.accent : colours.line, 1));
        painter.setBrush(within.testBit(i) ? QBrush(colours.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(x, cell.center().y() - size / 2, size, size));
        x += size * dotPitch;
    }
}

} // namespace

void EdgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &colours = plot::coloursFor(option.palette);
    const auto verdict = static_cast<EdgeVerdict>(index.data(EdgeMatrixModel::VerdictRole).toInt());
    const QColor colour = colourOf(verdict, colours);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->fillRect(cell, plot::blended(colour, colours.panel, verdict == EdgeVerdict::unknown ? 0.06 : 0.14));
    if (verdict == EdgeVerdict::unknown)
        painter->fillRect(cell, QBrush(plot::blended(colours.mutedText, colours.panel, 0.3), Qt::BDiagPattern));
    const QBitArray steps = index.data(EdgeMatrixModel::WithinRole).toBitArray();
    const double size = cell.height() * 0.32;
    paintShape(*painter, {cell.left() + 0.35 * cell.height(), cell.center().y() - size / 2, size, size}, verdict, colour);
    painter->setFont(font(TextSize::Body));
    painter->setPen(colours.text);
    const QRectF place = cell.adjusted(cell.height(), 0, 0, 0);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, static_cast<int>(place.width()));
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
    const double left = cell.left() + cell.height() + painter->fontMetrics().horizontalAdvance(text);
    if (left < stepsLeft(cell, steps.size()) && verdict != EdgeVerdict::unknown)
        paintSteps(*painter, cell, steps, colours);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colours.text, 2));
        painter->drawRect(cell.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    painter->restore();
}

} // namespace ridgepoint::widgets
