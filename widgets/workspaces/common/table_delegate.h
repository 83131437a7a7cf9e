// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ridgepoint::widgets {

/// Cells of words and figures over a thin line, drawn without the style sheet, which would take longer than all pictures of a page while a
/// slider moves. Honours the text, its alignment, weight and colour; a text that is too long is elided, in a high row it wraps.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr double usual = 0.75;
    static constexpr double tight = 0.5;

    /// `padding` left and right of the text, in steps of the grid.
    explicit TableDelegate(double padding, QObject *parent) : QStyledItemDelegate(parent), m_padding(padding) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    double m_padding;
};

} // namespace ridgepoint::widgets
