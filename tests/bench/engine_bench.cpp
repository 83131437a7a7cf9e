// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/scenario_break_even.h"
#include "engine/evaluate.h"
#include "engine/search/expected_search.h"
#include "engine/search/monte_carlo.h"
#include "engine/search/search_budget.h"
#include "engine/sweep.h"
#include "tests/engine/support/hand_infrastructure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

// Prints how long the engine takes; asserts nothing, because machines differ.

namespace {

using namespace ridgepoint::engine;
using Clock = std::chrono::steady_clock;

double microseconds_of(const std::function<void()> &work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

Accelerator device(std::string slug, double peak, double bandwidth, double capacity)
{
    Accelerator device;
    device.slug = device.name = std::move(slug);
    device.dense_peak[static_cast<std::size_t>(Precision::bf16)] = {peak, Label::stated};
    device.memory_bandwidth = {bandwidth, Label::stated};
    device.memory_capacity = {capacity, Label::stated};
    device.scaleup_bandwidth = {9e11, Label::stated};
    device.host_bandwidth = {6.3e10, Label::stated};
    device.tdp = {1000, Label::stated};
    return device;
}

Model llama_70b()
{
    Model model;
    model.slug = "llama-3.1-70b";
    model.name = "Llama 3.1 70B";
    model.layers = 80;
    model.hidden = 8192;
    model.heads = 64;
    model.kv_heads = 8;
    model.head_dim = 128;
    model.ffn_hidden = 28672;
    model.ffn_gated = true;
    model.vocab = 128256;
    model.max_context = 131072;
    model.label = Label::stated;
    return model;
}

/// DeepSeek-V3: latent attention, three dense layers, 58 with experts.
Model deepseek_v3()
{
    Model model;
    model.slug = "deepseek-v3";
    model.name = "DeepSeek-V3";
    model.layers = 61;
    model.hidden = 7168;
    model.vocab = 129280;
    model.ffn_gated = true;
    model.label = Label::stated;
    AttentionLayers latent;
    latent.kind = AttentionKind::latent;
    latent.count = 61;
    latent.heads = 128;
    latent.query_rank = 1536;
    latent.kv_rank = 512;
    latent.content_dim = latent.value_dim = 128;
    latent.position_dim = 64;
    model.attention = {latent};
    FfnLayers dense;
    dense.count = 3;
    dense.hidden = 18432;
    FfnLayers mixture;
    mixture.count = 58;
    mixture.experts = 256;
    mixture.experts_active = 8;
    mixture.expert_hidden = mixture.shared_hidden = 2048;
    model.ffn = {dense, mixture};
    return model;
}

/// FLUX.1 [dev].
Denoiser flux()
{
    Denoiser d;
    d.slug = "flux.1-dev";
    d.layers = 57;
    d.double_blocks = 19;
    d.single_blocks = 38;
    d.hidden = 3072;
    d.heads = 24;
    d.head_dim = 128;
    d.ffn = 12288;
    d.text_tokens = 512;
    d.text_hidden = 4096;
    d.latent_channels = d.input_channels = 16;
    d.patch = 2;
    return d;
}

Model flux_model()
{
    Model model;
    model.slug = model.name = "flux.1-dev";
    model.kind = ModelKind::image_diffusion;
    return model;
}

Catalog bench_catalog()
{
    std::vector<Accelerator> devices = {device("nvidia-b200", 2.25e15, 7.7e12, 1.8e11)};
    for (int i = 1; i <= 6; ++i)
        devices.push_back(device("other-" + std::to_string(i), 9.9e14, 3.35e12, 8e10));
    return {std::move(devices), {llama_70b(), deepseek_v3(), flux_model()}, {}, {}, {{flux()}, {}, {}}, test::hand_infrastructure()};
}

const Catalog catalog = bench_catalog();

struct Times {
    double median;
    double percentile_99;
};

Times measure(std::size_t repeats, const std::function<void(std::size_t)> &work)
{
    for (std::size_t i = 0; i < repeats / 10; ++i)
        work(i);
    std::vector<double> times;
    times.reserve(repeats);
    for (std::size_t i = 0; i < repeats; ++i)
        times.push_back(microseconds_of([&] { work(i); }));
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

void print_evaluate(const char *what, const Scenario &base, const MetricSet &wanted)
{
    const Times times = measure(5000, [&](std::size_t i) {
        Scenario scenario = base;
        scenario.set(ParameterId::batch, static_cast<double>(1 + i % 512));
        const auto estimate = evaluate(catalog, scenario, wanted);
        if (!estimate)
            std::puts(estimate.error().what.c_str());
    });
    std::printf("evaluate, %-34s median %8.2f us   99th percentile %8.2f us\n", what, times.median, times.percentile_99);
}

void print_sweep(const char *what, const Scenario &base, const std::vector<SweepAxis> &axes, const std::vector<MetricId> &metrics,
                 std::size_t repeats)
{
    std::size_t points = 0;
    const Times times = measure(repeats, [&](std::size_t) {
        const auto result = sweep(catalog, base, axes, metrics);
        points = result ? result->size : 0;
    });
    const double millions_per_second = static_cast<double>(points) / times.median;
    std::printf("sweep,    %-34s median %8.3f ms   99th percentile %8.3f ms   %.2f million points/s\n", what, times.median / 1e3,
                times.percentile_99 / 1e3, millions_per_second);
}

/// 4 branches of 50 steps that share 40; depth first checked at 20, others at 10, 20, 30, 40.
SearchPlan search_of(SearchAlgorithm algorithm)
{
    SearchPlan plan;
    plan.algorithm = algorithm;
    plan.quality.correlation = 0.7;
    plan.splits = {{25, 2, 1}, {40, 2, 1}};
    plan.check_steps = algorithm == SearchAlgorithm::dfs ? std::vector<double>{20} : std::vector<double>{10, 20, 30, 40};
    plan.renoise_steps = algorithm == SearchAlgorithm::dfs ? 10 : 0;
    return plan;
}

void print_monte_carlo(const char *what, SearchAlgorithm algorithm)
{
    constexpr std::uint64_t trees = 100000;
    const SearchPlan plan = search_of(algorithm);
    double quality = 0;
    const double microseconds = microseconds_of([&] { quality = bands(simulate(plan, 1, 0, trees).value()).quality.mean; });
    std::printf("search,   %-34s 100,000 trees on one core %8.3f ms   quality gain %.3f\n", what, microseconds / 1e3, quality);
}

void print_search()
{
    print_monte_carlo("best of 4", SearchAlgorithm::best_of_k);
    print_monte_carlo("shared prefix, 4", SearchAlgorithm::shared_prefix);
    print_monte_carlo("tree, 2 x 2", SearchAlgorithm::tree);
    print_monte_carlo("beam, 4", SearchAlgorithm::beam);
    print_monte_carlo("breadth first, 4", SearchAlgorithm::bfs);
    print_monte_carlo("steering, 4", SearchAlgorithm::fk_steering);
    print_monte_carlo("depth first", SearchAlgorithm::dfs);
    const SearchPlan plan = search_of(SearchAlgorithm::shared_prefix);
    const Times closed = measure(5000, [&](std::size_t) { std::ignore = expected_search(plan); });
    SearchBudget budget;
    budget.function_evaluations = 6400;
    budget.options = {{.steps = 100, .mean_quality = 0}};
    const Times optimum = measure(500, [&](std::size_t) { std::ignore = best_search(budget); });
    std::printf("search,   %-34s median %8.2f us   99th percentile %8.2f us\n", "closed forms", closed.median, closed.percentile_99);
    std::printf("search,   %-34s median %8.2f us   99th percentile %8.2f us\n", "optimum, k to 64, N = 100", optimum.median,
                optimum.percentile_99);
}

SweepAxis axis(ParameterId id, double from, double to, std::size_t count) { return *make_axis(id, from, to, count, false); }

InputValues values(ParameterId id, double low, double high, std::size_t points)
{
    InputValues made{id, {}};
    for (std::size_t i = 0; i < points; ++i)
        made.values.push_back(low + (high - low) * static_cast<double>(i) / static_cast<double>(points - 1));
    return made;
}

/// Owned against rented, from nothing to the map.
void print_break_even(const char *what, const Scenario &owned, std::size_t points, ParameterId y, double low, double high)
{
    Scenario rented = owned;
    rented.set(ParameterId::cost_basis, std::string("rented"));
    rented.set(ParameterId::accelerator_hour_price, 2.5);
    const Times times = measure(200, [&](std::size_t) {
        const auto difference = PriceDifference::of(catalog, owned, rented, MetricId::cost_per_million_tokens);
        const auto map = difference ? scenario_break_even_map(*difference, values(ParameterId::accelerator_price, 10000, 60000, points),
                                                              values(y, low, high, points))
                                    : tl::unexpected(difference.error());
        if (!map)
            std::puts(map.error().what.c_str());
    });
    std::printf("map,      %-34s median %8.3f ms   99th percentile %8.3f ms\n", what, times.median / 1e3, times.percentile_99 / 1e3);
}

void print_facility()
{
    constexpr double kilowatt_hour = 3.6e6;
    constexpr double zero_celsius = 273.15;
    Scenario owned;
    owned.set(ParameterId::accelerator_price, 35000.0);
    print_evaluate("pue alone", owned, {MetricId::pue});
    print_evaluate("cost of tokens alone", owned, {MetricId::cost_per_million_tokens});
    print_evaluate("weakest layer alone", owned, {MetricId::weakest_layer});
    const SweepAxis price = axis(ParameterId::electricity_price, 0.02 / kilowatt_hour, 0.3 / kilowatt_hour, 256);
    const SweepAxis supply = axis(ParameterId::supply_temperature, zero_celsius + 10, zero_celsius + 60, 256);
    const SweepAxis batch = axis(ParameterId::batch, 1, 256, 256);
    const std::vector<MetricId> cost = {MetricId::cost_per_million_tokens};
    print_sweep("256 x 256, cost: sold share, price", owned, {axis(ParameterId::sold_share, 0.1, 1, 256), price}, cost, 10);
    print_sweep("256 x 256, cost: batch, price", owned, {batch, price}, cost, 10);
    print_sweep("256 x 256, cost: price, batch", owned, {price, batch}, cost, 10);
    print_sweep("256 x 256, cost: supply, batch", owned, {supply, batch}, cost, 5);
    print_break_even("17 x 17, break-even: sold share", owned, 17, ParameterId::sold_share, 0.1, 1);
    print_break_even("256 x 256, break-even: sold share", owned, 256, ParameterId::sold_share, 0.1, 1);
    print_break_even("256 x 256, break-even: batch", owned, 256, ParameterId::batch, 1, 256);
    print_sweep("256 supply temperatures, pue", owned, {supply}, {MetricId::pue}, 200);
}

} // namespace

int main()
{
    print_facility();
    print_search();
    print_evaluate("every metric", {}, MetricSet::all());
    Scenario refined;
    refined.set(ParameterId::workload, std::string("diffusion-lm"));
    print_evaluate("text by diffusion", refined, MetricSet::all());
    Scenario picture;
    picture.set(ParameterId::workload, std::string("image"));
    print_evaluate("image", picture, MetricSet::all());
    print_sweep("forward_time of an image over width", picture, {axis(ParameterId::width, 64, 8192, 1000)}, {MetricId::forward_time}, 20);
    Scenario comparison;
    comparison.set(ParameterId::compared_accelerators, std::string("other-1,other-2,other-3,other-4,other-5,other-6"));
    print_evaluate("every metric, 7 devices", comparison, MetricSet::all());
    print_evaluate("forward_time alone", {}, {MetricId::forward_time});
    Scenario experts;
    experts.set(ParameterId::model, std::string("deepseek-v3"));
    Scenario eight;
    eight.set(ParameterId::tensor_parallel, 8.0);
    print_evaluate("every metric, DeepSeek-V3", experts, MetricSet::all());
    print_evaluate("every metric, tensor 8", eight, MetricSet::all());
    Scenario busy = eight;
    busy.set(ParameterId::serving_mode, std::string("saturated"));
    print_evaluate("every metric, tensor 8, saturated", busy, MetricSet::all());
    print_sweep("256 batches, DeepSeek-V3", experts, {axis(ParameterId::batch, 1, 256, 256)}, {MetricId::forward_time}, 2000);
    print_sweep("256 batches, tensor 8", eight, {axis(ParameterId::batch, 1, 256, 256)}, {MetricId::forward_time}, 2000);
    print_sweep("256 batches, forward_time", {}, {axis(ParameterId::batch, 1, 256, 256)}, {MetricId::forward_time}, 2000);
    print_sweep("256 x 256, forward_time", {}, {axis(ParameterId::context, 1, 65281, 256), axis(ParameterId::batch, 1, 256, 256)},
                {MetricId::forward_time}, 100);
    print_sweep("1 million points, forward_time", {}, {axis(ParameterId::context, 1, 99901, 1000), axis(ParameterId::batch, 1, 1000, 1000)},
                {MetricId::forward_time}, 10);
    std::vector<MetricId> all;
    for (const Metric &row : metrics())
        all.push_back(row.id);
    print_sweep("256 batches, every metric", {}, {axis(ParameterId::batch, 1, 256, 256)}, all, 1000);
    return 0;
}
