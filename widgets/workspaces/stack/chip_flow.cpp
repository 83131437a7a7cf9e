// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/chip_flow.h"

#include <algorithm>

namespace ridgepoint::widgets {

std::optional<std::vector<QRectF>> flowChips(const std::vector<QSizeF> &sizes, const QRectF &area, double gap, int mostRows)
{
    std::vector<QRectF> boxes;
    boxes.reserve(sizes.size());
    double x = 0;
    double y = 0;
    double rowHeight = 0;
    std::size_t rowStart = 0;
    int rows = 1;
    const auto closeRow = [&] {
        for (auto i = rowStart; i < boxes.size(); ++i)
            boxes[i].moveTop(y + (rowHeight - boxes[i].height()) / 2);
        rowStart = boxes.size();
    };
    for (const auto &size : sizes) {
        if (size.width() > area.width())
            return std::nullopt;
        if (x > 0 && x + size.width() > area.width()) {
            closeRow();
            y += rowHeight + gap;
            x = 0;
            rowHeight = 0;
            ++rows;
        }
        boxes.emplace_back(QPointF(x, y), size);
        rowHeight = std::max(rowHeight, size.height());
        x += size.width() + gap;
    }
    closeRow();
    const double height = y + rowHeight;
    if (height > area.height() || rows > mostRows)
        return std::nullopt;
    const QPointF offset(area.left(), area.top() + (area.height() - height) / 2);
    for (auto &box : boxes)
        box.translate(offset);
    return boxes;
}

} // namespace ridgepoint::widgets
