// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scenario.h"
#include "engine/serving/transformer_count.h"

#include <array>
#include <bitset>
#include <span>
#include <variant>

namespace ridgepoint::engine {

/// Accelerators of a choice list, as listed.
struct AcceleratorList {
    static constexpr std::size_t capacity = 6;
    std::array<const Accelerator *, capacity> items{};
    std::size_t size = 0;

    [[nodiscard]] std::span<const Accelerator *const> view() const noexcept { return std::span(items).first(size); }
};

/// Private to the engine: a scenario with every value in force, choices looked up, ready for the chapters. Points into the catalog.
struct Inputs {
    std::array<double, parameter_count> numbers{}; ///< SI; numbers only
    std::bitset<parameter_count> is_set;
    const Accelerator *accelerator = nullptr;
    AcceleratorList compared; ///< may repeat `accelerator` and itself
    const Model *model = nullptr;
    Precision weight_precision = Precision::bf16;
    Precision activation_precision = Precision::bf16;
    Precision kv_precision = Precision::bf16;
    bool wants_sparse_peak = false;
    TransformerCount count; ///< of `model`

    [[nodiscard]] double operator[](ParameterId id) const noexcept { return numbers[static_cast<std::size_t>(id)]; }
    [[nodiscard]] double &operator[](ParameterId id) noexcept { return numbers[static_cast<std::size_t>(id)]; }
    [[nodiscard]] bool is_user_set(ParameterId id) const noexcept { return is_set.test(static_cast<std::size_t>(id)); }
};

/// A checked value with its choice looked up.
using ResolvedValue = std::variant<double, const Accelerator *, const Model *, Precision, bool, AcceleratorList>;

/// Checks one value against its row and the catalog, and looks up what it names.
[[nodiscard]] Expected<ResolvedValue> resolve_value(const Catalog &catalog, ParameterId id, const ParameterValue &value);

/// Puts a user's value in; `derive_defaults` must follow.
void apply(Inputs &inputs, ParameterId id, const ResolvedValue &value);

/// Brings the defaults that depend on other values up to date.
void derive_defaults(Inputs &inputs) noexcept;

/// Constraints between parameters.
enum class Violation : std::uint8_t { none, prefix_beyond_prompt, shared_beyond_steps, renoise_beyond_shared, precision_lacking };
[[nodiscard]] Violation find_violation(const Inputs &inputs) noexcept;
[[nodiscard]] Problem describe(Violation violation, const Inputs &inputs);

/// Everything together: checks each value and the constraints.
[[nodiscard]] Expected<Inputs> resolve(const Catalog &catalog, const Scenario &scenario);

/// Peak of an arithmetic on a device; unknown when the catalog has none.
[[nodiscard]] Figure peak_of(const Accelerator &accelerator, Precision precision, bool is_sparse) noexcept;
/// Whether the device is known not to have this arithmetic.
[[nodiscard]] bool is_lacking(const Accelerator &accelerator, Precision precision) noexcept;
/// Known, finite and above zero.
[[nodiscard]] bool is_usable(const Figure &figure) noexcept;

// Defaults that depend on other values.
[[nodiscard]] double default_context(double prompt_tokens, double output_tokens) noexcept;
[[nodiscard]] double default_shared_steps(double steps) noexcept;
/// bf16 where the device has it, else the widest 16 or 8 bit arithmetic with a known peak.
[[nodiscard]] Precision default_activation_precision(const Accelerator &accelerator) noexcept;
[[nodiscard]] const Accelerator *default_accelerator(const Catalog &catalog);
[[nodiscard]] const Model *default_model(const Catalog &catalog);

} // namespace ridgepoint::engine
