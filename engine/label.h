// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace ridgepoint::engine {

/// How a figure or an answer is known, best first. `stated` is a vendor's or publication's word; `derived` is computed from
/// measured or stated figures; `estimated` comes from memory, an estimate, or was computed from one.
enum class Label : std::uint8_t { measured, stated, derived, estimated, unknown };

[[nodiscard]] std::string_view to_string(Label label) noexcept;

/// Label of something computed from inputs whose worst label is `worst_input`.
[[nodiscard]] constexpr Label computed_from(Label worst_input) noexcept { return std::max(Label::derived, worst_input); }

} // namespace ridgepoint::engine
