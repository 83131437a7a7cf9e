// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStaticText>
#include <QStyledItemDelegate>

#include <array>

namespace ridgepoint::widgets {

/// Cells of the comparisons, drawn without the style sheet, which would take longer than all pictures of a page while a slider moves. Texts
/// are laid out once, since most figures come back.
class CitiesDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] const QStaticText &laidOut(const QString &text, const QFont &font, bool isStrong) const;

    mutable QFont m_font;
    mutable std::array<QHash<QString, QStaticText>, 2> m_texts; ///< in plain and in strong letters
};

} // namespace ridgepoint::widgets
