// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"

namespace ridgepoint::engine {

/// Private to the engine: the answers of a denoiser of images or video.
void run_denoising(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

} // namespace ridgepoint::engine
