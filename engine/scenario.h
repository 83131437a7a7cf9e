// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/parameter.h"
#include "engine/problem.h"

#include <array>
#include <optional>
#include <string>
#include <variant>

namespace ridgepoint::engine {

/// SI number, or slug (a choice), or comma separated slugs without spaces (a choice list).
using ParameterValue = std::variant<double, std::string>;

/// Every input of the program as a plain value. A parameter that was not set takes its default, which may depend on the others and
/// on the catalog; see `value_in_force`.
class Scenario {
public:
    [[nodiscard]] const std::optional<ParameterValue> &get(ParameterId id) const noexcept { return m_values[index(id)]; }
    [[nodiscard]] bool is_set(ParameterId id) const noexcept { return m_values[index(id)].has_value(); }
    void set(ParameterId id, ParameterValue value) { m_values[index(id)] = std::move(value); }
    void reset(ParameterId id) noexcept { m_values[index(id)].reset(); }

    friend bool operator==(const Scenario &, const Scenario &) = default;

private:
    [[nodiscard]] static std::size_t index(ParameterId id) noexcept { return static_cast<std::size_t>(id); }
    std::array<std::optional<ParameterValue>, parameter_count> m_values;
};

/// Reads a typed value: numbers with units, slugs, lists. Checks kind, range, wholeness and that slugs exist (choices are matched
/// exactly, after trimming and lower-casing). Never clamps.
[[nodiscard]] Expected<ParameterValue> parse_parameter(const Catalog &catalog, ParameterId id, std::string_view text);

/// Checks one value as `parse_parameter` does.
[[nodiscard]] Expected<ParameterValue> check_parameter(const Catalog &catalog, ParameterId id, ParameterValue value);

/// Checks every set value and the constraints between parameters (shared_steps <= steps, prefix_tokens <= prompt_tokens,
/// activation_precision not known to be missing on the accelerator). `kept` on success.
[[nodiscard]] Expected<void> check_scenario(const Catalog &catalog, const Scenario &scenario);

/// Largest accepted value at present: shared_steps is bounded by steps, prefix_tokens by prompt_tokens; else the row's maximum.
[[nodiscard]] double maximum_in_force(const Catalog &catalog, const Scenario &scenario, ParameterId id);

enum class Origin : std::uint8_t { user, fixed, derived, catalog };

/// The scenario after an edit of one parameter in a window: a chosen workload takes back a model that does not do it, a chosen model takes
/// back a workload that it does not do, and either takes back steps of the search that lie beyond the new steps.
[[nodiscard]] Scenario settled(const Catalog &catalog, Scenario scenario, ParameterId edited);

/// The value that counts, and where it comes from: the user, the row's fixed default, other parameters, or the database.
struct ValueInForce {
    ParameterValue value;
    Origin origin = Origin::fixed;
};
[[nodiscard]] ValueInForce value_in_force(const Catalog &catalog, const Scenario &scenario, ParameterId id);

/// Text of a value for people: "80 GB", "64", or the name behind a slug ("H100 SXM").
[[nodiscard]] std::string display_text(const Catalog &catalog, ParameterId id, const ParameterValue &value);

/// Text of a value for machines: shortest SI number, or the slug.
[[nodiscard]] std::string exact_text(const ParameterValue &value);

/// One choice of a picker. Models whose kind of attention no chapter covers yet are not offered (typed, they are answered with a finding).
struct Choice {
    std::string slug;
    std::string name;
    std::string detail; ///< vendor or developer; empty for fixed choices
};
[[nodiscard]] std::vector<Choice> choices(const Catalog &catalog, ParameterId id);

/// What is on record beside the choices but gives no answer: its reason as the detail. Only models have such.
[[nodiscard]] std::vector<Choice> uncovered_choices(const Catalog &catalog, ParameterId id);

} // namespace ridgepoint::engine
