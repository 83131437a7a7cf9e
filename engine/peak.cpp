// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/peak.h"

#include <utility>

namespace ridgepoint::engine {

namespace {

/// Cards multiply fp16 with sums of 16 bits at half their rate of 8-bit integers; stated is that rate, the half of it that GeForce cards
/// reach with sums of 32 bits, or nothing. Source: NVIDIA, "Ada GPU architecture" whitepaper, appendix A.
Figure half_peak_of_card(const Figure &stated, const Figure &integer) noexcept
{
    const bool is_more = is_usable(integer) && (!is_usable(stated) || integer.si / 2 > stated.si);
    return is_more ? Figure{integer.si / 2, computed_from(integer.label)} : stated;
}

} // namespace

Figure peak_of(const Accelerator &accelerator, Precision precision, bool is_sparse) noexcept
{
    const auto &peaks = is_sparse ? accelerator.sparse_peak : accelerator.dense_peak;
    const Figure &stated = peaks[static_cast<std::size_t>(precision)];
    const bool is_half_of_card = precision == Precision::fp16 && accelerator.device_class == DeviceClass::card_gpu;
    const Figure own = is_half_of_card ? half_peak_of_card(stated, peaks[static_cast<std::size_t>(Precision::int8)]) : stated;
    if (is_usable(own))
        return own;
    const auto runs_as = arithmetic(precision);
    const Figure shared = runs_as ? peaks[static_cast<std::size_t>(*runs_as)] : Figure{};
    return is_usable(shared) ? shared : Figure{};
}

bool is_lacking(const Accelerator &accelerator, Precision precision) noexcept
{
    const auto runs_as = arithmetic(precision);
    return accelerator.lacks.test(static_cast<std::size_t>(precision)) || !runs_as ||
           accelerator.lacks.test(static_cast<std::size_t>(*runs_as));
}

} // namespace ridgepoint::engine
