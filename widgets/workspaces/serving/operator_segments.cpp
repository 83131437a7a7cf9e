// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/operator_segments.h"

#include "engine/evaluate.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::OperatorCost;
using engine::OperatorFamily;
using engine::ParameterId;
using plot::CurveColour;

namespace {

constexpr std::size_t familyCount = static_cast<std::size_t>(OperatorFamily::host) + 1;

QString familyName(OperatorFamily family)
{
    switch (family) {
    case OperatorFamily::linear:
        return ServingText::tr("linear");
    case OperatorFamily::head:
        return ServingText::tr("head");
    case OperatorFamily::attention:
        return ServingText::tr("attention");
    case OperatorFamily::expert:
        return ServingText::tr("experts");
    case OperatorFamily::collective:
        return ServingText::tr("collectives");
    case OperatorFamily::auxiliary:
        return ServingText::tr("elementwise");
    case OperatorFamily::spill:
        return ServingText::tr("spill");
    case OperatorFamily::host:
        break;
    }
    return ServingText::tr("host");
}

QString familyId(OperatorFamily family)
{
    constexpr std::array<const char *, familyCount> ids = {"linear",     "head",      "attention", "expert",
                                                           "collective", "auxiliary", "spill",     "host"};
    return QLatin1StringView(ids[static_cast<std::size_t>(family)]);
}

/// Families keep their colour whatever the model.
CurveColour familyColour(OperatorFamily family)
{
    constexpr std::array<int, familyCount> slots = {0, 5, 1, 2, 3, 4, 0, 0};
    if (family == OperatorFamily::spill)
        return {CurveColour::Role::Infeasible, 0};
    if (family == OperatorFamily::host)
        return {CurveColour::Role::Muted, 0};
    return {CurveColour::Role::Slot, slots[static_cast<std::size_t>(family)]};
}

/// From the work on the weights to what surrounds it.
int familyOrder(OperatorFamily family)
{
    constexpr std::array<int, familyCount> orders = {0, 300, 200, 100, 400, 500, 600, 700};
    return orders[static_cast<std::size_t>(family)];
}

Segment *findSegment(std::vector<Segment> &segments, const QString &id)
{
    const auto found = std::find_if(segments.begin(), segments.end(), [&id](const Segment &segment) { return segment.id == id; });
    return found == segments.end() ? nullptr : &*found;
}

Segment segmentOf(const OperatorCost &cost, SegmentKind kind)
{
    Segment segment;
    const bool isFamily = kind == SegmentKind::Family;
    segment.id = isFamily ? familyId(cost.family) : QString::fromUtf8(cost.name.data(), static_cast<qsizetype>(cost.name.size()));
    segment.name = isFamily ? familyName(cost.family) : QString::fromUtf8(cost.label.data(), static_cast<qsizetype>(cost.label.size()));
    segment.colour = familyColour(cost.family);
    segment.order = familyOrder(cost.family);
    return segment;
}

} // namespace

QString boundText(engine::OperatorBound bound)
{
    switch (bound) {
    case engine::OperatorBound::compute:
        return ServingText::tr("compute bound");
    case engine::OperatorBound::memory:
        return ServingText::tr("memory bound");
    case engine::OperatorBound::fabric:
        return ServingText::tr("bound by the links between devices");
    case engine::OperatorBound::overhead:
        break;
    }
    return ServingText::tr("bound by kernel launches");
}

std::vector<Segment> segmentsOf(const std::vector<OperatorCost> &operators, SegmentKind kind)
{
    std::vector<Segment> segments;
    std::array<int, familyCount> seen{};
    for (const OperatorCost &cost : operators) {
        if (!(cost.time > 0))
            continue;
        Segment fresh = segmentOf(cost, kind);
        Segment *segment = findSegment(segments, fresh.id);
        if (segment == nullptr) {
            int &place = seen[static_cast<std::size_t>(cost.family)];
            constexpr std::array<double, 4> shades = {1, 0.72, 0.52, 0.36};
            fresh.opacity = kind == SegmentKind::Family ? 1 : shades[static_cast<std::size_t>(place) % shades.size()];
            fresh.order += place++;
            fresh.detail = kind == SegmentKind::Family ? QString() : boundText(cost.bound);
            segments.push_back(std::move(fresh));
            segment = &segments.back();
        }
        segment->time += cost.time;
    }
    std::stable_sort(segments.begin(), segments.end(), [](const Segment &a, const Segment &b) { return a.order < b.order; });
    return segments;
}

std::optional<engine::Estimate> estimateAtLevel(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                const engine::Estimate &estimate, const char *level)
{
    if (slugInForce(catalog, scenario, ParameterId::estimate_level) == level)
        return estimate;
    static const engine::MetricSet wanted = {MetricId::forward_time, MetricId::time_per_output_token, MetricId::time_to_first_token};
    engine::Scenario other = scenario;
    other.reset(ParameterId::compared_accelerators);
    other.set(ParameterId::estimate_level, std::string(level));
    auto answer = engine::evaluate(catalog, other, wanted);
    return answer ? std::optional(*std::move(answer)) : std::nullopt;
}

} // namespace ridgepoint::widgets
