// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/sorted_table.h"
#include "widgets/workspaces/economics/vendor_cost_table.h"

namespace ridgepoint::widgets {

/// The table of all vendors with every column in view: figures keep their room, then names are shortened; the notes take what is left.
class VendorCostView : public SortedTable {
    Q_OBJECT
public:
    VendorCostView(VendorCostTable *model, double padding, QWidget *parent = nullptr);

    /// After new rows.
    void fitColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void shareWidth();

    std::array<int, VendorCostTable::columns> m_wanted{}; ///< width that shows the whole text
};

} // namespace ridgepoint::widgets
