// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/fit_delegate.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/pipeline/fit_matrix_model.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

constexpr double fullScore = 2;
constexpr double strongest = 0.88; // share of the colour at full score

/// A word in the small font, a little smaller where it is wider than its place, and a sign for it where that is not enough.
void paintWord(QPainter &painter, const QRectF &rect, const FitHalf &half)
{
    constexpr double least = 0.8;
    QFont face = font(TextSize::Small);
    const double share = rect.width() / (QFontMetricsF(face).horizontalAdvance(half.word) + 2);
    if (share < 1 && share >= least)
        face.setPointSizeF(face.pointSizeF() * share);
    painter.setFont(face);
    painter.drawText(rect, Qt::AlignCenter, share < least ? half.sign : half.word);
}

void paintHalf(QPainter &painter, const QRectF &rect, const FitHalf &half, const plot::Colours &colours)
{
    if (half.score) {
        const QColor fill = scoreColour(*half.score, colours);
        painter.fillRect(rect, fill);
        painter.setFont(font(TextSize::Body, true));
        painter.setPen(plot::textInside(fill));
        painter.drawText(rect, Qt::AlignCenter, fitScoreText(*half.score));
        return;
    }
    const bool isNothing = half.word == QStringLiteral("–");
    painter.fillRect(rect, plot::blended(colours.raised, colours.panel, 0.6));
    if (!isNothing)
        painter.fillRect(rect, QBrush(plot::blended(colours.mutedText, colours.panel, 0.3), Qt::BDiagPattern));
    painter.setPen(isNothing ? colours.mutedText : colours.text);
    paintWord(painter, rect, half);
}

} // namespace

QColor scoreColour(double score, const plot::Colours &colours)
{
    const QColor below(0xC8, 0x5A, 0x0C);
    const QColor above(0x1B, 0x6C, 0xB8);
    const QColor end = score < 0 ? below : above;
    return plot::blended(end, colours.panel, std::min(std::abs(score) / fullScore, 1.0) * strongest + (score == 0 ? 0 : 0.06));
}

void FitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &colours = plot::coloursFor(option.palette);
    const auto pair = index.data(FitMatrixModel::PairRole).value<FitPair>();
    painter->save();
    const QRectF cell = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    const double half = cell.width() / 2;
    const bool isEmpty = !pair.computed.score && !pair.thesis.score;
    paintHalf(*painter, isEmpty ? cell : cell.adjusted(0, 0, -half - 0.5, 0), pair.computed, colours);
    if (!isEmpty)
        paintHalf(*painter, cell.adjusted(half + 0.5, 0, 0, 0), pair.thesis, colours);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(isChosen ? colours.text : colours.mutedText, isChosen ? 2 : 1));
        painter->drawRect(cell.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    painter->restore();
}

} // namespace ridgepoint::widgets
