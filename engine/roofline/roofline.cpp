// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/roofline/roofline.h"

#include <algorithm>

namespace ridgepoint::engine {

FlopPerByte ridge_point(FlopPerSecond peak, BytePerSecond bandwidth) noexcept { return peak / bandwidth; }

FlopPerSecond attainable_performance(FlopPerByte intensity, FlopPerSecond peak, BytePerSecond bandwidth) noexcept
{
    return std::min(peak, intensity * bandwidth);
}

std::string_view to_string(MemoryTier tier) noexcept
{
    switch (tier) {
    case MemoryTier::on_chip:
        return "on-chip";
    case MemoryTier::main_memory:
        return "memory";
    case MemoryTier::scale_up:
        return "scale-up link";
    case MemoryTier::host:
        break;
    }
    return "host link";
}

std::vector<RooflinePoint> roof_between(double peak, const TierRoof &tier, double from, double to)
{
    if (!(peak > 0) || !(tier.bandwidth > 0) || !(from > 0) || !(to > from))
        return {};
    const auto at = [&](double intensity) { return RooflinePoint{intensity, std::min(peak, intensity * tier.bandwidth)}; };
    std::vector<RooflinePoint> points = {at(from)};
    const double ridge = peak / tier.bandwidth;
    if (ridge > from && ridge < to)
        points.push_back({ridge, peak});
    points.push_back(at(to));
    return points;
}

} // namespace ridgepoint::engine
