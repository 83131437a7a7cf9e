// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ridgepoint::widgets {

/// Largest number of the form 1, 2 or 5 times a power of ten that is not above `value` > 0; and the smallest not below it.
[[nodiscard]] double roundDown(double value);
[[nodiscard]] double roundUp(double value);

} // namespace ridgepoint::widgets
