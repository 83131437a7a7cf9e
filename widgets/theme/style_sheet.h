// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/colours.h"

#include <QString>

namespace ridgepoint::widgets {

/// The program's one style sheet, resources/theme/ridgepoint.qss, with its colours and lengths filled in.
[[nodiscard]] QString styleSheet(const plot::Colours &colours);

} // namespace ridgepoint::widgets
