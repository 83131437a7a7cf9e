// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/validation.h"

namespace ridgepoint::data {

/// Fits the calibration anew on the rows of `files`, with each device and then each source left out in turn, and adds how well what was
/// left out is predicted. Operators are compared when their table is given, requests when both are. Takes minutes.
[[nodiscard]] engine::Expected<void> addLeftOut(const Database &database, const engine::Catalog &catalog, const ValidationFiles &files,
                                                ValidationReport &report);

} // namespace ridgepoint::data
