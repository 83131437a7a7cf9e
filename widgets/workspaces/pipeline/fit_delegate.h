// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/colours.h"

#include <QStyledItemDelegate>

namespace ridgepoint::widgets {

/// Colour of a score -2 .. 2: orange below, blue above, the panel at 0; told apart under every kind of colour blindness.
[[nodiscard]] QColor scoreColour(double score, const plot::Colours &colours);

/// Paints a cell in two halves: what is computed, and what is argued; a hatch with a word where there is no score.
class FitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ridgepoint::widgets
