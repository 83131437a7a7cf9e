// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/training_cost.h"

#include "engine/evaluate.h"
#include "engine/training/training.h"
#include "widgets/workspaces/common/picture_text.h"

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;

namespace {

constexpr auto referenceDevice = "nvidia-h100-sxm";
constexpr double hour = 3600;

std::optional<double> valueOf(const engine::Estimate &estimate, MetricId id)
{
    return estimate[id].is_present ? std::optional(estimate[id].number) : std::nullopt;
}

std::optional<double> impliedUtilization(const engine::Catalog &catalog, double flops, const data::TrainingRun &run)
{
    const engine::Accelerator *device = catalog.find_accelerator(run.accelerator.toStdString());
    if (device == nullptr || !run.acceleratorHours || !run.tokens)
        return std::nullopt;
    const double share = engine::implied_utilization(engine::Flop(flops), *run.acceleratorHours, engine::training_peak(*device));
    return share > 0 ? std::optional(share) : std::nullopt;
}

TierModel tierModel(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &slug,
                    const std::vector<data::TrainingRun> &runs)
{
    const engine::Model *model = catalog.find_model(slug.toStdString());
    const data::TrainingRun *run = data::findRun(runs, slug);
    TierModel example;
    example.name = model != nullptr ? QString::fromStdString(model->name) : slug;
    if (model != nullptr) {
        const TrainingCost cost = trainingCost(catalog, scenario, *model, run);
        example.cost = cost.cost;
        example.isAssumed = !cost.areTokensPublished;
    }
    if (!example.cost && run != nullptr && run->acceleratorHours) {
        if (const auto price = hourCost(catalog, scenario))
            example.cost = *run->acceleratorHours * *price;
        example.isAssumed = false;
        example.isFromHours = true;
    }
    return example;
}

} // namespace

std::optional<double> hourCost(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    const auto answer = engine::evaluate(catalog, scenario, {MetricId::cost_per_accelerator_hour});
    return answer ? valueOf(*answer, MetricId::cost_per_accelerator_hour) : std::nullopt;
}

TrainingCost trainingCost(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Model &model,
                          const data::TrainingRun *run)
{
    static const engine::MetricSet wanted = {MetricId::training_flops, MetricId::training_time, MetricId::training_energy,
                                             MetricId::training_cost};
    engine::Scenario at = scenario;
    at.reset(ParameterId::compared_accelerators);
    at.set(ParameterId::model, model.slug);
    TrainingCost cost;
    cost.areTokensSet = scenario.is_set(ParameterId::training_tokens);
    cost.areTokensPublished = !cost.areTokensSet && model.training_tokens.is_known();
    cost.tokens = model.training_tokens.si;
    const auto answer = engine::evaluate(catalog, at, wanted);
    if (!answer || !valueOf(*answer, MetricId::training_flops))
        return cost;
    cost.tokens = numberInForce(catalog, at, ParameterId::training_tokens);
    cost.flops = valueOf(*answer, MetricId::training_flops);
    cost.energy = valueOf(*answer, MetricId::training_energy);
    cost.cost = valueOf(*answer, MetricId::training_cost);
    if (const auto time = valueOf(*answer, MetricId::training_time))
        cost.deviceHours = *time / hour * numberInForce(catalog, at, ParameterId::accelerator_count);
    if (run != nullptr && !cost.areTokensSet)
        cost.impliedUtilization = impliedUtilization(catalog, *cost.flops, *run);
    return cost;
}

engine::Scenario comparedTraining(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    engine::Scenario compared = scenario;
    compared.reset(ParameterId::training_tokens);
    if (!hourCost(catalog, scenario) && catalog.find_accelerator(referenceDevice) != nullptr) {
        compared.set(ParameterId::accelerator, std::string(referenceDevice));
        compared.reset(ParameterId::accelerator_hour_price);
        compared.reset(ParameterId::activation_precision);
    }
    return compared;
}

TierCost::Places TierCost::places() const
{
    Places places;
    for (const TierModel &model : models) {
        if (!model.cost || model.isAssumed)
            ++places.unknown;
        else if (*model.cost < tier.costLeast)
            ++places.below;
        else if (*model.cost > tier.costMost && !tier.isOpenEnded)
            ++places.above;
        else
            ++places.inside;
    }
    return places;
}

std::vector<TierCost> tierCosts(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::vector<data::ModelTier> &tiers,
                                const std::vector<data::TrainingRun> &runs)
{
    std::vector<TierCost> costs;
    for (const data::ModelTier &tier : tiers) {
        TierCost cost{tier, {}};
        for (const QString &slug : tier.models)
            cost.models.push_back(tierModel(catalog, scenario, slug, runs));
        costs.push_back(std::move(cost));
    }
    return costs;
}

} // namespace ridgepoint::widgets
