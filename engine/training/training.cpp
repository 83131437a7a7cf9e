// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training.h"

namespace ridgepoint::engine {

Flop training_flops(double active_weights, Token tokens) noexcept { return Flop(6 * active_weights * tokens.si()); }

Second training_time(Flop work, double devices, double utilization, FlopPerSecond peak) noexcept
{
    return work / (devices * utilization * peak);
}

double implied_utilization(Flop work, double device_hours, FlopPerSecond peak) noexcept
{
    const double offered = device_hours * 3600 * peak.si();
    return offered > 0 && work.si() > 0 ? work.si() / offered : 0;
}

FlopPerSecond training_peak(const Accelerator &accelerator) noexcept
{
    for (const Precision precision : {Precision::bf16, Precision::fp16}) {
        const Figure &peak = accelerator.dense_peak[static_cast<std::size_t>(precision)];
        if (peak.is_known() && peak.si > 0)
            return FlopPerSecond(peak.si);
    }
    return FlopPerSecond(0);
}

} // namespace ridgepoint::engine
