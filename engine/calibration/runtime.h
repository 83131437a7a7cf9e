// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/efficiency.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ridgepoint::engine {

/// The software that runs the network. Servers replay captured graphs of fused kernels: compiled ones (TensorRT-LLM, a vendor's own) hide
/// their scheduling, those whose scheduler runs in Python between steps (vLLM, SGLang) work on every sequence. Local programs (llama.cpp,
/// MLX) launch every kernel for itself.
enum class Runtime : std::uint8_t { server, python_server, local };
inline constexpr std::size_t runtime_count = 3;
[[nodiscard]] std::string_view slug(Runtime runtime) noexcept; ///< "server", "python-server", "local"
[[nodiscard]] std::optional<Runtime> find_runtime(std::string_view slug) noexcept;

/// What a forward costs beside its kernels, and what the kernels of a runtime reach where no operator of theirs was measured.
struct RuntimeCost {
    double step = 0;         ///< of a forward: scheduling, sampling, copies [s]
    double layer = 0;        ///< of a layer: gaps between kernels, rotary positions, residuals [s]
    double prompt_layer = 0; ///< of a layer, besides, in a forward without decoding, which runs without a captured graph [s]
    double sequence = 0;     ///< of every sequence that decodes [s]
    double compute = 0;      ///< efficiency of all operators; 0 = those of the operators' families
    double memory = 0;       ///< likewise
    double overlap = 0;      ///< share of the operators' launches that hides behind the operator before, 0 .. 1

    [[nodiscard]] bool has_efficiency() const noexcept { return compute > 0 || memory > 0; }
};

/// What operators reach under a runtime: its own shares where they are known, their launches then being in its time per layer, else the
/// operators' with the launches that stay visible.
[[nodiscard]] Efficiency with_runtime(Efficiency measured, const RuntimeCost &cost) noexcept;

/// One fitted row: a device, or a class of devices, under one runtime.
struct RuntimePreset {
    std::string accelerator; ///< slug; empty when the row is its class's
    DeviceClass device_class = DeviceClass::datacenter_gpu;
    Runtime runtime = Runtime::server;
    RuntimeCost cost;
    int rows = 0;              ///< measurements behind it
    double error = 0;          ///< median absolute relative error on them
    double left_out_error = 0; ///< the same when the device, or the class's devices one by one, were left out of the fit
    std::string source;
};

/// What applies to one device under each runtime.
struct RuntimeProfile {
    std::array<RuntimeCost, runtime_count> costs{};
    std::array<bool, runtime_count> is_own{};
    std::array<bool, runtime_count> is_known{};

    [[nodiscard]] const RuntimeCost &operator[](Runtime runtime) const noexcept { return costs[static_cast<std::size_t>(runtime)]; }
};

/// A device's own rows where it has them, else its class's, else nothing. Where a Python server was not measured on a device, or on no
/// device of a class, it is the server there with what the class's Python servers cost per sequence, and not the device's own.
[[nodiscard]] RuntimeProfile runtime_profile(std::string_view accelerator, DeviceClass device_class,
                                             std::span<const RuntimePreset> presets) noexcept;

} // namespace ridgepoint::engine
