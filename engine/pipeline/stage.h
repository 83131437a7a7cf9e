// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/measured_operator.h"
#include "engine/catalog.h"
#include "engine/problem.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace ridgepoint::engine {

/// What a request passes through, in order. `control` are adapters and control networks, which run in every step beside the denoiser.
enum class Stage : std::uint8_t { text_encoder, denoiser, control, verifier, safety_filter, decoder };
inline constexpr std::size_t stage_count = static_cast<std::size_t>(Stage::decoder) + 1;
inline constexpr std::array<Stage, stage_count> all_stages = {Stage::text_encoder, Stage::denoiser,      Stage::control,
                                                              Stage::verifier,     Stage::safety_filter, Stage::decoder};
[[nodiscard]] std::string_view slug(Stage stage) noexcept;      ///< "text-encoder", "denoiser", ...
[[nodiscard]] std::string_view to_string(Stage stage) noexcept; ///< "Text encoder", "Denoiser", ...

/// What a stage asks of the device on which it runs. A run is one encoding, one step, one look or one decode of one candidate.
struct StageWork {
    Stage stage = Stage::text_encoder;
    double flops = 0;            ///< of a run [FLOP]
    double bytes = 0;            ///< read in a run, mostly weights [byte]
    double weight_bytes = 0;     ///< resident as long as the pipeline serves [byte]
    double activation_bytes = 0; ///< working memory of a run [byte]
    double output_bytes = 0;     ///< handed to the next stage by a run [byte]
    double runs = 1;             ///< per request, may be expected and not whole
    Precision arithmetic = Precision::bf16;
};

/// One run by the roofline with the shares that the device's matrix products reach: a + max(F / (ec P), B / (em W)). The decoder's
/// convolutions reach `DenoisingShares::decode` of the peak at level calibrated. Refuses a device whose peak or bandwidth is not known, and
/// negative work. `accelerator` is one of the catalog's. Source: `operator_time`; `DenoisingShares`.
[[nodiscard]] Expected<Second> stage_time(const Catalog &catalog, const Accelerator &accelerator, const StageWork &work,
                                          PredictionLevel level);

} // namespace ridgepoint::engine
