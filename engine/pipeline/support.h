// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diffusion/denoiser.h"
#include "engine/pipeline/stage.h"

#include <string>
#include <vector>

namespace ridgepoint::engine {

/// Kinds of network, as a device with a fixed architecture tells them apart.
enum class NetworkKind : std::uint8_t { causal_transformer, bidirectional_transformer, convolutional };

[[nodiscard]] NetworkKind network_of(const Denoiser &denoiser) noexcept;
/// Of a stage other than the denoiser; a verifier that is a language model is causal.
[[nodiscard]] NetworkKind network_of(Stage stage, const Denoiser &denoiser, const Verifier *verifier) noexcept;

/// Why a device cannot run a network, as a sentence; empty when it can. Devices whose architecture is fixed run transformers alone, devices
/// with one model in silicon run no other; everything else is programmable.
[[nodiscard]] std::string unsupported_reason(const Accelerator &accelerator, Stage stage, NetworkKind network);

/// Why training is not possible on a device, as a sentence; empty when it is.
[[nodiscard]] std::string untrainable_reason(const Accelerator &accelerator);

/// Why what is to stay on a device does not fit, as a sentence; empty when it does or the capacity is not known.
[[nodiscard]] std::string capacity_reason(const Accelerator &accelerator, double bytes, double count = 1);

} // namespace ridgepoint::engine
