// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/end_to_end_row.h"
#include "data/validation/row_rules.h"
#include "data/validation/validation_row.h"
#include "engine/diffusion/denoising_time.h"

namespace ridgepoint::data {

/// A row of images or videos as the engine is asked for it.
struct PlannedPicture {
    engine::DenoisingPlan plan;
    bool isRate = false; ///< pictures per second of copies on every device, not the time of a batch
    double copies = 1;
    double factor = 1; ///< between the engine's answer and the row's figure
};

/// Turns a row into a plan by its columns and by common words of its framework and note; or says why not.
[[nodiscard]] tl::expected<PlannedPicture, RowGap> planPicture(const EndToEndRow &row, const engine::Accelerator &accelerator,
                                                               const engine::Denoiser &denoiser);

/// The engine's answer in the row's unit, its bound and its scope; or why there is none.
void predictPicture(const engine::Catalog &catalog, const engine::Accelerator &accelerator, const engine::Denoiser &denoiser,
                    const PlannedPicture &planned, engine::PredictionLevel level, ValidationRow &result,
                    const engine::DenoisingShares &shares = {});

} // namespace ridgepoint::data
