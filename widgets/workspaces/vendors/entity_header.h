// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStringList>

namespace ridgepoint::widgets {

/// A quiet header: small muted words in at most two lines, the sorted column strong with an arrow.
class EntityHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit EntityHeader(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// Width that shows the whole text of a section.
    [[nodiscard]] int textWidth(int section) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    [[nodiscard]] QString text(int section) const;
    [[nodiscard]] QStringList lines(int section) const;
};

} // namespace ridgepoint::widgets
