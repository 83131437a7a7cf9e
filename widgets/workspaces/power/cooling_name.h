// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/cooling_method.h"

#include <QString>

namespace ridgepoint::widgets {

/// "Cold plates, dry cooler": what cools the rack and what brings its heat outdoors, for axes and the heads of columns. The chiller behind
/// free cooling is named where it is not the usual one. All shipped methods have names of their own.
[[nodiscard]] QString shortMethodName(const engine::CoolingMethod &method);

} // namespace ridgepoint::widgets
