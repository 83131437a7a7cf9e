// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"

namespace ridgepoint::tests {

/// Six accelerators with gaps, labels, sources and alternatives, for tests that name their rows.
[[nodiscard]] data::EntityTable smallTable();

/// As many made-up accelerators as asked, the same ones every time: twenty columns, a quarter of the figures missing.
[[nodiscard]] data::EntityTable largeTable(int rows);

} // namespace ridgepoint::tests
