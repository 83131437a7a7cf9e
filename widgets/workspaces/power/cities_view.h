// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/sorted_table.h"

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
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Columns share the width, the name takes what it needs; headings take two lines.
    void fitColumns();

    CitiesTable *m_model;
};

} // namespace ridgepoint::widgets
