// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/provenance.h"
#include "data/select.h"

namespace ridgepoint::data {

/// Of a row's six columns from `first`: title, page, date, confidence, detail and kind of source.
[[nodiscard]] Provenance provenanceOf(const Row &row, int first);

} // namespace ridgepoint::data
