// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"

namespace ridgepoint::engine::test {

/// An H100 server and a rack of B200, two power chains, the cities and cooling methods of `cooling_world`, two grids and a gas turbine.
[[nodiscard]] Infrastructure hand_infrastructure();

} // namespace ridgepoint::engine::test
