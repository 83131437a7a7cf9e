// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/vendor_cost_view.h"

#include "widgets/workspaces/common/table_delegate.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <numeric>

namespace ridgepoint::widgets {

namespace {

constexpr int leastName = 10; ///< letters of an accelerator's name
constexpr int leastVendor = 8;
constexpr int leastNote = 14;

} // namespace

VendorCostView::VendorCostView(VendorCostTable *rows, double padding, QWidget *parent) : SortedTable(rows, padding, parent)
{
    setItemDelegate(new TableDelegate(TableDelegate::tight, this));
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setStretchLastSection(true);
    setTextElideMode(Qt::ElideRight);
}

void VendorCostView::fitColumns()
{
    resizeColumnsToContents();
    for (int column = 0; column < VendorCostTable::columns; ++column)
        m_wanted[static_cast<std::size_t>(column)] = columnWidth(column);
    shareWidth();
}

/// What the figures leave is given to the notes first, then names and vendors get back what they want.
void VendorCostView::shareWidth()
{
    const int letter = fontMetrics().averageCharWidth();
    const int note = leastNote * letter;
    const int all = std::accumulate(m_wanted.begin(), m_wanted.end() - 1, 0);
    const int lacking = std::max(0, all + note - viewport()->width());
    const int ofVendor = std::clamp(m_wanted[VendorCostTable::Vendor] - leastVendor * letter, 0, lacking / 3);
    const int ofName = std::clamp(m_wanted[VendorCostTable::Accelerator] - leastName * letter, 0, lacking - ofVendor);
    setColumnWidth(VendorCostTable::Vendor, m_wanted[VendorCostTable::Vendor] - ofVendor);
    setColumnWidth(VendorCostTable::Accelerator, m_wanted[VendorCostTable::Accelerator] - ofName);
}

void VendorCostView::resizeEvent(QResizeEvent *event)
{
    SortedTable::resizeEvent(event);
    if (m_wanted.front() > 0)
        shareWidth();
}

void VendorCostView::changeEvent(QEvent *event)
{
    SortedTable::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_wanted.front() > 0)
        fitColumns();
}

} // namespace ridgepoint::widgets
