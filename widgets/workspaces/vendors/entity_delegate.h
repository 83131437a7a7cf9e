// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStyledItemDelegate>

namespace ridgepoint::widgets {

/// Draws the cells of an entity table: numbers to the right with the mark of how they are known, gaps muted, the row under the
/// pointer tinted, and in front of a name the marker of its place in the comparison set.
class EntityDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setHoveredRow(int row) { m_hoveredRow = row; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// Slot 0 .. 5 of the comparison set by slug.
    void setSlots(const QHash<QString, int> &slotOfKey) { m_slotOfKey = slotOfKey; }
    [[nodiscard]] const QHash<QString, int> &slotOfKey() const { return m_slotOfKey; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Space left and right of a cell's text.
    [[nodiscard]] static int padding();
    /// Space that the marker takes in front of a name.
    [[nodiscard]] int nameIndent() const;

private:
    int m_hoveredRow = -1;
    QHash<QString, int> m_slotOfKey;
};

} // namespace ridgepoint::widgets
