// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/energy_validation.h"

#include "data/problem_text.h"
#include "data/validation/row_words.h"
#include "engine/evaluate.h"
#include "engine/power/energy.h"
#include "engine/power/node_overhead.h"

#include <array>
#include <cmath>

namespace ridgepoint::data {

namespace {

using engine::MetricId;
using engine::ParameterId;
using engine::PredictionLevel;

/// Air-cooled nodes of eight draw 0.76 of their rating in the mean while they train, and 0.82 at most.
constexpr double ratedPowerRatio = 0.76;

using Run = tl::expected<EnergyRun, RowGap>;

tl::unexpected<RowGap> gap(const QString &reason) { return tl::unexpected(RowGap{reason, false}); }

tl::unexpected<RowGap> noAnswer() { return gap(Text::tr("The engine has no answer: a figure of the device is not known.")); }

/// The same run as the rate or the time that is predicted.
EndToEndRow asRun(EndToEndRow row)
{
    const bool isRate = says(row, QLatin1StringView("samples per s"));
    row.metric = row.metric == QLatin1StringView("J_per_token") ? QStringLiteral("tokens_per_s")
                 : isRate                                       ? QStringLiteral("samples_per_s")
                                                                : QStringLiteral("latency_s");
    return row;
}

Run textRun(const engine::Catalog &catalog, const EndToEndRow &row, const engine::Accelerator &accelerator, const engine::Model &model,
            PredictionLevel level)
{
    if (row.phase != QLatin1StringView("serve") && row.phase != QLatin1StringView("decode"))
        return gap(Text::tr("The energy of this phase is not predicted."));
    auto planned = RowRules(catalog, level).plan(row, accelerator, model, 0);
    if (!planned)
        return tl::unexpected(planned.error());
    if (planned->running)
        planned->scenario.set(ParameterId::batch, std::round(*planned->running));
    constexpr std::array wanted = {MetricId::tokens_per_second, MetricId::forward_time, MetricId::achieved_performance,
                                   MetricId::compute_utilization};
    engine::MetricSet set;
    for (const MetricId id : wanted)
        set.insert(id);
    const auto estimate = engine::evaluate(catalog, planned->scenario, set);
    if (!estimate)
        return gap(text(estimate.error()));
    for (const MetricId id : wanted)
        if (!(*estimate)[id].is_present || !((*estimate)[id].number > 0))
            return noAnswer();
    const auto of = [&estimate](MetricId id) { return (*estimate)[id].number; };
    const engine::FlopPerSecond peak(of(MetricId::achieved_performance) / of(MetricId::compute_utilization) / row.count);
    return EnergyRun{engine::load_of(estimate->decode_operators, engine::seconds(of(MetricId::forward_time)), row.count, peak,
                                     engine::watts(accelerator.tdp.si)),
                     of(MetricId::tokens_per_second) * planned->factor};
}

/// All steps of a denoiser, and the decoding of what they made.
std::vector<engine::OperatorCost> workOf(const engine::Operators &step, const engine::Denoiser &denoiser, const engine::DenoisingPlan &plan,
                                         engine::Second decode)
{
    std::vector<engine::OperatorCost> all(step.begin(), step.end());
    for (engine::OperatorCost &cost : all)
        for (double *ofStep : {&cost.flops, &cost.weight_bytes, &cost.kv_bytes, &cost.activation_bytes, &cost.extra_bytes, &cost.time})
            *ofStep *= plan.steps;
    engine::OperatorCost last;
    last.flops = engine::decoder_flops(denoiser, plan.picture).si() * plan.batch;
    last.time = decode.si();
    last.bound = engine::OperatorBound::compute;
    all.push_back(last);
    return all;
}

Run pictureRun(const engine::Catalog &catalog, const EndToEndRow &row, const engine::Accelerator &accelerator,
               const engine::Denoiser &denoiser, PredictionLevel level)
{
    const auto planned = planPicture(row, accelerator, denoiser);
    if (!planned)
        return tl::unexpected(planned.error());
    const engine::DenoisingPlan &plan = planned->plan;
    if (const auto refused = engine::denoising_time(catalog, accelerator, denoiser, plan, level); !refused)
        return gap(text(refused.error()));
    const engine::DenoisingDevice device{accelerator, catalog.profile(accelerator), engine::fabric_of(catalog, accelerator, level),
                                         level == PredictionLevel::ideal};
    engine::Operators step;
    const auto time = engine::denoising_time(device, denoiser, plan, {}, step);
    const auto precision = plan.computes ? plan.weights : engine::Precision::bf16;
    const engine::FlopPerSecond peak(accelerator.dense_peak[static_cast<std::size_t>(precision)].si);
    return EnergyRun{
        engine::load_of(workOf(step, denoiser, plan, time.decode), time.total, plan.devices, peak, engine::watts(accelerator.tdp.si)),
        planned->factor * planned->copies * plan.batch / time.total.si()};
}

Run runOf(const engine::Catalog &catalog, const EndToEndNames &names, const EndToEndRow &row, const engine::Accelerator &accelerator,
          const engine::Model &model, PredictionLevel level)
{
    if (row.phase != QLatin1StringView("diffusion"))
        return textRun(catalog, row, accelerator, model, level);
    const auto denoiser = names.denoisers.constFind(QString::fromStdString(model.slug));
    if (denoiser == names.denoisers.cend())
        return gap(Text::tr("The row is about a picture, and its model makes none."));
    return pictureRun(catalog, row, accelerator, *denoiser, level);
}

double joules(const engine::Catalog &catalog, const engine::Accelerator &accelerator, const EndToEndRow &row, const EnergyRun &run)
{
    const auto range = engine::power_range(engine::watts(accelerator.tdp.si), accelerator.device_class);
    engine::Watt power = row.count * engine::accelerator_power(range, engine::power_utilization(run.load));
    if (boundaryOf(row) == EnergyBoundary::System)
        power = power * engine::node_overhead(catalog, accelerator).multiplier.si * ratedPowerRatio;
    return engine::energy_per_sample(power, engine::seconds(1), run.outputs).si();
}

} // namespace

QString slug(EnergyBoundary boundary)
{
    return boundary == EnergyBoundary::System ? QStringLiteral("whole system") : QStringLiteral("accelerators");
}

bool isEnergy(const EndToEndRow &row) { return row.metric.startsWith(QLatin1StringView("J_")); }

EnergyBoundary boundaryOf(const EndToEndRow &row)
{
    const bool isSystem = says(row, QLatin1StringView("whole-system")) || says(row, QLatin1StringView("whole system"));
    return isSystem ? EnergyBoundary::System : EnergyBoundary::Accelerators;
}

Run energyRun(const engine::Catalog &catalog, const EndToEndNames &names, const EndToEndRow &row, PredictionLevel level)
{
    if (const auto unknown = unknownName(names, row))
        return gap(*unknown);
    const engine::Accelerator &accelerator = *names.accelerators.find(row.accelerator);
    if (!accelerator.tdp.is_known())
        return gap(Text::tr("The rated power of the device is not known."));
    const auto run = runOf(catalog, names, asRun(row), accelerator, *names.models.find(row.model), level);
    if (run && !(std::isfinite(run->outputs) && run->outputs > 0))
        return noAnswer();
    return run;
}

std::optional<engine::Watt> measuredPower(const EndToEndRow &row)
{
    const auto watts = numberBefore(row, QLatin1StringView("W over"));
    return watts && *watts > 0 ? std::optional(engine::watts(*watts)) : std::nullopt;
}

std::optional<double> rateError(const EndToEndRow &row, const EnergyRun &run)
{
    const auto power = measuredPower(row);
    return power ? std::optional(run.outputs * row.value / power->si() - 1) : std::nullopt;
}

ValidationRow validateEnergy(const engine::Catalog &catalog, const EndToEndNames &names, const EndToEndRow &row, PredictionLevel level)
{
    ValidationRow result = unpredicted(names, row);
    result.set = ValidationSet::Energy;
    result.boundary = slug(boundaryOf(row));
    const auto run = energyRun(catalog, names, row, level);
    if (const auto off = run ? rateError(row, *run) : std::nullopt; off && std::abs(*off) > mostRateError)
        result.note = Text::tr("The rate of this run is predicted %1 % off, and its energy with it.").arg(100 * *off, 0, 'f', 0);
    if (run)
        result.predicted = joules(catalog, *names.accelerators.find(row.accelerator), row, *run);
    else
        result.reason = run.error().reason;
    return result;
}

} // namespace ridgepoint::data
