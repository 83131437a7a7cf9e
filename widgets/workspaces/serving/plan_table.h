// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/sorted_table.h"

namespace ridgepoint::widgets {

class PlanTableModel;

/// The table of a plan: rows are chosen, headings sort, Enter and double click use a row, Ctrl+C copies.
class PlanTable : public SortedTable {
    Q_OBJECT
public:
    explicit PlanTable(PlanTableModel *model, QWidget *parent = nullptr);

    void fitColumns();
    [[nodiscard]] QString chosen() const; ///< slug of the current row, empty without one
    void choose(const QString &slug);

Q_SIGNALS:
    void chosenChanged();
    void used(); ///< the current row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void sortBy(int column) override;

private:
    PlanTableModel *m_model;
};

} // namespace ridgepoint::widgets
