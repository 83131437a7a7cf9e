// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metric.h"

#include <array>

namespace ridgepoint::engine::metric_groups {

// Private to the engine: metrics that come and go together.

using M = MetricId;

inline constexpr std::array decode_counts = {M::forward_flops, M::forward_bytes, M::tokens_in_flight, M::arithmetic_intensity,
                                             M::experts_touched};
inline constexpr std::array decode_times = {
    M::attainable_performance, M::achieved_performance,  M::compute_utilization, M::bandwidth_utilization,     M::bound, M::kernel_time,
    M::forward_time,           M::time_per_output_token, M::tokens_per_second,   M::tokens_per_second_per_user};
inline constexpr std::array prefill_counts = {M::prefill_flops, M::flops_per_output, M::bytes_per_output};
inline constexpr std::array prefill_times = {M::time_to_first_token, M::request_latency};
inline constexpr std::array memory_counts = {M::params_total, M::params_active,    M::weight_bytes,   M::kv_bytes_per_token,
                                             M::kv_bytes,     M::activation_bytes, M::memory_required};
inline constexpr std::array memory_shares = {M::memory_utilization, M::max_batch, M::max_context};
inline constexpr std::array picture_rates = {M::images_per_second, M::clips_per_hour};
inline constexpr std::array picture_prices = {M::energy_per_image, M::cost_per_image};
inline constexpr std::array token_prices = {M::energy_per_token, M::cost_per_million_tokens, M::carbon_per_million_tokens};
inline constexpr std::array search_quality = {M::expected_quality,  M::quality_gain, M::verifier_score,
                                              M::expected_attempts, M::success_rate, M::branch_multiplier};
inline constexpr std::array search_work = {M::search_cost_multiplier, M::search_evaluations, M::search_flops, M::verifier_share,
                                           M::branch_memory};
inline constexpr std::array search_times = {M::search_time, M::search_energy, M::search_cost, M::offload_share};
inline constexpr std::array ar_twin_metrics = {M::ar_branch_multiplier, M::ar_branch_time_multiplier, M::ar_branch_memory};
inline constexpr std::array search_costs = {M::search_cost_multiplier,
                                            M::search_evaluations,
                                            M::search_flops,
                                            M::verifier_share,
                                            M::branch_memory,
                                            M::search_time,
                                            M::search_energy,
                                            M::search_cost,
                                            M::offload_share,
                                            M::ar_branch_multiplier,
                                            M::ar_branch_time_multiplier,
                                            M::ar_branch_memory};
inline constexpr std::array pipeline = {M::pipeline_latency, M::pipeline_rate, M::pipeline_transfer_share, M::pipeline_idle_share,
                                        M::pipeline_cost};
inline constexpr std::array equipment_power = {M::accelerator_power, M::node_power,       M::rack_power,
                                               M::it_power,          M::chain_efficiency, M::rack_limit_utilization};
inline constexpr std::array facility_power = {M::facility_power, M::facility_power_peak, M::water_rate, M::carbon_rate,
                                              M::site_power_utilization};
inline constexpr std::array cooling = {M::pue, M::pue_peak, M::wue, M::ere, M::free_cooling_share, M::coolant_flow, M::chip_temperature};
inline constexpr std::array facility_cost = {M::cost_per_accelerator_hour, M::capital_cost, M::time_to_power};
inline constexpr std::array weakest = {M::weakest_layer, M::weakest_layer_headroom};
inline constexpr std::array crossovers = {M::compute_bound_tokens, M::compute_bound_batch, M::compute_bound_context};
inline constexpr std::array training = {M::training_flops, M::training_time, M::training_energy, M::training_cost};

} // namespace ridgepoint::engine::metric_groups
