// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"

#include <cmath>

namespace ridgepoint::engine {

// Private to the engine: what a device is known to reach.

/// Known, finite and above zero.
[[nodiscard]] inline bool is_usable(const Figure &figure) noexcept
{
    return figure.is_known() && std::isfinite(figure.si) && figure.si > 0;
}

/// Peak of an arithmetic on a device; unknown when the catalog has none. fp16 on cards is that of sums in 16 bits.
[[nodiscard]] Figure peak_of(const Accelerator &accelerator, Precision precision, bool is_sparse) noexcept;
/// Whether the device is known not to have this arithmetic.
[[nodiscard]] bool is_lacking(const Accelerator &accelerator, Precision precision) noexcept;

} // namespace ridgepoint::engine
