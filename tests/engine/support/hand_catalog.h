// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace ridgepoint::engine::test {

/// A small catalog with the figures of the shipped one: H100 SXM, B200, T4 (no bf16), an accelerator without a bandwidth, one without
/// a capacity; Llama 3.1 70B and 8B, Llama 2 70B, Qwen2.5 7B (QKV bias), Qwen3 0.6B (tied, QK norm), GPT-3 (biases, learned positions),
/// GPT-J (head bias), one model that no chapter covers, one without an architecture, one of another kind, and the layered models. There
/// are no presets, so that level calibrated gives the times of level ideal.
[[nodiscard]] const Catalog &hand_catalog();

[[nodiscard]] const Accelerator &accelerator(std::string_view slug);
[[nodiscard]] const Model &model(std::string_view slug);

using Settings = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// A scenario from parameter names and typed values; every one of them must be accepted.
[[nodiscard]] Scenario scenario(Settings settings);

/// Adds to a scenario.
void set(Scenario &scenario, std::string_view name, std::string_view text);

/// The sentence with which these settings are refused; empty when they are accepted.
[[nodiscard]] std::string refusal_of(Settings settings);

} // namespace ridgepoint::engine::test
