// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// Sets boxes into rows from the left, like words: rows as high as their highest box, the whole centred vertically in the area.
/// Nothing when they do not all fit into the area and that many rows.
[[nodiscard]] std::optional<std::vector<QRectF>> flowChips(const std::vector<QSizeF> &sizes, const QRectF &area, double gap, int mostRows);

} // namespace ridgepoint::widgets
