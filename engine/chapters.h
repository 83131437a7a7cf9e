// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/defaults/defaults.h"
#include "engine/facility/facility_memo.h"
#include "engine/inputs.h"
#include "engine/metric.h"
#include "engine/serving/crossover.h"
#include "engine/serving/forward.h"
#include "engine/serving/memory.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace ridgepoint::engine {

// Private to the engine: the chapters that `evaluate` and `sweep` share.

/// Why a metric has no number.
enum class Absence : std::uint8_t {
    present,
    not_wanted,
    model_not_covered,
    peak_unknown,
    bandwidth_unknown,
    capacity_unknown,
    no_compute_bound_batch,
    no_compute_bound_context,
    fabric_unknown,
    no_experts,
    other_workload,
    no_closed_form,
    no_attempts,
    search_too_large,
    no_verifier_elsewhere,
    verifier_unknown,
    power_unknown,
    price_unknown,
    infrastructure_unknown, ///< the catalog has no power chain, cooling method, city or grid
    rack_limit_unknown,
    no_coolant,
    no_cold_plate,
    carbon_unknown,
    no_site_limit,
    lead_time_unknown,
    stage_gap, ///< a stage of the pipeline stands on a device that cannot run it or is not known
    beyond_numbers
};
inline constexpr std::size_t absence_count = static_cast<std::size_t>(Absence::beyond_numbers) + 1;

/// Chapters that a set of metrics needs.
struct Needs {
    bool roofline = false;
    bool decode = false;
    bool prefill = false;
    bool memory = false;
    bool crossover = false;
    bool search = false;                   ///< anything of it
    bool search_beyond_multiplier = false; ///< its quality and success
    bool success = false;                  ///< of the search, the dear part of it
    bool search_costs = false;             ///< what the search takes in FLOP, time and memory
    bool pipeline = false;
    bool facility = false; ///< power, cooling and cost, which prices rest on
    bool coolant = false;  ///< of the facility, as the next two
    bool schedule = false;
    bool weakest_layer = false;
    bool prices = false;
    bool break_even = false;
    bool training = false;
    bool longest_context = false;

    [[nodiscard]] static Needs of(const MetricSet &wanted) noexcept;
    /// What the chapters read of the defaults.
    [[nodiscard]] WantedDefaults defaults() const noexcept
    {
        return {.search = search || search_costs,
                .pipeline = search_costs || pipeline,
                .facility = facility,
                .training = training,
                .presets = false};
    }
};

/// Figures of one device as one scenario uses them. `gap` is `present` when the device has a roof.
struct DeviceState {
    Figure peak;      ///< as the catalog has it
    Figure bandwidth; ///< as the catalog has it
    Figure capacity;  ///< as the catalog has it
    DeviceRates rates;
    OperatorRates linear; ///< of matrix products, efficiencies included
    Absence gap = Absence::peak_unknown;

    [[nodiscard]] bool has_roof() const noexcept { return gap == Absence::present; }
    /// As matrix products of the arithmetic meet the roof.
    [[nodiscard]] FlopPerByte ridge() const noexcept { return linear.peak / linear.bandwidth; }
};

[[nodiscard]] DeviceState device_state(const Inputs &inputs, const Accelerator &accelerator) noexcept;

[[nodiscard]] StoredBytes stored_bytes(const Inputs &inputs) noexcept;
/// Of the devices of one replica, without the reserve.
[[nodiscard]] Byte replica_capacity(const Inputs &inputs, const DeviceState &device) noexcept;
/// Weights and KV that do not fit stay with the host: of all that the operators read, their share in the fullest replica's `memory` crosses
/// the host link.
void add_spill(const Inputs &inputs, const DeviceState &device, const MemoryUse &memory, Operators &operators) noexcept;
void drop_spill(Operators &operators) noexcept;
/// Prompt tokens beyond the cached prefix.
[[nodiscard]] Token tokens_to_prefill(const Inputs &inputs) noexcept;

/// One answer alone on the devices, as a search of many candidates and a pipeline of stages price it. FLOP and seconds are those of one
/// candidate, not of a batch.
struct Candidate {
    double steps = 0;                  ///< N: denoising steps, refinements, or output tokens
    double evaluations = 1;            ///< forwards of the network in one step: 2 with guidance
    double step_flops = 0;             ///< mean over the trajectory
    double encode_flops = 0;           ///< prompt or text encoder, once
    double decode_flops = 0;           ///< latents to pixels; 0 for text
    double step_time = 0;              ///< a step of one candidate is `step_time` + `branch_time` [s]
    double branch_time = 0;            ///< more for each candidate that runs beside it in the step [s]
    double encode_time = 0;            ///< [s]
    double decode_time = 0;            ///< [s]
    double state_bytes = 0;            ///< of one candidate between steps: latent, or KV of its own tokens
    double activation_bytes = 0;       ///< of one more candidate in a step
    Absence gap = Absence::not_wanted; ///< why there are no times
    bool is_known = false;
};

/// How requests fare while they come and go, or in one batch.
struct Service {
    double decoding = 1;            ///< sequences that decode in one step, of those that run
    double time_to_first_token = 0; ///< [s]; of a saturated server, as the next two
    double time_per_token = 0;      ///< of the later tokens, with what others' prompts take [s]
    double tokens_per_second = 0;
};

/// Numbers of one point.
struct Answers {
    std::array<double, metric_count> numbers{};
    std::array<Absence, metric_count> absences{};
    std::string_view bound;
    std::string_view weakest_layer;
    std::optional<double> carbon_intensity; ///< of electricity at the meter [g/kWh]; filled when the facility ran
    DeviceState device;
    double batch = 1; ///< sequences that run: the batch, or what the memory holds of it on a saturated server
    Service service;
    Operators decode;    ///< filled when a chapter ran it
    Operators prefill;   ///< filled when a chapter ran it and there was something to prefill
    Operators branch;    ///< of the candidate, overwritten by each of its passes
    Operators mixed;     ///< a step that decodes and takes up prompts, on a saturated server
    MemoryUse memory;    ///< of the fullest replica; filled when the memory chapter ran
    Candidate candidate; ///< filled when a search or a pipeline is to be priced
    FacilityMemo facility;
    bool is_first_power_lower_bound = false;
    bool has_decode = false;
    bool has_prefill = false;
    bool has_mixed = false;
    bool has_memory = false;

    void put(MetricId id, double value) noexcept;
    void lack(MetricId id, Absence why) noexcept { absences[static_cast<std::size_t>(id)] = why; }
    void lack_all(std::span<const MetricId> ids, Absence why) noexcept;
    [[nodiscard]] std::string_view text(MetricId id) const noexcept { return id == MetricId::weakest_layer ? weakest_layer : bound; }
    [[nodiscard]] double number(MetricId id) const noexcept { return numbers[static_cast<std::size_t>(id)]; }
    [[nodiscard]] Absence absence(MetricId id) const noexcept { return absences[static_cast<std::size_t>(id)]; }
};

/// Why nothing can be timed: the device has no roof, or the plan needs a link that is not known.
[[nodiscard]] Absence time_gap(const Inputs &inputs, const DeviceState &device) noexcept;

/// Runs the chapters; `answers` may be one that was used before.
void run_chapters(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

/// The same where `answers.device` is already that of the inputs.
void run_chapters_on_device(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

/// Whether a value may change the state of a device. Numbers of the load do not: they are not hardware and not the plan.
[[nodiscard]] bool bears_on_device(ParameterId id) noexcept;

} // namespace ridgepoint::engine
