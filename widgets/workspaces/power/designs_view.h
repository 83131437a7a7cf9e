// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"

#include <QTableView>

namespace ridgepoint::widgets {

class DesignsTable;

/// Designs side by side, walked by keys: Enter takes the design of the current column, Delete drops it, Ctrl+C copies all of the table. It
/// leaves the program as numbers.
class DesignsView : public QTableView, public plot::Exportable {
    Q_OBJECT
public:
    explicit DesignsView(DesignsTable *designs, QWidget *parent = nullptr);

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override;
    [[nodiscard]] QStringList exportSuffixes() const override;
    [[nodiscard]] engine::Expected<void> exportTo(const QString &path, QSize size) const override;
    /// The table as text, which is all that it has.
    void copyPicture() const override;

Q_SIGNALS:
    void used();
    void dropped();
    void exportRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fitRows();
    /// Two lines, or three where a name needs them; the chains' row takes as many as they need.
    void fitHeadings();
    void fitChains();
    [[nodiscard]] int linesOf(const QString &text, int column, const QFontMetrics &metrics) const;
    /// All of it, cells separated by tabs.
    [[nodiscard]] QString text() const;

    DesignsTable *m_model;
    QStringList m_chains; ///< when their row was fitted
};

} // namespace ridgepoint::widgets
