// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/fabric/collective.h"

#include <span>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// One measured call of a collective.
struct LinkObservation {
    std::string accelerator; ///< slug
    std::string variant;
    LinkPath path = LinkPath::node;
    Collective collective = Collective::all_reduce;
    double world = 0;
    double bytes = 0;     ///< message per rank
    double bandwidth = 0; ///< of the link, per direction [byte/s]
    double measured = 0;  ///< [s], > 0
};

struct FittedLink {
    LinkPreset preset;
    int rows = 0;
    double error = 0; ///< median absolute relative error of the implementation's quickest algorithm
};

/// LinkPreset's numbers for every implementation and path observed: one ring each, for "custom" a one-shot and a ring of which the
/// quicker counts. Minimises the sum of |log(predicted/measured)|, at most 1 each, every device counting alike; efficiency <= 1, overlap
/// <= 1.5. Pairs count with the host link. Deterministic.
[[nodiscard]] std::vector<FittedLink> fit_links(std::span<const LinkObservation> observations);

} // namespace ridgepoint::engine
