// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"

#include <string>
#include <vector>

namespace ridgepoint::engine {

/// A network that a pipeline runs once, before or after its denoiser.
struct StageModel {
    std::string slug;
    std::string name;
    ModelKind kind = ModelKind::text_encoder; ///< text_encoder or autoencoder
    Figure params_total;
    Figure params_active; ///< matrix weights multiplied per token; unknown for autoencoders
    int layers = 0;       ///< text encoders; 0 = not described
    int hidden = 0;       ///< text encoders
    int tokens = 0;       ///< text encoders: that the pipeline pads the prompt to
    std::string native_precision;
};

/// What stands around one denoiser.
struct DenoiserStages {
    std::string denoiser;             ///< slug
    std::vector<StageModel> models;   ///< text encoders in the order of the pipeline, then the autoencoder
    std::vector<std::string> missing; ///< a sentence for each stage that it has and whose network the catalog does not
};

} // namespace ridgepoint::engine
