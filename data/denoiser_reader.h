// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/diffusion/denoiser.h"

#include <vector>

namespace ridgepoint::data {

/// The shipped networks for images and videos whose architecture the catalog holds, in the order of the table of models.
[[nodiscard]] engine::Expected<std::vector<engine::Denoiser>> readDenoisers(const Database &database);

} // namespace ridgepoint::data
