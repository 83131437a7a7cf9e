// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/climate.h"
#include "engine/cooling/cooling_method.h"

#include <span>
#include <string_view>

namespace ridgepoint::engine::test {

/// Cities with the figures of the shipped database: the nearest to eight US climate zones, and those at the ends of what there is.
[[nodiscard]] std::span<const City> cities();
[[nodiscard]] const City &city(std::string_view slug);

/// Every shipped cooling method, without the published bands.
[[nodiscard]] std::span<const CoolingMethod> cooling_methods();
[[nodiscard]] const CoolingMethod &cooling_method(std::string_view slug);

/// A method's own supply; 40 degC where it states none.
[[nodiscard]] Temperature usual_supply(const CoolingMethod &method);

} // namespace ridgepoint::engine::test
