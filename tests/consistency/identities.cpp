// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/consistency/identities.h"

#include "engine/serving/transformer_count.h"
#include "tests/consistency/checker.h"

namespace ridgepoint::consistency {

using namespace engine;

namespace {

using M = MetricId;

double number_of(const Catalog &catalog, const Scenario &scenario, ParameterId id)
{
    return std::get<double>(value_in_force(catalog, scenario, id).value);
}

bool is_choice(const Catalog &catalog, const Scenario &scenario, ParameterId id, std::string_view slug)
{
    return std::get<std::string>(value_in_force(catalog, scenario, id).value) == slug;
}

bool is_ideal(const Catalog &catalog, const Scenario &scenario)
{
    return is_choice(catalog, scenario, ParameterId::estimate_level, "ideal");
}

bool is_saturated(const Catalog &catalog, const Scenario &scenario)
{
    return is_choice(catalog, scenario, ParameterId::serving_mode, "saturated");
}

/// Sequences that run: the batch, or what the memory holds of it on a saturated server, but one at least.
double running_batch(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate)
{
    const bool is_cut = is_saturated(catalog, scenario) && !is_choice(catalog, scenario, ParameterId::memory_overflow, "spill");
    if (is_cut && estimate.find("max-batch-zero") != nullptr)
        return 1;
    const Finding *wall = estimate.find("kv-wall");
    return wall != nullptr ? *wall->limit : number_of(catalog, scenario, ParameterId::batch);
}

struct Sums {
    double flops = 0;
    double linear_flops = 0;
    double bytes = 0;
    double kernel_time = 0;
    double time = 0;
};

Sums sums_of(const std::vector<OperatorCost> &operators)
{
    Sums sums;
    for (const OperatorCost &cost : operators) {
        sums.time += cost.time;
        if (cost.family == OperatorFamily::auxiliary || cost.family == OperatorFamily::spill || cost.family == OperatorFamily::host)
            continue;
        sums.kernel_time += cost.time;
        sums.flops += cost.flops;
        sums.bytes += cost.weight_bytes + cost.kv_bytes;
        if (cost.family != OperatorFamily::attention)
            sums.linear_flops += cost.flops;
    }
    return sums;
}

bool has_family(const Estimate &estimate, OperatorFamily family)
{
    return std::any_of(estimate.decode_operators.begin(), estimate.decode_operators.end(),
                       [family](const OperatorCost &cost) { return cost.family == family; });
}

void check_forward(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (!estimate[M::forward_flops].is_present)
        return;
    const Sums sums = sums_of(estimate.decode_operators);
    const double batch = estimate[M::tokens_in_flight].number;
    check.at_most(batch, number_of(catalog, scenario, ParameterId::batch), "sequences that decode against the batch");
    check.equal(sums.linear_flops, 2 * estimate[M::params_active].number * batch, "FLOP of matrix products and 2 P B");
    check.equal(estimate[M::arithmetic_intensity].number * sums.bytes, sums.flops, "intensity x bytes and FLOP");
    if (!estimate[M::forward_time].is_present)
        return;
    check.at_most(estimate[M::kernel_time].number, estimate[M::forward_time].number, "kernel_time against forward_time");
    const bool has_extra = has_family(estimate, OperatorFamily::spill) || !is_ideal(catalog, scenario);
    if (number_of(catalog, scenario, ParameterId::kernel_overhead) == 0 && !has_extra)
        check.equal(estimate[M::kernel_time].number, estimate[M::forward_time].number, "kernel_time and forward_time without overhead");
}

void check_roofline(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (!estimate[M::achieved_performance].is_present)
        return;
    const double intensity = estimate[M::arithmetic_intensity].number;
    const double ridge = estimate[M::ridge_point].number;
    const DeviceRoofline &device = estimate.devices.front();
    const double devices = number_of(catalog, scenario, ParameterId::accelerator_count);
    if (is_ideal(catalog, scenario)) // else some families reach more than the matrix products whose roof it is
        check.at_most(estimate[M::achieved_performance].number, estimate[M::attainable_performance].number, "achieved against attainable");
    check.equal(estimate[M::attainable_performance].number, devices * std::min(1.0, intensity / ridge) * device.peak,
                "attainable and the lower roof");
    check.at_most(estimate[M::compute_utilization].number, 1, "compute utilisation");
    check.at_most(estimate[M::bandwidth_utilization].number, 1, "bandwidth utilisation");
    check.equal(estimate[M::achieved_performance].number * estimate[M::forward_time].number, estimate[M::forward_flops].number,
                "achieved x time and FLOP");
    const std::string_view bound = estimate[M::bound].text;
    check.require((bound == "capacity") == (estimate.find("memory-exceeded") != nullptr), "capacity binds exactly when it does not fit");
    check.require(bound != "compute" || intensity >= ridge, "compute binds only at or right of the ridge");
    check.require(bound != "memory" || intensity < ridge, "memory binds only left of the ridge");
}

void check_service(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (!estimate[M::request_latency].is_present)
        return;
    const double batch = estimate[M::tokens_in_flight].number;
    const double requests = is_saturated(catalog, scenario) ? 1 : batch;
    const double output = number_of(catalog, scenario, ParameterId::output_tokens);
    const double step = estimate[M::time_per_output_token].number;
    check.equal(estimate[M::tokens_per_second_per_user].number * step, 1, "speed per user x time per token");
    if (is_saturated(catalog, scenario)) {
        const double running = running_batch(catalog, scenario, estimate);
        check.equal(estimate[M::tokens_per_second].number * estimate[M::request_latency].number, running * output, "Little's law");
        check.at_most(batch, running, "sequences that decode against those that run");
        check.at_most(estimate[M::forward_time].number, step, "a decode step against the time per token");
    } else {
        check.equal(estimate[M::tokens_per_second].number * step, batch, "tokens per second x time per token and batch");
    }
    check.equal(estimate[M::request_latency].number, estimate[M::time_to_first_token].number + (output - 1) * step,
                "latency and its parts");
    check.at_most(estimate[M::prefill_flops].number, requests * estimate[M::flops_per_output].number, "prefill FLOP within the request's");
    if (estimate.prefill_operators.empty())
        return;
    const Sums sums = sums_of(estimate.prefill_operators);
    check.equal(sums.flops, estimate[M::prefill_flops].number, "FLOP of the operators and of the prefill");
    if (!is_saturated(catalog, scenario))
        check.equal(sums.time, estimate[M::time_to_first_token].number, "times of the operators and of the first token");
}

void check_cache(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    const auto slug = std::get<std::string>(value_in_force(catalog, scenario, ParameterId::model).value);
    const TransformerCount count = count_transformer(*catalog.find_model(slug));
    double state = 0;
    bool has_window = false;
    for (const AttentionCount &group : count.attention()) {
        state += group.state_values * state_bytes_per_value;
        has_window = has_window || group.window > 0;
    }
    const double batch = running_batch(catalog, scenario, estimate);
    const double context = number_of(catalog, scenario, ParameterId::context);
    // A server keeps room for every answer to its end.
    const double whole =
        number_of(catalog, scenario, ParameterId::prompt_tokens) + number_of(catalog, scenario, ParameterId::output_tokens);
    const double held = is_saturated(catalog, scenario) ? std::max(context, whole) : context;
    const double most = batch * (held * estimate[M::kv_bytes_per_token].number + state);
    if (number_of(catalog, scenario, ParameterId::tensor_parallel) > 1)
        return; // devices may keep copies of a head
    if (has_window)
        check.at_most(estimate[M::kv_bytes].number, most, "a cache with windows against one without");
    else
        check.equal(estimate[M::kv_bytes].number, most, "KV cache, its tokens and states");
}

void check_memory(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (!estimate[M::memory_required].is_present)
        return;
    const double batch = running_batch(catalog, scenario, estimate);
    const double required = estimate[M::memory_required].number;
    check.equal(required, estimate[M::weight_bytes].number + estimate[M::kv_bytes].number + estimate[M::activation_bytes].number,
                "memory and its parts");
    check_cache(catalog, scenario, estimate, check);
    check.at_most(estimate[M::params_active].number, estimate[M::params_total].number, "active against all parameters");
    if (!estimate[M::memory_utilization].is_present)
        return;
    check.require((estimate[M::memory_utilization].number > 1) == (estimate.find("memory-exceeded") != nullptr),
                  "memory is exceeded exactly above 100 %");
    const double most = estimate[M::max_batch].number;
    check.require(most == std::floor(most), "the largest batch is whole");
    const bool is_far_from_the_edge = std::abs(estimate[M::memory_utilization].number - 1) > 1e-9;
    const bool fits = estimate[M::memory_utilization].number <= 1;
    check.require(!is_far_from_the_edge || batch > most || fits, "a batch fits up to the largest");
    check.require(!is_far_from_the_edge || batch <= most || !fits, "no batch beyond the largest fits");
}

void check_crossovers(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (!estimate[M::compute_bound_tokens].is_present)
        return;
    const bool is_limited = estimate[M::compute_bound_context].is_present;
    const auto slug = std::get<std::string>(value_in_force(catalog, scenario, ParameterId::model).value);
    const TransformerCount count = count_transformer(*catalog.find_model(slug));
    const bool selects =
        std::any_of(count.attention().begin(), count.attention().end(), [](const AttentionCount &group) { return group.top_k > 0; });
    // Work on selected tokens may gain on their traffic as long as all of them are selected.
    if (is_limited && estimate[M::compute_bound_batch].is_present && !selects)
        check.at_most(estimate[M::compute_bound_tokens].number, estimate[M::compute_bound_batch].number, "n* against B*");
    const double context = number_of(catalog, scenario, ParameterId::context);
    const double limit = estimate[M::compute_bound_context].number;
    const bool is_far_from_the_limit = !is_limited || std::abs(context - limit) > 1e-9 * limit;
    check.require(!is_far_from_the_limit || estimate[M::compute_bound_batch].is_present == (!is_limited || context < limit),
                  "there is a B* exactly below c*");
}

void check_search(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    const bool has_one_split = is_choice(catalog, scenario, ParameterId::search_algorithm, "none") ||
                               is_choice(catalog, scenario, ParameterId::search_algorithm, "shared-prefix");
    if (!estimate[M::branch_multiplier].is_present || !has_one_split)
        return;
    const double branches = number_of(catalog, scenario, ParameterId::branches);
    const double steps = number_of(catalog, scenario, ParameterId::steps);
    const double renoised = number_of(catalog, scenario, ParameterId::renoise_steps);
    const double multiplier = estimate[M::branch_multiplier].number;
    check.at_most(1, multiplier, "one candidate against the multiplier");
    check.at_most(multiplier, branches * (1 + renoised / steps), "the multiplier against independent candidates");
}

/// What holds of one forward of any workload.
void check_any_forward(const Estimate &estimate, Checker &check)
{
    if (!estimate[M::forward_flops].is_present)
        return;
    const Sums sums = sums_of(estimate.decode_operators);
    check.equal(sums.flops, estimate[M::forward_flops].number, "FLOP of the operators and of the forward");
    check.equal(sums.bytes, estimate[M::forward_bytes].number, "bytes of the operators and of the forward");
    if (!estimate[M::forward_time].is_present)
        return;
    check.equal(sums.kernel_time, estimate[M::kernel_time].number, "times of the kernels and kernel_time");
    check.equal(sums.time, estimate[M::forward_time].number, "times of the operators and forward_time");
    check.equal(estimate.devices.front().decode->time, estimate[M::forward_time].number, "the first device's step and forward_time");
}

void check_refinement(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (!estimate[M::request_latency].is_present)
        return;
    const double batch = running_batch(catalog, scenario, estimate);
    check.equal(estimate[M::tokens_per_second].number * estimate[M::time_per_output_token].number, batch,
                "tokens per second x time per token and batch");
    check.at_most(estimate[M::time_to_first_token].number, estimate[M::request_latency].number, "the first block against the whole answer");
    check.at_most(estimate[M::forward_time].number, estimate[M::time_to_first_token].number, "one refinement against the first block");
}

void check_pictures(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (estimate[M::memory_required].is_present)
        check.equal(estimate[M::memory_required].number,
                    estimate[M::weight_bytes].number + estimate[M::latent_bytes].number + estimate[M::activation_bytes].number,
                    "memory and its parts");
    if (!estimate[M::request_latency].is_present)
        return;
    const double batch = running_batch(catalog, scenario, estimate);
    const double latency = estimate[M::request_latency].number;
    if (estimate[M::images_per_second].is_present)
        check.equal(estimate[M::images_per_second].number * latency, batch, "pictures per second x latency and batch");
    if (estimate[M::clips_per_hour].is_present)
        check.equal(estimate[M::clips_per_hour].number * latency, 3600 * batch, "clips per hour x latency and batch");
    const double steps = number_of(catalog, scenario, ParameterId::steps);
    check.at_most(steps * estimate[M::forward_time].number, latency, "the steps within the latency");
    check.at_most(steps * estimate[M::forward_flops].number, batch * estimate[M::flops_per_output].number, "FLOP of the steps");
}

} // namespace

Failures check_identities(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate)
{
    Checker check(scenario);
    check_any_forward(estimate, check);
    check_facility(catalog, scenario, estimate, check);
    if (is_choice(catalog, scenario, ParameterId::workload, "diffusion-lm"))
        check_refinement(catalog, scenario, estimate, check);
    else if (!is_choice(catalog, scenario, ParameterId::workload, "ar"))
        check_pictures(catalog, scenario, estimate, check);
    if (!is_choice(catalog, scenario, ParameterId::workload, "ar"))
        return check.take();
    check_forward(catalog, scenario, estimate, check);
    check_roofline(catalog, scenario, estimate, check);
    check_service(catalog, scenario, estimate, check);
    check_memory(catalog, scenario, estimate, check);
    check_crossovers(catalog, scenario, estimate, check);
    check_search(catalog, scenario, estimate, check);
    return check.take();
}

} // namespace ridgepoint::consistency
