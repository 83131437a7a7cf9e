// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/style.h"
#include "widgets/workspaces/common/item_words.h"

#include <QSizeF>

class QPainter;

namespace ridgepoint::widgets {

/// The read-out beside a marked item: a title over its details, on a ground of its own within a drawing.
class ItemCard {
public:
    ItemCard(const ItemWords &words, const plot::Style &style, QSizeF drawing);

    [[nodiscard]] double height() const { return m_size.height(); }
    [[nodiscard]] double air() const; ///< between the card and its item
    /// Paints the card from `top` on, centred on `middle` as far as the drawing has room.
    void paint(QPainter &painter, double middle, double top) const;

private:
    ItemWords m_words;
    plot::Style m_style;
    QSizeF m_drawing;
    double m_line;
    QSizeF m_size;
};

} // namespace ridgepoint::widgets
