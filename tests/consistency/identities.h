// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"
#include "engine/scenario.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Identities that must hold over any catalog and scenario. Every function returns what broke, one sentence each, and an empty list when
// all is well. A new chapter adds its own here.
namespace ridgepoint::consistency {

using Failures = std::vector<std::string>;

/// Every accelerator with every model, a few batches, contexts and precisions taking turns. Models that no chapter covers are among them.
[[nodiscard]] std::vector<engine::Scenario> every_device_and_model(const engine::Catalog &catalog);

/// Every model on one accelerator over tensor, pipeline, expert and replica plans, isolated, saturated and spilling, at level ideal.
[[nodiscard]] std::vector<engine::Scenario> every_model_and_plan(const engine::Catalog &catalog, std::string_view accelerator);

/// Every metric is finite, or absent and named by a finding; labels and list lengths make sense.
[[nodiscard]] Failures check_presence(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate);

/// Identities within one estimate: sums, products, bounds, roofs.
[[nodiscard]] Failures check_identities(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate);

/// Identities between estimates: more of a resource is never slower, a larger batch never serves less, units scale out.
[[nodiscard]] Failures check_relations(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate);

/// All three over every scenario; a refused scenario is a failure.
[[nodiscard]] Failures check_scenarios(const engine::Catalog &catalog, std::span<const engine::Scenario> scenarios);

/// `check_presence` over all pairs of parameters, each at both ends of its range or at its choices (of a long list at six, another six
/// for each partner). A refusal must be a sentence.
[[nodiscard]] Failures check_pairs_of_ends(const engine::Catalog &catalog);

/// `check_presence` and `check_identities` over seeded random scenarios. A refusal must be a sentence, and at least half must answer.
[[nodiscard]] Failures check_random(const engine::Catalog &catalog, std::size_t count, std::uint64_t seed);

/// The scenario as text: "accelerator=nvidia-b200 batch=8".
[[nodiscard]] std::string describe(const engine::Scenario &scenario);

} // namespace ridgepoint::consistency
