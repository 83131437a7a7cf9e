// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"

#include <vector>

namespace ridgepoint::engine::test {

/// Models whose layers are not all alike, one or more of each kind: Mixtral 8x7B (experts), DeepSeek-V3 (latent attention, three dense
/// layers, shared experts) and DeepSeek-V3.2 (an indexer besides), Gemma 3 27B (window), gpt-oss-120b (window and experts),
/// Qwen3.5 397B (linear attention and experts). Dimensions as in their config.json.
[[nodiscard]] std::vector<Model> layered_models();

} // namespace ridgepoint::engine::test
