// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/diffusion/denoiser.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// Devices that people carry or have on a desk: systems on chip, and cards and machines sold to people.
[[nodiscard]] bool is_edge(const Accelerator &accelerator) noexcept;

enum class EdgeVerdict : std::uint8_t { within, too_slow, does_not_fit, unknown };

/// One image model on one device of the edge at one number of steps.
struct EdgeRow {
    const Accelerator *accelerator = nullptr;
    const Denoiser *denoiser = nullptr;
    double side = 1024; ///< of the square picture [pixel]
    double steps = 1;
    std::optional<double> time; ///< of one picture, text and decode included [s]
    double memory = 0;          ///< weights of encoders, denoiser and decoder, and activations [byte]
    EdgeVerdict verdict = EdgeVerdict::unknown;
    std::string reason; ///< a sentence; empty when within
};

struct EdgeRequest {
    double latency = 5;        ///< [s]
    double most_steps = 4;     ///< 1 ..
    double memory_share = 0.5; ///< of memory that processor and GPU share: the rest is the system's and other programs'
};

/// Every image model of the catalog that is published for up to eight steps, and every UNet, for which consistency distillations exist, on
/// every device of the edge, without guidance. UNets make 512 x 512, the size of SDXL Turbo; transformers 1024 x 1024. Source: Luo et al.,
/// "LCM-LoRA", 2023, section 4.
[[nodiscard]] std::vector<EdgeRow> edge_table(const Catalog &catalog, const EdgeRequest &request = {});

} // namespace ridgepoint::engine
