// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace ridgepoint::widgets {

/// A table of rows to choose from: headings sort through the model, Ctrl+C copies the chosen rows, rows grow with the text.
class SortedTable : public QTableView {
    Q_OBJECT
public:
    /// `padding` is what a row is higher than its text, in steps of the grid.
    SortedTable(QAbstractItemModel *model, double padding, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// A second click turns the order around, a third returns to the model's own.
    virtual void sortBy(int column);
    void forgetOrder();

private:
    /// The chosen rows with their headings, cells separated by tabs.
    [[nodiscard]] QString selectionText() const;
    [[nodiscard]] QString headingText(int column) const;
    void fitRows();

    double m_padding;
    int m_sortColumn = -1;
    bool m_isDescending = false;
};

} // namespace ridgepoint::widgets
