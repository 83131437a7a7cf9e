// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_sheet.h"

#include "engine/evaluate.h"
#include "engine/training/training.h"

namespace ridgepoint::app::cli {

namespace {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;

QVariant numberOrNull(const std::optional<double> &number) { return number ? QVariant(*number) : QVariant(); }

QVariant impliedUtilization(const engine::Catalog &catalog, double work, const data::TrainingRun &run)
{
    const engine::Accelerator *device = catalog.find_accelerator(run.accelerator.toStdString());
    if (device == nullptr || !run.acceleratorHours || !run.tokens)
        return {};
    const double share = engine::implied_utilization(engine::Flop(work), *run.acceleratorHours, engine::training_peak(*device));
    return share > 0 ? QVariant(share) : QVariant();
}

} // namespace

SheetSection trainingSection(const engine::Catalog &catalog, const engine::Model &model, const data::TrainingRun *run)
{
    engine::Scenario scenario;
    scenario.set(ParameterId::model, model.slug);
    static const engine::MetricSet wanted = {MetricId::training_flops};
    const auto answer = engine::evaluate(catalog, scenario, wanted);
    const bool isCounted = answer && (*answer)[MetricId::training_flops].is_present;
    const double work = isCounted ? (*answer)[MetricId::training_flops].number : 0;
    const engine::ValueInForce inForce = engine::value_in_force(catalog, scenario, ParameterId::training_tokens);
    const double *number = std::get_if<double>(&inForce.value);
    const QVariant tokens = isCounted && number != nullptr ? QVariant(*number) : QVariant();
    SheetSection section{"training",
                         false,
                         {{"tokens", tokens, Unit::token},
                          {"tokens_published", model.training_tokens.is_known()},
                          {"flop", isCounted ? QVariant(work) : QVariant(), Unit::flop}}};
    if (run != nullptr) {
        section.entries.push_back({"published_accelerator", run->accelerator.isEmpty() ? QVariant() : QVariant(run->accelerator)});
        section.entries.push_back({"published_hours", numberOrNull(run->acceleratorHours), Unit::count});
        section.entries.push_back({"published_cost", numberOrNull(run->cost), Unit::dollar});
        section.entries.push_back({"implied_utilization", impliedUtilization(catalog, work, *run), Unit::fraction});
        section.entries.push_back({"source", run->source.title});
    }
    return section;
}

} // namespace ridgepoint::app::cli
