// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/stage.h"

#include "engine/diffusion/denoising_time.h"
#include "engine/serving/forward.h"

#include <cmath>

namespace ridgepoint::engine {

namespace {

struct StageWords {
    std::string_view slug;
    std::string_view text;
};

constexpr std::array<StageWords, stage_count> words = {{{"text-encoder", "Text encoder"},
                                                        {"denoiser", "Denoiser"},
                                                        {"control", "Adapters and control"},
                                                        {"verifier", "Verifier"},
                                                        {"safety-filter", "Safety filter"},
                                                        {"decoder", "Decoder"}}};

Problem unknown(const Accelerator &accelerator, std::string_view what)
{
    return {"The catalog does not hold the " + std::string(what) + " of " + accelerator.name + ".", "accelerator", accelerator.slug, {}};
}

bool is_work(double number) noexcept { return std::isfinite(number) && number >= 0; }

} // namespace

std::string_view slug(Stage stage) noexcept { return words[static_cast<std::size_t>(stage)].slug; }

std::string_view to_string(Stage stage) noexcept { return words[static_cast<std::size_t>(stage)].text; }

Expected<Second> stage_time(const Catalog &catalog, const Accelerator &accelerator, const StageWork &work, PredictionLevel level)
{
    if (!is_work(work.flops) || !is_work(work.bytes))
        return tl::unexpected(Problem{"The work of a stage is not a number at or above 0.", {}, {}, "FLOP and bytes at or above 0"});
    const OperatorLimits limits{effective_peak(accelerator, work.arithmetic), BytePerSecond(accelerator.memory_bandwidth.si)};
    if (!(limits.peak > FlopPerSecond(0)))
        return tl::unexpected(unknown(accelerator, "peak"));
    if (!(limits.bandwidth > BytePerSecond(0)))
        return tl::unexpected(unknown(accelerator, "memory bandwidth"));
    const EfficiencyFamily family = linear_family(bytes_per_value(work.arithmetic));
    Efficiency efficiency;
    if (level == PredictionLevel::calibrated) {
        efficiency = catalog.profile(accelerator)[family];
        if (work.stage == Stage::decoder)
            efficiency.compute = DenoisingShares{}.decode;
    }
    return operator_time({family, work.arithmetic, Flop(work.flops), Byte(work.bytes), Byte(0)}, limits, efficiency);
}

} // namespace ridgepoint::engine
