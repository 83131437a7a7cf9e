// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ridgepoint::engine {

/// Number formats of weights, activations and KV caches. Formats with block scales count their scales.
enum class Precision : std::uint8_t { fp64, fp32, tf32, bf16, fp16, fp8, fp6, fp4, nvfp4, mxfp4, int8, int4, q8_0, q4_k_m };

inline constexpr std::size_t precision_count = 14;

inline constexpr std::array<Precision, precision_count> all_precisions = {
    Precision::fp64, Precision::fp32,  Precision::tf32,  Precision::bf16, Precision::fp16, Precision::fp8,  Precision::fp6,
    Precision::fp4,  Precision::nvfp4, Precision::mxfp4, Precision::int8, Precision::int4, Precision::q8_0, Precision::q4_k_m};

/// Slug as used in scenario files and on the command line ("bf16", "q4_k_m").
[[nodiscard]] std::string_view slug(Precision precision) noexcept;
[[nodiscard]] std::optional<Precision> find_precision(std::string_view slug) noexcept;

/// Stored bytes per value, block scales included: mxfp4 0.53125, nvfp4 0.5625, q8_0 1.0625, q4_k_m 0.60625 [byte].
[[nodiscard]] double bytes_per_value(Precision precision) noexcept;

/// The arithmetic whose peak applies: nvfp4 and mxfp4 run at the fp4 peak; q8_0 and q4_k_m are storage formats only (no value).
[[nodiscard]] std::optional<Precision> arithmetic(Precision precision) noexcept;

} // namespace ridgepoint::engine
