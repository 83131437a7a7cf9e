// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/roofline_ranges.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

constexpr double roomLeftOfPath = 3;    // for the label of the first dot
constexpr double roomRightOfRidge = 10; // for the labels on the flat roofs
constexpr double roomAboveRoof = 1.6;
constexpr double leastSpan = 100;
constexpr double mostPerformanceSpan = 1e8;
constexpr double tolerance = 1e-9;

/// Smallest and largest of the positive numbers it has seen.
class Extent {
public:
    void add(double value)
    {
        if (!(value > 0))
            return;
        m_least = isEmpty() ? value : std::min(m_least, value);
        m_most = std::max(m_most, value);
    }
    [[nodiscard]] bool isEmpty() const noexcept { return m_most == 0; }
    [[nodiscard]] double least(double otherwise) const noexcept { return isEmpty() ? otherwise : m_least; }
    [[nodiscard]] double most(double otherwise) const noexcept { return isEmpty() ? otherwise : m_most; }

private:
    double m_least = 0;
    double m_most = 0;
};

const engine::TierRoof *mainTier(const engine::DeviceRoofline &device)
{
    const auto found = std::find_if(device.tiers.begin(), device.tiers.end(),
                                    [](const engine::TierRoof &tier) { return tier.tier == engine::MemoryTier::main_memory; });
    return found == device.tiers.end() ? nullptr : &*found;
}

bool isSettled(double earlier, double fitted, bool isLowEnd)
{
    const double ratio = isLowEnd ? fitted / earlier : earlier / fitted;
    return ratio >= 1 - tolerance && ratio <= 10;
}

} // namespace

RooflineRanges fittedRanges(const engine::Estimate &estimate, const BatchPath &path)
{
    Extent intensity;
    Extent performance;
    Extent ridges;
    for (const engine::DeviceRoofline &device : estimate.devices) {
        performance.add(device.peak);
        if (const engine::TierRoof *tier = mainTier(device); tier && device.peak > 0)
            ridges.add(tier->ridge);
        for (const auto &point : {device.decode, device.prefill})
            if (point) {
                intensity.add(point->intensity);
                performance.add(point->achieved);
            }
    }
    if (!path.isEmpty()) {
        intensity.add(path.intensities.front());
        intensity.add(path.intensities.back());
        performance.add(path.performances.front());
    }
    RooflineRanges ranges;
    ranges.fromIntensity = roundDown(std::min(intensity.least(1), ridges.least(100)) / roomLeftOfPath);
    ranges.toIntensity =
        roundUp(std::max({intensity.most(1) * 1.5, ridges.most(100) * roomRightOfRidge, ranges.fromIntensity * leastSpan}));
    for (const engine::DeviceRoofline &device : estimate.devices)
        if (const engine::TierRoof *tier = mainTier(device); tier && device.peak > 0)
            for (const engine::RooflinePoint &point : engine::roof_between(device.peak, *tier, ranges.fromIntensity, ranges.toIntensity))
                performance.add(point.performance);
    ranges.toPerformance = roundUp(performance.most(1e15) * roomAboveRoof);
    ranges.fromPerformance = std::max(roundDown(performance.least(1e12)), ranges.toPerformance / mostPerformanceSpan);
    ranges.fromPerformance = std::min(ranges.fromPerformance, ranges.toPerformance / leastSpan);
    return ranges;
}

RooflineRanges settledRanges(const std::optional<RooflineRanges> &earlier, const RooflineRanges &fitted)
{
    if (earlier && isSettled(earlier->fromIntensity, fitted.fromIntensity, true) &&
        isSettled(earlier->toIntensity, fitted.toIntensity, false) && isSettled(earlier->fromPerformance, fitted.fromPerformance, true) &&
        isSettled(earlier->toPerformance, fitted.toPerformance, false))
        return *earlier;
    if (!earlier)
        return fitted;
    RooflineRanges settled = fitted;
    if (fitted.toIntensity > earlier->toIntensity) // a point runs out to the right: make room for the rest of the drag
        settled.toIntensity = std::pow(10, std::ceil(std::log10(fitted.toIntensity) - tolerance));
    return settled;
}

} // namespace ridgepoint::widgets
