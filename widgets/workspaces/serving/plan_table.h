// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace ridgepoint::widgets {

class PlanTableModel;

/// The table of a plan: rows are chosen, headings sort, Enter and double click use a row, Ctrl+C copies.
class PlanTable : public QTableView {
    Q_OBJECT
public:
    explicit PlanTable(PlanTableModel *model, QWidget *parent = nullptr);

    void fitColumns();
    [[nodiscard]] QString chosen() const; ///< slug of the current row, empty without one
    void choose(const QString &slug);
    /// The chosen rows with their headings, cells separated by tabs.
    [[nodiscard]] QString selectionText() const;

Q_SIGNALS:
    void chosenChanged();
    void used(); ///< the current row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
    void sortBy(int column);

    PlanTableModel *m_model = nullptr;
    int m_sortColumn = -1;
    bool m_isDescending = false;
};

} // namespace ridgepoint::widgets
