// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"
#include "engine/search/search_plan.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ridgepoint::engine {

/// Kinds of work, in the order of the parameter's choices.
enum class Workload : std::uint8_t { autoregressive, language_diffusion, image, video };
inline constexpr std::size_t workload_count = static_cast<std::size_t>(Workload::video) + 1;
[[nodiscard]] std::string_view slug(Workload workload) noexcept; ///< "ar", "diffusion-lm", "image", "video"

/// Images and video, whose network is a denoiser.
[[nodiscard]] bool makes_pictures(Workload workload) noexcept;

/// What a model was made for; text for models that are no generators.
[[nodiscard]] Workload workload_of(ModelKind kind) noexcept;

/// The model that stands for a workload until one is chosen. A slug.
[[nodiscard]] std::string_view usual_model(Workload workload) noexcept;

/// How text diffusion works on its answer, in the order of the parameter's choices.
enum class Refinement : std::uint8_t { block, dual_cache, prefix_cache, full };

/// What tokens of a picture or clip attend to, in the order of the parameter's choices.
enum class AttentionScope : std::uint8_t { full, window, sparse };

/// Whether candidates share their first steps and split once: also what the branch multiplier answers where no search is chosen.
[[nodiscard]] bool shares_prefix(SearchAlgorithm algorithm) noexcept;

/// Whether the candidates are k throughout.
[[nodiscard]] bool keeps_population(SearchAlgorithm algorithm) noexcept;

} // namespace ridgepoint::engine
