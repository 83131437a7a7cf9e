// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/diagram_layout.h"

#include <QString>

namespace ridgepoint::widgets {

/// What a screen reader says an item is called.
[[nodiscard]] QString itemName(const StackModel &model, const DiagramItem &item);
/// What a screen reader says about it, of a layer with the loads that stand in it.
[[nodiscard]] QString itemDescription(const StackModel &model, const DiagramItem &item, const StackLoads &loads);
/// The same and the sources, for the pointer.
[[nodiscard]] QString itemToolTip(const StackModel &model, const DiagramItem &item, const StackLoads &loads);

} // namespace ridgepoint::widgets
