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
inline constexpr std::array prefill_counts = {M::prefill_flops, M::flops_per_output};
inline constexpr std::array prefill_times = {M::time_to_first_token, M::request_latency};
inline constexpr std::array memory_counts = {M::params_total, M::params_active,    M::weight_bytes,   M::kv_bytes_per_token,
                                             M::kv_bytes,     M::activation_bytes, M::memory_required};
inline constexpr std::array memory_shares = {M::memory_utilization, M::max_batch, M::max_context};
inline constexpr std::array crossovers = {M::compute_bound_tokens, M::compute_bound_batch, M::compute_bound_context};
inline constexpr std::array training = {M::training_flops, M::training_time, M::training_energy, M::training_cost};

} // namespace ridgepoint::engine::metric_groups
