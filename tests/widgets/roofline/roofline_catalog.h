// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

namespace ridgepoint::tests {

/// Seven accelerators with round datasheet figures, one without fp8 and one without any peak; Llama 3.1 70B and 8B, and a mixture of
/// experts that no chapter covers.
[[nodiscard]] std::shared_ptr<const engine::Catalog> rooflineCatalog();

/// A scenario from parameter ids and texts as typed; asserts that each is accepted.
[[nodiscard]] engine::Scenario scenarioOf(const engine::Catalog &catalog,
                                          std::initializer_list<std::pair<std::string, std::string>> values);

/// The estimate of every metric; asserts that the scenario is accepted.
[[nodiscard]] engine::Estimate estimateOf(const engine::Catalog &catalog, const engine::Scenario &scenario);

} // namespace ridgepoint::tests
