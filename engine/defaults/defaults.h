// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/inputs.h"

namespace ridgepoint::engine {

// Private to the engine: the values of parameters that nobody set, where they follow from others.

/// Defaults that some chapters read and others do not; those that are not wanted keep what they were.
struct WantedDefaults {
    bool search = true;   ///< how well the verifier judges, and what the prefix fixes
    bool pipeline = true; ///< devices of the stages and the link between them
    bool facility = true; ///< nodes and racks, cooling, grid and prices
    bool training = true; ///< tokens of the training run
    bool presets = true;  ///< efficiencies of the device, which no chapter reads: its state has them
};

/// Brings the defaults that depend on other values up to date.
void derive_defaults(Inputs &inputs, const WantedDefaults &wanted = {}) noexcept;

// One group of parameters each, in the order in which they rest on one another. A chapter with inputs of its own adds its function here,
// and a line in `derive_defaults`.
void derive_workload(Inputs &inputs) noexcept;
void derive_steps(Inputs &inputs) noexcept;
void derive_picture(Inputs &inputs) noexcept;
/// The steps of the search, which the constraints bind to those of the trajectory.
void derive_search_steps(Inputs &inputs) noexcept;
/// How well the verifier judges, and what the prefix fixes.
void derive_judgement(Inputs &inputs) noexcept;
void derive_stages(Inputs &inputs) noexcept;
/// Nodes and racks of the accelerator, what its cooling, city and generation mean, and whether its hours are owned.
void derive_facility(Inputs &inputs) noexcept;
void derive_training(Inputs &inputs) noexcept;
void derive_price(Inputs &inputs) noexcept;
void derive_software(Inputs &inputs) noexcept;
void derive_plan(Inputs &inputs) noexcept;
void derive_efficiencies(Inputs &inputs) noexcept;

// Single values.
[[nodiscard]] double default_context(double prompt_tokens, double output_tokens) noexcept;
[[nodiscard]] double default_shared_steps(double steps) noexcept;
/// Local on devices that are sold to people and for formats that only local programs read.
[[nodiscard]] Runtime default_runtime(const Accelerator &accelerator, Precision weights) noexcept;
/// The published tokens of the model's own run, else 20 per parameter that works on a token. Source: Hoffmann et al., "Training
/// Compute-Optimal Large Language Models", 2022, table 3.
[[nodiscard]] double default_training_tokens(const Model &model, double active_parameters) noexcept;
/// bf16 where the device has it, else fp16 where that has a known peak; the other way round under local programs on cards, whose kernels
/// compute in fp16 with sums of 16 bits. Source: llama.cpp, ggml-cuda, default precision of matrix products.
[[nodiscard]] Precision default_activation_precision(const Accelerator &accelerator, Runtime runtime) noexcept;
[[nodiscard]] const Accelerator *default_accelerator(const Catalog &catalog);
/// The usual model of a workload, else the first that does it, else any.
[[nodiscard]] const Model *default_model(const Catalog &catalog, Workload workload = Workload::autoregressive);
/// Whether a chapter answers for the model.
[[nodiscard]] bool is_answered(const Catalog &catalog, const Model &model);

} // namespace ridgepoint::engine
