// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/select.h"
#include "engine/figure.h"

namespace ridgepoint::data {

/// Of a row's three columns from `first`: number, confidence and kind of source. Unknown without a number.
[[nodiscard]] engine::Figure figureOf(const Row &row, int first);

} // namespace ridgepoint::data
