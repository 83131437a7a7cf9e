// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/pipeline_plan.h"

#include <vector>

namespace ridgepoint::engine {

/// What one stage hands to another in a request.
struct StageHandover {
    Stage from = Stage::text_encoder;
    Stage to = Stage::denoiser;
    double bytes = 0;     ///< of one handover [byte]
    double time = 0;      ///< of one handover [s]; 0 where both stages share a device
    double count = 1;     ///< in a request, may be expected and not whole
    bool is_look = false; ///< of a preview in the loop, else once on the way
};

/// Every handover of a request, in the order in which `pipeline_plan` makes them: once with previews, where the loop has them, and the way
/// of what is finished. Their times sum up to `PipelinePlan::transfers` where nothing overlaps. None without a denoiser.
[[nodiscard]] std::vector<StageHandover> stage_handovers(const PipelineTask &task);

/// Time of the request in which one stage runs, waits left out [s].
[[nodiscard]] double stage_busy(const PipelinePlan &plan, Stage stage) noexcept;

/// The same over the latency, 0 of a request that takes no time.
[[nodiscard]] double stage_share(const PipelinePlan &plan, Stage stage) noexcept;

/// Transfers of one look of the verifier: of a preview in the loop, else of the finished candidates [s]. 0 without a verifier or where
/// it shares its device with what it looks at.
[[nodiscard]] double look_transfer(const std::vector<StageHandover> &handovers) noexcept;

} // namespace ridgepoint::engine
