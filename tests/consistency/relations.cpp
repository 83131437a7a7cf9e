// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/consistency/checker.h"

#include <algorithm>
#include <functional>
#include <initializer_list>

namespace ridgepoint::consistency {

using namespace engine;

namespace {

using M = MetricId;

constexpr auto times = {M::kernel_time, M::forward_time, M::time_to_first_token, M::request_latency};

double number_of(const Catalog &catalog, const Scenario &scenario, ParameterId id)
{
    return std::get<double>(value_in_force(catalog, scenario, id).value);
}

template<class Row>
std::vector<Row> in_force(const Catalog &catalog, const Scenario &scenario, ParameterId id, std::span<const Row> rows)
{
    const auto slug = std::get<std::string>(value_in_force(catalog, scenario, id).value);
    const auto found = std::ranges::find(rows, slug, &Row::slug);
    return found == rows.end() ? std::vector<Row>() : std::vector<Row>{*found};
}

Infrastructure infrastructure_in_force(const Catalog &catalog, const Scenario &scenario)
{
    using P = ParameterId;
    return {.systems = {},
            .power_chains = in_force(catalog, scenario, P::power_chain, catalog.power_chains()),
            .cooling_methods = in_force(catalog, scenario, P::cooling_method, catalog.cooling_methods()),
            .cities = in_force(catalog, scenario, P::city, catalog.cities()),
            .grid_regions = in_force(catalog, scenario, P::grid_region, catalog.grid_regions()),
            .generations = in_force(catalog, scenario, P::generation, catalog.generations()),
            .materials = {}};
}

/// The scenario on a device that differs from its own, in the node of its own.
Expected<Estimate> on_changed_device(const Catalog &catalog, const Scenario &scenario, const std::function<void(Accelerator &)> &change)
{
    const auto device_slug = std::get<std::string>(value_in_force(catalog, scenario, ParameterId::accelerator).value);
    const auto model_slug = std::get<std::string>(value_in_force(catalog, scenario, ParameterId::model).value);
    Accelerator device = *catalog.find_accelerator(device_slug);
    change(device);
    Scenario alone = scenario;
    alone.reset(ParameterId::compared_accelerators);
    for (const ParameterId id : {ParameterId::node_overhead, ParameterId::accelerators_per_node, ParameterId::accelerators_per_rack,
                                 ParameterId::system_price_factor})
        alone.set(id, number_of(catalog, scenario, id));
    return evaluate(Catalog({device}, {*catalog.find_model(model_slug)}, {}, {catalog.fabrics().begin(), catalog.fabrics().end()}, {},
                            infrastructure_in_force(catalog, scenario)),
                    alone);
}

void scale_peaks(Accelerator &device, double factor)
{
    for (auto *peaks : {&device.dense_peak, &device.sparse_peak})
        for (Figure &peak : *peaks)
            peak.si *= factor;
}

void not_slower(const Estimate &before, const Estimate &after, std::string_view why, Checker &check)
{
    const bool is_batch_fixed = before[M::tokens_in_flight].number == after[M::tokens_in_flight].number;
    if (!is_batch_fixed) { // a server that is quicker at prompts, or has more room, decodes more at a time
        if (why != "twice the memory")
            check.at_most(before[M::tokens_per_second].number, after[M::tokens_per_second].number,
                          std::string("throughput against that with ").append(why));
        return;
    }
    for (const M id : times)
        if (before[id].is_present && after[id].is_present)
            check.at_most(after[id].number, before[id].number, std::string(metric(id).name).append(" with ").append(why));
}

void check_resources(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    const auto faster = on_changed_device(catalog, scenario, [](Accelerator &device) { scale_peaks(device, 2); });
    const auto wider = on_changed_device(catalog, scenario, [](Accelerator &device) { device.memory_bandwidth.si *= 2; });
    const auto larger = on_changed_device(catalog, scenario, [](Accelerator &device) { device.memory_capacity.si *= 2; });
    if (!faster || !wider || !larger) {
        check.fail("a better device is refused");
        return;
    }
    not_slower(estimate, *faster, "twice the peak", check);
    not_slower(estimate, *wider, "twice the bandwidth", check);
    not_slower(estimate, *larger, "twice the memory", check);
    if (estimate[M::max_batch].is_present)
        check.at_most(estimate[M::max_batch].number, (*larger)[M::max_batch].number, "largest batch against that with twice the memory");
    if (estimate[M::ridge_point].is_present) {
        check.equal((*faster)[M::ridge_point].number, 2 * estimate[M::ridge_point].number, "ridge with twice the peak");
        check.equal((*wider)[M::ridge_point].number, estimate[M::ridge_point].number / 2, "ridge with twice the bandwidth");
    }
}

/// Counting time in half seconds halves every rate and doubles every time; what has no time in it stays. The joules of a byte have, so
/// that accelerators draw here what they draw in seconds.
void check_units(const Catalog &catalog, const Scenario &asked, Checker &check)
{
    Scenario scenario = asked;
    scenario.set(ParameterId::power_utilization, number_of(catalog, asked, ParameterId::power_utilization));
    const auto made = evaluate(catalog, scenario);
    if (!made) {
        check.fail("the power utilisation in force is refused");
        return;
    }
    const Estimate &estimate = *made;
    Scenario scaled = scenario;
    scaled.set(ParameterId::kernel_overhead, number_of(catalog, scenario, ParameterId::kernel_overhead) / 2);
    const auto half = on_changed_device(catalog, scaled, [](Accelerator &device) {
        scale_peaks(device, 2);
        for (Figure *bandwidth : {&device.memory_bandwidth, &device.scaleup_bandwidth, &device.scaleout_bandwidth, &device.host_bandwidth})
            bandwidth->si *= 2;
    });
    if (!half) {
        check.fail("a device in other units is refused");
        return;
    }
    for (const Metric &row : metrics()) {
        const MetricValue &now = estimate[row.id];
        const MetricValue &then = (*half)[row.id];
        check.require(now.is_present == then.is_present, std::string(row.name).append(" is there in every unit"));
        check.require(now.text == then.text, std::string(row.name).append(" is the same word in every unit"));
        if (!now.is_present || !then.is_present || row.is_text)
            continue;
        const bool is_rate = row.unit == Unit::flop_per_second || row.unit == Unit::token_per_second || row.unit == Unit::output_per_second;
        // Energy, carbon and rent go by the power and the price of a unit of time, which stay; so do things bought and built.
        const bool is_built = row.chapter == Chapter::site || row.id == M::capital_cost;
        const bool is_time =
            !is_built && (row.unit == Unit::second || row.unit == Unit::joule || row.unit == Unit::dollar || row.unit == Unit::gram);
        const double factor = is_time ? 0.5 : is_rate ? 2 : 1;
        check.equal(then.number, factor * now.number, std::string(row.name).append(" in other units"));
    }
}

Expected<Estimate> with(const Catalog &catalog, Scenario scenario, ParameterId id, double value)
{
    scenario.set(id, value);
    return evaluate(catalog, scenario);
}

void check_batch(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    const double batch = number_of(catalog, scenario, ParameterId::batch);
    if (2 * batch > parameter(ParameterId::batch).maximum || !estimate[M::forward_time].is_present)
        return;
    const auto doubled = with(catalog, scenario, ParameterId::batch, 2 * batch);
    if (!doubled) {
        check.fail("twice the batch is refused");
        return;
    }
    // What the larger batch spills may cost more than it gains.
    const bool spills = std::get<std::string>(value_in_force(catalog, scenario, ParameterId::memory_overflow).value) == "spill";
    if (!spills || doubled->find("memory-exceeded") == nullptr)
        check.at_most(estimate[M::tokens_per_second].number, (*doubled)[M::tokens_per_second].number,
                      "throughput against that of twice the batch");
    check.at_most(estimate[M::forward_time].number, (*doubled)[M::forward_time].number, "forward_time against that of twice the batch");
    check.equal(2 * estimate[M::forward_flops].number, (*doubled)[M::forward_flops].number, "FLOP of twice the batch");
    check.at_most(estimate[M::arithmetic_intensity].number, (*doubled)[M::arithmetic_intensity].number,
                  "intensity against twice the batch");
}

void check_context(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    const double context = number_of(catalog, scenario, ParameterId::context);
    if (context + 1000 > parameter(ParameterId::context).maximum || !estimate[M::forward_time].is_present)
        return;
    const auto longer = with(catalog, scenario, ParameterId::context, context + 1000);
    if (!longer) {
        check.fail("a longer context is refused");
        return;
    }
    check.at_most(estimate[M::forward_time].number, (*longer)[M::forward_time].number, "forward_time against a longer context");
    check.at_most(estimate[M::memory_required].number, (*longer)[M::memory_required].number, "memory against a longer context");
}

void check_branching(const Catalog &catalog, const Scenario &scenario, Checker &check)
{
    const double branches = number_of(catalog, scenario, ParameterId::branches);
    const double steps = number_of(catalog, scenario, ParameterId::steps);
    Scenario plain = scenario;
    plain.set(ParameterId::renoise_steps, 0.0);
    const auto none = with(catalog, plain, ParameterId::shared_steps, 0);
    const auto all = with(catalog, plain, ParameterId::shared_steps, steps);
    check.require(none && all, "no and all shared steps are accepted");
    if (!none || !all)
        return;
    check.equal((*none)[M::branch_multiplier].number, branches, "the multiplier without shared steps and the branches");
    check.equal((*all)[M::branch_multiplier].number, 1, "the multiplier with all steps shared");
}

/// At batch B* the step's intensity is the ridge; the token that each step writes is all that is missing from the crossover's equation.
void check_crossover_batch(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate, Checker &check)
{
    if (!estimate[M::compute_bound_batch].is_present || number_of(catalog, scenario, ParameterId::kernel_overhead) > 0)
        return;
    const double batch = std::ceil(1.001 * estimate[M::compute_bound_batch].number) + 1;
    if (batch > 4096 || number_of(catalog, scenario, ParameterId::accelerator_count) > 1)
        return;
    const auto beyond = with(catalog, scenario, ParameterId::batch, batch);
    if (!beyond) {
        check.fail("the crossover's batch is refused");
        return;
    }
    const double bytes = (*beyond)[M::forward_bytes].number - batch * (*beyond)[M::kv_bytes_per_token].number;
    check.at_most((*beyond)[M::ridge_point].number, (*beyond)[M::forward_flops].number / bytes,
                  "the ridge against the intensity beyond B*");
}

} // namespace

Failures check_relations(const Catalog &catalog, const Scenario &scenario, const Estimate &estimate)
{
    Checker check(scenario);
    const auto is = [&](ParameterId id, std::string_view slug) {
        return std::get<std::string>(value_in_force(catalog, scenario, id).value) == slug;
    };
    if (!is(ParameterId::workload, "ar"))
        return {};
    if (is(ParameterId::estimate_level, "ideal")) { // what was measured on a device does not hold on a changed one
        check_resources(catalog, scenario, estimate, check);
        check_units(catalog, scenario, check);
    }
    if (is(ParameterId::serving_mode, "isolated")) {
        check_batch(catalog, scenario, estimate, check);
        check_crossover_batch(catalog, scenario, estimate, check);
        check_context(catalog, scenario, estimate, check);
    }
    check_branching(catalog, scenario, check);
    return check.take();
}

} // namespace ridgepoint::consistency
