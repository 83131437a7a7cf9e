// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"

namespace ridgepoint::engine {

/// Private to the engine: the answers of a denoiser of images or video.
void run_denoising(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

/// Private to the engine: one step of the batch on a device of the comparison, timed as the chapter times it.
[[nodiscard]] PassTotals run_denoising_step(const Inputs &inputs, const Answers &answers, const Accelerator &accelerator,
                                            const DeviceState &state, Operators &operators) noexcept;

/// Private to the engine: n* and B* of a step whose operators are `operators`: tokens, and pictures, from which it is compute bound.
struct PictureCrossovers {
    double tokens = 0;
    double pictures = 0;
};
[[nodiscard]] PictureCrossovers picture_crossovers(const Inputs &inputs, FlopPerByte ridge) noexcept;

} // namespace ridgepoint::engine
