// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/accelerator_power.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

double share(double value) noexcept { return std::clamp(value, 0.0, 1.0); }

/// 3.35 TB/s on 700 W.
constexpr double h100_bytes_per_joule = 3.35e12 / 700;

/// What is faster than stacks of DRAM stands on the chip, where a byte costs less.
constexpr double most_intensity = 2;

} // namespace

AcceleratorLoad load_of(std::span<const OperatorCost> operators, Second time, double devices, FlopPerSecond peak, Watt rated) noexcept
{
    if (!(time > Second()) || !(peak > FlopPerSecond()) || !(rated > Watt()) || !(devices > 0))
        return {0, 0, 0};
    Flop flops;
    Byte bytes;
    Second busy;
    for (const OperatorCost &cost : operators) {
        flops = flops + Flop(cost.flops);
        bytes = bytes + Byte(cost.weight_bytes + cost.kv_bytes + cost.activation_bytes + cost.extra_bytes);
        if (cost.bound != OperatorBound::overhead)
            busy = busy + Second(cost.time);
    }
    return {share(flops / time / peak / devices), bytes.si() / time.si() / devices / rated.si() / h100_bytes_per_joule, share(busy / time)};
}

double power_utilization(const AcceleratorLoad &load, const PowerWeights &weights) noexcept
{
    return share(weights.awake + weights.busy * share(load.busy_share) + weights.compute * share(load.compute_utilization) +
                 weights.memory * std::clamp(load.memory_intensity, 0.0, most_intensity));
}

Watt accelerator_power(const PowerRange &range, double utilization) noexcept
{
    return range.idle + (range.peak - range.idle) * std::pow(share(utilization), range.exponent);
}

double idle_share(DeviceClass device_class) noexcept
{
    constexpr double of_instinct = 88.0 / 560;
    constexpr double of_others = 0.12;
    return device_class == DeviceClass::instinct_gpu ? of_instinct : of_others;
}

PowerRange power_range(Watt rated, DeviceClass device_class) noexcept { return {idle_share(device_class) * rated, rated}; }

} // namespace ridgepoint::engine
