// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/sorted_table.h"

#include <vector>

namespace ridgepoint::widgets {

class CitiesTable;

/// The cities to choose from; Enter or a double click takes the chosen one, Shift+Enter sorts by the current column.
class CitiesView : public SortedTable {
    Q_OBJECT
public:
    explicit CitiesView(CitiesTable *cities, QWidget *parent = nullptr);

    [[nodiscard]] QString chosen() const; ///< slug of the current row
    void choose(const QString &slug);

Q_SIGNALS:
    void used();
    void chosenChanged();

protected:
    void sortBy(int column) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int neededWidth(int column) const;
    void measureColumns();
    /// Columns share what is left of the width; headings take three lines.
    void fitColumns();

    CitiesTable *m_model;
    std::vector<int> m_needed; ///< of each column; measured when the rows are others
};

} // namespace ridgepoint::widgets
