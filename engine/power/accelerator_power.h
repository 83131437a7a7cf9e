// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/efficiency.h"
#include "engine/quantity.h"
#include "engine/serving/operator_cost.h"

#include <span>

namespace ridgepoint::engine {

/// How hard an accelerator works while it runs something, as means over time. Shares above 1 count as 1.
struct AcceleratorLoad {
    double compute_utilization = 0; ///< FLOP/s over the peak of the arithmetic, without efficiencies
    double memory_intensity = 0;    ///< byte/s of main memory per rated watt, over that of an H100 SXM at its bandwidth
    double busy_share = 1;          ///< of the time, in which kernels or transfers run; the host is waited for in the rest
};

/// The load of operators that take `time` together, launches and the host's step included. `devices` share their FLOP and bytes; peak and
/// rated power are those of one. No load where the time, the peak or the rated power is 0.
[[nodiscard]] AcceleratorLoad load_of(std::span<const OperatorCost> operators, Second time, double devices, FlopPerSecond peak,
                                      Watt rated) noexcept;

/// What each kind of work adds to the power utilisation of an accelerator that runs something. Fitted by least absolute deviation to the
/// mean board powers of runs on H100 and B200, from the loads that the engine predicts, where it predicts their rate within 18 %: 86 of
/// 105; `ridgepoint-fit` makes them anew within 0.01. Median error of the power of all 105: 7 %; 7 % on H100 and 9 % on B200 where the fit
/// saw the other alone, 7 % on a model that it did not see, 11 % on pictures where it saw text alone and 18 % on text where it saw pictures
/// alone. All rows are of one publication, so that no fit is without its habits. Source: ML.ENERGY leaderboard data, v3, 2026.
struct PowerWeights {
    double awake = 0.13;   ///< clocks up, waiting for the host
    double busy = 0.37;    ///< kernels run
    double compute = 1.21; ///< matrix units, at the peak
    double memory = 0.36;  ///< main memory, at the intensity of an H100 SXM: some 65 pJ a byte
};

/// u = min(1, awake + busy B + compute F + memory M), M held to 0 .. 2: share of the way from idle to rated power of an accelerator that
/// runs something. Not the share of time in which it is busy: kernels at 41 % of the peak, or at 12 % of it and an H100's full bandwidth,
/// draw the rated power. Source: fitted, as above.
[[nodiscard]] double power_utilization(const AcceleratorLoad &load, const PowerWeights &weights = {}) noexcept;

/// Power of one accelerator between doing nothing and its rating.
struct PowerRange {
    Watt idle;
    Watt peak;
    double exponent = 1; ///< a; 1 in ExaDigiT RAPS, above 0
};

/// P_idle + (P_max - P_idle) u^a with u held to 0 .. 1. Source: ExaDigiT RAPS (arXiv:2410.05133, section III).
[[nodiscard]] Watt accelerator_power(const PowerRange &range, double utilization) noexcept;

/// Idle over rated power. AMD's GPUs: 88 W of 560 W, MI250X in the configuration of Frontier. Others: 0.12, the middle of published 0.08 to
/// 0.16, estimated.
[[nodiscard]] double idle_share(DeviceClass device_class) noexcept;

/// From the idle share of the class to the rated power of the device.
[[nodiscard]] PowerRange power_range(Watt rated, DeviceClass device_class) noexcept;

} // namespace ridgepoint::engine
