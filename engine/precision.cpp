// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/precision.h"

namespace ridgepoint::engine {

namespace {

struct PrecisionRow {
    std::string_view slug;
    double bytes_per_value;
    std::optional<Precision> arithmetic;
};

// Block formats: MXFP4 has one scale byte per 32 values, NVFP4 one per 16, q8_0 one fp16 scale per 32, q4_k_m is the published mean
// of its mixed blocks (4.85 bit).
constexpr std::array<PrecisionRow, precision_count> rows = {{
    {"fp64", 8, Precision::fp64},
    {"fp32", 4, Precision::fp32},
    {"tf32", 4, Precision::tf32},
    {"bf16", 2, Precision::bf16},
    {"fp16", 2, Precision::fp16},
    {"fp8", 1, Precision::fp8},
    {"fp6", 0.75, Precision::fp6},
    {"fp4", 0.5, Precision::fp4},
    {"nvfp4", 0.5625, Precision::fp4},
    {"mxfp4", 0.53125, Precision::fp4},
    {"int8", 1, Precision::int8},
    {"int4", 0.5, Precision::int4},
    {"q8_0", 1.0625, std::nullopt},
    {"q4_k_m", 0.60625, std::nullopt},
}};

const PrecisionRow &row(Precision precision) noexcept { return rows[static_cast<std::size_t>(precision)]; }

} // namespace

std::string_view slug(Precision precision) noexcept { return row(precision).slug; }

std::optional<Precision> find_precision(std::string_view slug) noexcept
{
    for (const Precision precision : all_precisions)
        if (row(precision).slug == slug)
            return precision;
    return std::nullopt;
}

double bytes_per_value(Precision precision) noexcept { return row(precision).bytes_per_value; }

std::optional<Precision> arithmetic(Precision precision) noexcept { return row(precision).arithmetic; }

} // namespace ridgepoint::engine
