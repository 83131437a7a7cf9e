// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/diffusion/stage_model.h"

#include <vector>

namespace ridgepoint::data {

/// Text encoders and autoencoders of the shipped networks for images and videos, one entry for each network of which any are known.
[[nodiscard]] engine::Expected<std::vector<engine::DenoiserStages>> readStages(const Database &database);

} // namespace ridgepoint::data
