// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/inputs.h"

namespace ridgepoint::engine {

// Private to the engine.

/// Constraints between parameters.
enum class Violation : std::uint8_t {
    none,
    prefix_beyond_prompt,
    shared_beyond_steps,
    renoise_beyond_shared,
    renoise_beyond_check,
    renoise_missing,
    check_beyond_steps,
    split_beyond_steps,
    never_succeeds,
    precision_lacking,
    count_is_no_product,
    stages_beyond_layers,
    experts_beyond_devices,
    experts_unevenly_spread
};
[[nodiscard]] Violation find_violation(const Inputs &inputs) noexcept;
/// Whether steps of the search lie beyond those of the trajectory.
[[nodiscard]] bool is_of_search(Violation violation) noexcept;
[[nodiscard]] Problem describe(Violation violation, const Inputs &inputs);

} // namespace ridgepoint::engine
