// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/facility_request.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/sections.h"
#include "engine/evaluate.h"

namespace ridgepoint::app::cli {

namespace {

using engine::MetricId;
using engine::Unit;

constexpr std::array outputs = {MetricId::cost_per_accelerator_hour,
                                MetricId::cost_per_million_tokens,
                                MetricId::cost_per_image,
                                MetricId::search_cost,
                                MetricId::pipeline_cost,
                                MetricId::training_cost,
                                MetricId::capital_cost};

/// What an hour of an accelerator is paid for; empty where it is rented.
Section stack(const FacilityAnswer &answer)
{
    Section part = section("parts", QStringLiteral("An accelerator-hour by parts"), {"part", "cost_per_hour", "share"});
    if (!answer.facility.cost)
        return part;
    const engine::CostStack &cost = *answer.facility.cost;
    const Format format = answer.request.format;
    for (std::size_t i = 0; i < engine::cost_part_count; ++i) {
        const auto of = static_cast<engine::CostPart>(i);
        part.rows.rows << QVariantList{text(engine::to_string(of)), numberCell(cost[of], Unit::dollar_per_hour, format),
                                       numberCell(cost.share(of), Unit::fraction, format)};
    }
    part.rows.rows << QVariantList{QStringLiteral("Total"), numberCell(cost.total(), Unit::dollar_per_hour, format),
                                   numberCell(1, Unit::fraction, format)};
    return part;
}

Section made(const FacilityAnswer &answer, const engine::Estimate &estimate)
{
    Section part = section("outputs", QStringLiteral("What it makes"), {"output", "cost"});
    for (const MetricId id : outputs)
        if (const auto cost = metricOf(estimate, id))
            part.rows.rows << QVariantList{text(engine::metric(id).name),
                                           numberCell(*cost, engine::metric(id).unit, answer.request.format)};
    return part;
}

/// Load over limit of every layer, the binding one first, and what is not known.
Section weakest(const FacilityAnswer &answer)
{
    Section part = section("layers", QStringLiteral("Layers, the weakest first"), {"layer", "utilization", "headroom", "reason"});
    const Format format = answer.request.format;
    const engine::WeakestLayer &layers = answer.facility.weakest;
    for (const engine::LayerStanding &standing : layers.standings)
        part.rows.rows << QVariantList{text(engine::to_string(standing.layer)), numberCell(standing.utilization, Unit::fraction, format),
                                       numberCell(standing.headroom(), Unit::fraction, format), QVariant()};
    for (const engine::UnknownLayer &unknown : layers.unknown)
        part.rows.rows << QVariantList{text(engine::to_string(unknown.layer)), QVariant(), QVariant(), text(unknown.reason)};
    return part;
}

} // namespace

Result<void> runCost(const Arguments &arguments)
{
    const auto answer = requestedFacility(arguments);
    if (!answer)
        return tl::unexpected(answer.error());
    engine::MetricSet wanted;
    for (const MetricId id : outputs)
        wanted.insert(id);
    const auto estimate = engine::evaluate(answer->request.catalog, answer->request.scenario, wanted);
    if (!estimate)
        return badInput(estimate.error());
    explainAbsence(answer->request, {MetricId::cost_per_accelerator_hour, MetricId::capital_cost});
    return print(sectionsText({stack(*answer), made(*answer, *estimate), weakest(*answer)}, answer->request.format));
}

} // namespace ridgepoint::app::cli
