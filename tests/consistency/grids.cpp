// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "tests/consistency/identities.h"

#include <cmath>
#include <random>

namespace ridgepoint::consistency {

using namespace engine;

namespace {

constexpr std::size_t most_failures = 20;

using Random = std::mt19937_64;

void append(Failures &all, Failures more)
{
    for (std::string &failure : more)
        all.push_back(std::move(failure));
}

std::vector<ParameterValue> ends_of(const Catalog &catalog, const Parameter &row)
{
    if (row.kind == ParameterKind::number)
        return {row.minimum, row.maximum};
    std::vector<ParameterValue> values;
    if (row.choices == ChoiceSource::models)
        for (const Model &model : catalog.models())
            values.emplace_back(model.slug);
    else
        for (const Choice &choice : choices(catalog, row.id))
            values.emplace_back(choice.slug);
    return values;
}

Failures check_answer(const Catalog &catalog, const Scenario &scenario, const Expected<Estimate> &estimate)
{
    if (estimate)
        return check_presence(catalog, scenario, *estimate);
    const Problem &problem = estimate.error();
    if (problem.what.empty() || problem.parameter.empty() || problem.accepted.empty())
        return {"a refusal is no sentence [" + describe(scenario) + "]"};
    return {};
}

double random_number(const Parameter &row, Random &random)
{
    std::uniform_real_distribution<double> share(0, 1);
    if (random() % 8 == 0)
        return random() % 2 == 0 ? row.minimum : row.maximum;
    const double lowest = std::max(row.minimum, 1.0);
    const double number = row.scale == ParameterScale::log ? lowest * std::pow(row.maximum / lowest, share(random))
                                                           : row.minimum + (row.maximum - row.minimum) * share(random);
    return row.is_whole ? std::round(number) : number;
}

ParameterValue random_choice(const std::vector<ParameterValue> &offered, const Parameter &row, Random &random)
{
    if (row.kind == ParameterKind::choice)
        return offered[random() % offered.size()];
    std::string list;
    const auto length = random() % (row.most_choices + 1);
    for (std::size_t i = 0; i < length; ++i)
        list.append(list.empty() ? "" : ",").append(std::get<std::string>(offered[random() % offered.size()]));
    return list;
}

/// Numbers that others bound are drawn within those bounds most of the time.
ParameterValue random_bounded(const Catalog &catalog, const Scenario &scenario, const Parameter &row, Random &random)
{
    const double drawn = random_number(row, random);
    const double most = maximum_in_force(catalog, scenario, row.id);
    return drawn > most && random() % 16 != 0 ? std::floor(std::fmod(drawn, most + 1)) : drawn;
}

using Offers = std::vector<std::vector<ParameterValue>>;

Scenario random_scenario(const Catalog &catalog, const Offers &offers, Random &random)
{
    Scenario scenario;
    for (const Parameter &row : parameters()) {
        // The number of devices is a product of the widths: one drawn by itself is refused.
        const bool is_product = row.id == ParameterId::accelerator_count;
        if (random() % (is_product ? 16 : 2) != 0)
            continue;
        const auto &offered = offers[static_cast<std::size_t>(row.id)];
        if (row.kind != ParameterKind::number && offered.empty()) // free text, or nothing of its kind in the catalog
            continue;
        if (row.kind == ParameterKind::number)
            scenario.set(row.id, random_bounded(catalog, scenario, row, random));
        else
            scenario.set(row.id, random_choice(offered, row, random));
    }
    return scenario;
}

Offers offers_of(const Catalog &catalog)
{
    Offers offers;
    for (const Parameter &row : parameters())
        offers.push_back(ends_of(catalog, row));
    return offers;
}

constexpr std::size_t most_in_a_pair = 6;

/// The choices of a small enumeration, all; of a long list of the catalog's an even sample, another one for each `turn`.
std::vector<ParameterValue> some_of(const std::vector<ParameterValue> &offered, std::size_t turn)
{
    if (offered.size() <= most_in_a_pair)
        return offered;
    std::vector<ParameterValue> some;
    for (std::size_t i = 0; i < most_in_a_pair; ++i)
        some.push_back(offered[(turn + i * offered.size() / most_in_a_pair) % offered.size()]);
    return some;
}

struct Setting {
    double batch;
    double context;
    const char *weights;
    const char *kv;
    double kernel_overhead;
    const char *level;
};

constexpr Setting settings[] = {{1, 2048, "bf16", "bf16", 0, "ideal"},
                                {64, 2048, "bf16", "bf16", 4e-6, "ideal"},
                                {512, 100, "fp8", "fp8", 0, "calibrated"},
                                {8, 0, "q4_k_m", "bf16", 0, "ideal"}};

struct PlanSetting {
    double tensor;
    double pipeline;
    double expert;
    double replicas;
    const char *mode;
    const char *overflow;
};

constexpr PlanSetting plan_settings[] = {{8, 1, 1, 1, "isolated", "ignore"},  {16, 2, 1, 1, "isolated", "ignore"},
                                         {1, 4, 1, 2, "isolated", "spill"},   {1, 1, 8, 8, "isolated", "ignore"},
                                         {2, 1, 4, 4, "saturated", "ignore"}, {1, 1, 1, 1, "saturated", "ignore"},
                                         {1, 1, 1, 1, "isolated", "spill"}};

} // namespace

std::string describe(const Scenario &scenario)
{
    std::string text;
    for (const Parameter &row : parameters())
        if (scenario.is_set(row.id))
            text.append(text.empty() ? "" : " ").append(row.name).append("=").append(exact_text(*scenario.get(row.id)));
    return text.empty() ? "defaults" : text;
}

std::vector<Scenario> every_device_and_model(const Catalog &catalog)
{
    std::vector<Scenario> scenarios;
    std::size_t row = 0;
    for (const Accelerator &accelerator : catalog.accelerators()) {
        std::size_t turn = row++;
        for (const Model &model : catalog.models()) {
            const Setting &setting = settings[turn++ % std::size(settings)];
            Scenario scenario;
            scenario.set(ParameterId::accelerator, accelerator.slug);
            scenario.set(ParameterId::model, model.slug);
            scenario.set(ParameterId::batch, setting.batch);
            scenario.set(ParameterId::context, setting.context);
            scenario.set(ParameterId::weight_precision, std::string(setting.weights));
            scenario.set(ParameterId::kv_precision, std::string(setting.kv));
            scenario.set(ParameterId::kernel_overhead, setting.kernel_overhead);
            scenario.set(ParameterId::estimate_level, std::string(setting.level));
            scenarios.push_back(std::move(scenario));
        }
    }
    return scenarios;
}

std::vector<Scenario> every_model_and_plan(const Catalog &catalog, std::string_view accelerator)
{
    std::vector<Scenario> scenarios;
    for (const Model &model : catalog.models())
        for (const PlanSetting &setting : plan_settings)
            for (const double batch : {1.0, 6.0, 300.0}) {
                Scenario scenario;
                scenario.set(ParameterId::estimate_level, std::string("ideal"));
                scenario.set(ParameterId::accelerator, std::string(accelerator));
                scenario.set(ParameterId::model, model.slug);
                scenario.set(ParameterId::batch, batch);
                scenario.set(ParameterId::tensor_parallel, setting.tensor);
                scenario.set(ParameterId::pipeline_parallel, setting.pipeline);
                scenario.set(ParameterId::expert_parallel, setting.expert);
                scenario.set(ParameterId::replicas, setting.replicas);
                scenario.set(ParameterId::serving_mode, std::string(setting.mode));
                scenario.set(ParameterId::memory_overflow, std::string(setting.overflow));
                scenarios.push_back(std::move(scenario));
            }
    return scenarios;
}

Failures check_scenarios(const Catalog &catalog, std::span<const Scenario> scenarios)
{
    Failures failures;
    for (const Scenario &scenario : scenarios) {
        const auto estimate = evaluate(catalog, scenario);
        if (!estimate) {
            failures.push_back(estimate.error().what + " [" + describe(scenario) + "]");
            continue;
        }
        append(failures, check_presence(catalog, scenario, *estimate));
        append(failures, check_identities(catalog, scenario, *estimate));
        append(failures, check_relations(catalog, scenario, *estimate));
        if (failures.size() >= most_failures)
            break;
    }
    return failures;
}

Failures check_pairs_of_ends(const Catalog &catalog)
{
    Failures failures;
    const Offers offers = offers_of(catalog);
    for (std::size_t first = 0; first < parameter_count; ++first)
        for (std::size_t second = first + 1; second < parameter_count; ++second)
            for (const ParameterValue &a : some_of(offers[first], second))
                for (const ParameterValue &b : some_of(offers[second], first)) {
                    Scenario scenario;
                    scenario.set(parameters()[first].id, a);
                    scenario.set(parameters()[second].id, b);
                    append(failures, check_answer(catalog, scenario, evaluate(catalog, scenario)));
                    if (failures.size() >= most_failures)
                        return failures;
                }
    return failures;
}

Failures check_random(const Catalog &catalog, std::size_t count, std::uint64_t seed)
{
    Failures failures;
    Random random(seed);
    const Offers offers = offers_of(catalog);
    std::size_t answered = 0;
    for (std::size_t i = 0; i < count && failures.size() < most_failures; ++i) {
        const Scenario scenario = random_scenario(catalog, offers, random);
        const auto estimate = evaluate(catalog, scenario);
        append(failures, check_answer(catalog, scenario, estimate));
        if (estimate) {
            ++answered;
            append(failures, check_identities(catalog, scenario, *estimate));
        }
    }
    if (failures.empty() && 2 * answered < count)
        failures.push_back("only " + std::to_string(answered) + " of " + std::to_string(count) + " random scenarios were answered");
    return failures;
}

} // namespace ridgepoint::consistency
