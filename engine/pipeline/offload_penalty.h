// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/pipeline_plan.h"

#include <span>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

/// A link by name, for the curve.
struct OffloadLink {
    std::string_view name; ///< for people: "PCIe 5 x16"
    StageLink link;
};

/// The usual links between stages: rates that large messages reach, and the time of an empty message. Estimated.
[[nodiscard]] std::span<const OffloadLink> usual_offload_links() noexcept;

struct OffloadPoint {
    double step_time = 0; ///< [s]
    double share = 0;     ///< t_x / t_step, may exceed 1
};

/// Share of a step that a check on another device costs in transfer, at step times evenly spaced in their logarithm. FLUX.1 at 188 ms a
/// step: 0.016 % of a latent over PCIe 5, 0.05 % over 100 Gb/s Ethernet. Refuses `least` not above 0 or above `most`, fewer than two
/// points, and what `offload_share` refuses.
[[nodiscard]] Expected<std::vector<OffloadPoint>> offload_curve(const StageLink &link, double bytes, double least = 1e-5, double most = 1,
                                                                std::size_t points = 101);

} // namespace ridgepoint::engine
