// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/offload_penalty.h"

#include "engine/search/verifier_offload.h"

#include <array>
#include <cmath>

namespace ridgepoint::engine {

namespace {

constexpr std::array links = {OffloadLink{"NVLink 4, one direction", {2e-6, 4.1e11}}, OffloadLink{"PCIe 5 x16", {1e-5, 5.5e10}},
                              OffloadLink{"PCIe 4 x16", {1e-5, 2.6e10}}, OffloadLink{"400 Gb/s InfiniBand", {5e-6, 4.8e10}},
                              OffloadLink{"100 Gb/s Ethernet", {2.5e-5, 1.1e10}}};

} // namespace

std::span<const OffloadLink> usual_offload_links() noexcept { return links; }

Expected<std::vector<OffloadPoint>> offload_curve(const StageLink &link, double bytes, double least, double most, std::size_t points)
{
    if (!(least > 0) || !(least <= most) || !std::isfinite(most) || points < 2)
        return tl::unexpected(Problem{"The step times of the curve do not run from a time above 0 to a longer one in two points or more.",
                                      {},
                                      {},
                                      "0 < least <= most and at least 2 points"});
    std::vector<OffloadPoint> curve(points);
    const double ratio = std::log(most / least) / static_cast<double>(points - 1);
    for (std::size_t i = 0; i < points; ++i) {
        const double step = least * std::exp(ratio * static_cast<double>(i));
        VerifierOffload offload;
        offload.step_time = step;
        offload.link_latency = link.latency;
        offload.bytes = bytes;
        offload.bandwidth = link.bandwidth;
        const auto share = offload_share(offload);
        if (!share)
            return tl::unexpected(share.error());
        curve[i] = {step, *share};
    }
    return curve;
}

} // namespace ridgepoint::engine
