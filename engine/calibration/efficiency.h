// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ridgepoint::engine {

/// Kinds of operators that reach their own shares of a device's peak and bandwidth. `step` is the host's work for one forward.
enum class EfficiencyFamily : std::uint8_t {
    linear,                   ///< matrix products in 16-bit arithmetic, weights of any width
    linear_32bit,             ///< in 32-bit arithmetic
    linear_8bit,              ///< in 8-bit arithmetic, with the quantisation of their inputs
    linear_4bit,              ///< in 4-bit arithmetic, with the quantisation of their inputs
    decode_attention,         ///< few query tokens per sequence
    prefill_attention,        ///< causal, with the pass that rotates and stores keys and values
    narrow_prefill_attention, ///< the same in 8 bits
    bidirectional_attention,  ///< encoders and diffusion transformers
    latent_attention,         ///< few query tokens per sequence against compressed keys and values
    expert,                   ///< grouped matrix products of routed experts, with sorting and summing of tokens
    expert_8bit,
    expert_4bit,
    batched_product, ///< batches of independent matrix products
    norm,
    activation,
    addition,
    softmax,
    step
};
inline constexpr std::size_t efficiency_family_count = static_cast<std::size_t>(EfficiencyFamily::step) + 1;

[[nodiscard]] std::string_view slug(EfficiencyFamily family) noexcept; ///< "linear", "linear-32bit", ...
[[nodiscard]] std::optional<EfficiencyFamily> find_efficiency_family(std::string_view slug) noexcept;

/// The three numbers of t = a + max(F / (ec peak), B / (em bandwidth)).
struct Efficiency {
    double compute = 1;  ///< ec, 0 < ec <= 1
    double memory = 1;   ///< em, 0 < em <= 1
    double overhead = 0; ///< a of each launch [s], >= 0
};

/// Devices that behave alike enough to lend one another their efficiencies.
enum class DeviceClass : std::uint8_t {
    datacenter_gpu, ///< GPU with stacked memory
    instinct_gpu,   ///< AMD's GPUs with stacked memory: the same kernels reach other shares there
    card_gpu,       ///< GPU with graphics memory
    unified_memory, ///< processor and GPU on one memory: laptops, desktops, modules
    matrix_engine   ///< TPU, NPU and other accelerators that are no GPU
};
inline constexpr std::size_t device_class_count = static_cast<std::size_t>(DeviceClass::matrix_engine) + 1;
[[nodiscard]] std::string_view slug(DeviceClass device_class) noexcept;
[[nodiscard]] std::optional<DeviceClass> find_device_class(std::string_view slug) noexcept;

/// On whom a row was fitted, nearest first.
enum class EfficiencyScope : std::uint8_t {
    own,          ///< the device itself
    architecture, ///< devices of its architecture and class
    device_class, ///< devices of its class
    related,      ///< another family of its class
    ideal         ///< nothing is known: peak, bandwidth and no overhead
};
inline constexpr std::size_t efficiency_scope_count = static_cast<std::size_t>(EfficiencyScope::ideal) + 1;
[[nodiscard]] std::string_view slug(EfficiencyScope scope) noexcept; ///< "own", "architecture", "class", "related", "ideal"

/// One fitted row: what a device, an architecture within a class, or a class of devices reaches in a family.
struct EfficiencyPreset {
    std::string accelerator;  ///< slug; empty when the row is its architecture's or its class's
    std::string architecture; ///< first word of the architecture's name; empty when the row is its device's or its class's
    DeviceClass device_class = DeviceClass::datacenter_gpu;
    EfficiencyFamily family = EfficiencyFamily::linear;
    Efficiency efficiency;
    int rows = 0;              ///< measurements behind it
    double error = 0;          ///< median absolute relative error on them
    double left_out_error = 0; ///< the same when the device was left out of the fit; 0 = not known
    std::string source;        ///< publications, for people
    std::string note;          ///< what was taken from elsewhere

    /// Whom the row describes; `own`, `architecture` or `device_class`.
    [[nodiscard]] EfficiencyScope scope() const noexcept;
};

using EfficiencyFamilies = std::array<Efficiency, efficiency_family_count>;

/// What one device reaches, family by family.
struct EfficiencyProfile {
    EfficiencyFamilies families{};
    std::array<EfficiencyScope, efficiency_family_count> scopes{};
    bool is_own = false;   ///< at least the matrix products are fitted on the device itself
    bool is_known = false; ///< false: nothing is known of its class either, everything is ideal

    EfficiencyProfile() noexcept { scopes.fill(EfficiencyScope::ideal); }
    [[nodiscard]] const Efficiency &operator[](EfficiencyFamily family) const noexcept
    {
        return families[static_cast<std::size_t>(family)];
    }
    [[nodiscard]] Efficiency &operator[](EfficiencyFamily family) noexcept { return families[static_cast<std::size_t>(family)]; }
    [[nodiscard]] EfficiencyScope scope(EfficiencyFamily family) const noexcept { return scopes[static_cast<std::size_t>(family)]; }
};

/// What presets are looked up by.
struct DeviceIdentity {
    std::string_view accelerator;  ///< slug
    std::string_view architecture; ///< as the catalog names it, "Hopper (GH100)"
    DeviceClass device_class = DeviceClass::datacenter_gpu;
    double product_16bit_share = 0; ///< largest published matrix product in 16 bits over the dense peak; 0 = none published
    double product_8bit_share = 0;  ///< the same in 8 bits
};

/// First word of an architecture's name: "Hopper (GH100)" and "Hopper + Grace CPU" are both "Hopper".
[[nodiscard]] std::string_view architecture_key(std::string_view architecture) noexcept;

/// Share of the largest published matrix product that the products of a model reach in the mean. Source: A100, H100, H200 and B200 fits
/// against the published maxima, see data/figures/efficiency_presets.csv.
inline constexpr double product_share_reached = 0.94;

/// Each family by the nearest row: the device's own, its architecture's within its class, its class's, a related family's. Where no row
/// is the device's own, a published largest matrix product replaces the compute share of `linear` and `linear_8bit`.
[[nodiscard]] EfficiencyProfile make_profile(const DeviceIdentity &device, std::span<const EfficiencyPreset> presets);

} // namespace ridgepoint::engine
