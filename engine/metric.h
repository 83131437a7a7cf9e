// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/unit.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace ridgepoint::engine {

/// Every output of the program. The text id of each (its row's `name`) is the contract with files and the command line.
enum class MetricId : std::uint8_t {
    // roofline
    ridge_point,
    arithmetic_intensity,
    attainable_performance,
    achieved_performance,
    compute_utilization,
    bandwidth_utilization,
    bound,
    // one forward
    forward_flops,
    forward_bytes,
    kernel_time,
    forward_time,
    tokens_in_flight,
    experts_touched,
    // service
    prefill_flops,
    time_to_first_token,
    time_per_output_token,
    request_latency,
    tokens_per_second,
    tokens_per_second_per_user,
    images_per_second,
    clips_per_hour,
    flops_per_output,
    bytes_per_output,
    function_evaluations,
    energy_per_token,
    energy_per_image,
    cost_per_million_tokens,
    cost_per_image,
    // memory
    params_total,
    params_active,
    weight_bytes,
    kv_bytes_per_token,
    kv_bytes,
    activation_bytes,
    latent_bytes,
    memory_required,
    memory_utilization,
    max_batch,
    max_context,
    // crossovers
    compute_bound_tokens,
    compute_bound_batch,
    compute_bound_context,
    break_even_steps,
    // search
    branch_multiplier,
    ar_branch_multiplier,
    ar_branch_time_multiplier,
    search_cost_multiplier,
    search_evaluations,
    search_flops,
    search_time,
    search_energy,
    search_cost,
    expected_quality,
    quality_gain,
    verifier_score,
    expected_attempts,
    success_rate,
    verifier_share,
    branch_memory,
    ar_branch_memory,
    offload_share,
    // pipeline
    pipeline_latency,
    pipeline_rate,
    pipeline_transfer_share,
    pipeline_idle_share,
    pipeline_cost,
    // power and cooling
    accelerator_power,
    node_power,
    rack_power,
    it_power,
    facility_power,
    facility_power_peak,
    pue,
    pue_peak,
    wue,
    ere,
    chain_efficiency,
    coolant_flow,
    chip_temperature,
    free_cooling_share,
    water_rate,
    carbon_rate,
    rack_limit_utilization,
    // cost
    cost_per_accelerator_hour,
    carbon_per_million_tokens,
    capital_cost,
    // site and stack
    time_to_power,
    site_power_utilization,
    weakest_layer,
    weakest_layer_headroom,
    // training
    training_flops,
    training_time,
    training_energy,
    training_cost,
};

inline constexpr std::size_t metric_count = static_cast<std::size_t>(MetricId::training_cost) + 1;

enum class Chapter : std::uint8_t { roofline, forward, service, memory, crossover, search, pipeline, power, cost, site, training };
enum class Direction : std::uint8_t { neither, higher_is_better, lower_is_better };

/// One row of the table from which axes, columns, the bottom strip, sweep output and "How is this computed?" are made.
struct Metric {
    MetricId id;
    std::string_view name;  ///< contract id, e.g. "tokens_per_second"
    std::string_view label; ///< for people, e.g. "Throughput"
    Unit unit;
    bool is_text; ///< the value is a word (`bound`)
    Direction direction;
    Chapter chapter;
    std::string_view formula;   ///< in the symbols of the field
    std::string_view inputs;    ///< what the symbols stand for, one line
    std::string_view reference; ///< where the formula comes from
};

[[nodiscard]] std::span<const Metric> metrics() noexcept;
[[nodiscard]] const Metric &metric(MetricId id) noexcept;
[[nodiscard]] std::optional<MetricId> find_metric(std::string_view name) noexcept;
[[nodiscard]] std::string_view to_string(Chapter chapter) noexcept;

/// The metrics that a caller wants; chapters that serve none of them do not run.
class MetricSet {
public:
    constexpr MetricSet() noexcept = default;
    MetricSet(std::initializer_list<MetricId> ids) noexcept
    {
        for (const MetricId id : ids)
            insert(id);
    }
    [[nodiscard]] static MetricSet all() noexcept
    {
        MetricSet set;
        set.m_bits.set();
        return set;
    }
    void insert(MetricId id) noexcept { m_bits.set(static_cast<std::size_t>(id)); }
    [[nodiscard]] bool contains(MetricId id) const noexcept { return m_bits.test(static_cast<std::size_t>(id)); }
    [[nodiscard]] bool is_empty() const noexcept { return m_bits.none(); }

private:
    std::bitset<metric_count> m_bits;
};

} // namespace ridgepoint::engine
