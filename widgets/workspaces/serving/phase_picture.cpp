// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/phase_picture.h"

#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/served_device.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <numeric>

namespace ridgepoint::widgets {

using engine::Estimate;
using engine::OperatorCost;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

struct Row {
    QString name;
    QString fullName; ///< for the read-out
    std::vector<Segment> segments;
    double total = 0; ///< [s]
    double whole = 0; ///< what 100 % is [s]
    double reached = 0;
};

double timeOf(const std::vector<OperatorCost> &operators)
{
    return std::accumulate(operators.begin(), operators.end(), 0.0, [](double sum, const OperatorCost &cost) { return sum + cost.time; });
}

enum class Phase : std::uint8_t { Decode, Mixed, Prefill };

const std::vector<OperatorCost> &operatorsOf(const Estimate &estimate, Phase phase)
{
    switch (phase) {
    case Phase::Decode:
        return estimate.decode_operators;
    case Phase::Mixed:
        return estimate.mixed_operators;
    case Phase::Prefill:
        break;
    }
    return estimate.prefill_operators;
}

double totalOf(const Estimate &estimate, Phase phase) { return timeOf(operatorsOf(estimate, phase)); }

QString phaseName(Phase phase, engine::Workload workload)
{
    switch (phase) {
    case Phase::Decode:
        return engine::makes_pictures(workload)                   ? ServingText::tr("step")
               : workload == engine::Workload::language_diffusion ? ServingText::tr("refinement")
                                                                  : ServingText::tr("decode");
    case Phase::Mixed:
        return ServingText::tr("mixed");
    case Phase::Prefill:
        break;
    }
    return ServingText::tr("prefill");
}

/// Short, because it stands beside the bar: the ideal row follows the one that it belongs to.
QString rowName(const QString &phase, bool isIdeal, double total)
{
    return QStringLiteral("%1 %2").arg(isIdeal ? ServingText::tr("ideal") : phase, numberText(total, Unit::second));
}

QString fullName(const QString &phase, bool isIdeal)
{
    return isIdeal ? ServingText::tr("%1, ideal").arg(phase) : ServingText::tr("%1, calibrated").arg(phase);
}

std::vector<Row> rowsOf(const Estimate &calibrated, const Estimate &ideal, bool isSaturated, SegmentKind kind)
{
    std::vector<Row> rows;
    for (const Phase phase : {Phase::Decode, Phase::Mixed, Phase::Prefill}) {
        if (phase == Phase::Mixed && !isSaturated)
            continue;
        const double whole = totalOf(calibrated, phase);
        const QString name = phaseName(phase, calibrated.workload);
        for (const bool isIdeal : {false, true}) {
            const Estimate &estimate = isIdeal ? ideal : calibrated;
            const double total = totalOf(estimate, phase);
            if (total > 0 && whole > 0)
                rows.push_back({rowName(name, isIdeal, total), fullName(name, isIdeal), segmentsOf(operatorsOf(estimate, phase), kind),
                                total, whole, 0});
        }
    }
    return rows;
}

/// Every kind of segment that occurs, in the order of the stack.
std::vector<Segment> kindsOf(const std::vector<Row> &rows)
{
    std::vector<Segment> kinds;
    for (const Row &row : rows)
        for (const Segment &segment : row.segments)
            if (std::none_of(kinds.begin(), kinds.end(), [&segment](const Segment &known) { return known.id == segment.id; }))
                kinds.push_back(segment);
    std::stable_sort(kinds.begin(), kinds.end(), [](const Segment &a, const Segment &b) { return a.order < b.order; });
    return kinds;
}

plot::Curve segmentCurve(const Segment &kind, std::vector<Row> &rows)
{
    plot::Curve curve;
    curve.id = kind.id;
    curve.name = kind.name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = kind.colour;
    curve.opacity = kind.opacity;
    curve.isDirectlyLabelled = true;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        Row &row = rows[place];
        const auto found =
            std::find_if(row.segments.begin(), row.segments.end(), [&kind](const Segment &segment) { return segment.id == kind.id; });
        if (found == row.segments.end())
            continue;
        const double share = found->time / row.whole;
        curve.xs.push_back(row.reached + share);
        curve.ys.push_back(static_cast<double>(place));
        curve.baseline.push_back(row.reached);
        const QString time = numberText(found->time, Unit::second);
        curve.pointNames.push_back(found->detail.isEmpty()
                                       ? ServingText::tr("%1: %2 %3").arg(row.fullName, kind.name, time)
                                       : ServingText::tr("%1: %2 %3, %4").arg(row.fullName, kind.name, time, found->detail));
        row.reached += share;
    }
    return curve;
}

plot::PlotFrame frameOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &id, const QString &title)
{
    plot::PlotFrame frame;
    frame.id = id;
    frame.title = title;
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = ServingText::tr("No operator times: choose a model and an accelerator whose figures are known.");
    return frame;
}

} // namespace

SidePicture phasePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const Estimate &estimate, SegmentKind kind)
{
    SidePicture picture;
    const bool isFamily = kind == SegmentKind::Family;
    picture.frame = frameOf(catalog, scenario, isFamily ? QStringLiteral("serving-families") : QStringLiteral("serving-operators"),
                            isFamily ? ServingText::tr("Time by kind of work") : ServingText::tr("Time per operator"));
    if (!isFamily)
        picture.frame.subtitle = ServingText::tr("calibrated, and the ideal bound below it");
    picture.frame.x = {.kind = plot::AxisKind::Linear,
                       .title = ServingText::tr("share of the calibrated time"),
                       .unit = Unit::fraction,
                       .minimum = 0,
                       .maximum = 1,
                       .categories = {}};
    picture.frame.y = {.kind = plot::AxisKind::Category, .title = {}, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = {}};
    const auto calibrated = estimateAtLevel(catalog, scenario, estimate, "calibrated");
    const auto ideal = estimateAtLevel(catalog, scenario, estimate, "ideal");
    if (!calibrated || !ideal)
        return picture;
    std::vector<Row> rows = rowsOf(*calibrated, *ideal, isSaturated(catalog, scenario), kind);
    for (const Row &row : rows) {
        picture.frame.y.categories << row.name;
        picture.frame.x.maximum = std::max(*picture.frame.x.maximum, row.total / row.whole);
    }
    for (const Segment &segment : kindsOf(rows))
        picture.curves.push_back(segmentCurve(segment, rows));
    return picture;
}

SidePicture operatorPairPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const Estimate &estimate)
{
    SidePicture picture;
    picture.frame = frameOf(catalog, scenario, QStringLiteral("serving-operator-pairs"), ServingText::tr("Decode operators"));
    picture.frame.subtitle = ServingText::tr("ideal and calibrated");
    picture.frame.x = {.kind = plot::AxisKind::Linear,
                       .title = ServingText::tr("time in one decode step, s"),
                       .unit = Unit::second,
                       .minimum = 0,
                       .maximum = {},
                       .categories = {}};
    picture.frame.y = {.kind = plot::AxisKind::Category, .title = {}, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = {}};
    const auto calibrated = estimateAtLevel(catalog, scenario, estimate, "calibrated");
    const auto ideal = estimateAtLevel(catalog, scenario, estimate, "ideal");
    if (!calibrated || !ideal || !(totalOf(*calibrated, Phase::Decode) > 0))
        return picture;
    const std::vector<Row> rows = {
        {ServingText::tr("ideal"), {}, segmentsOf(ideal->decode_operators, SegmentKind::Operator), 0, 0, 0},
        {ServingText::tr("calibrated"), {}, segmentsOf(calibrated->decode_operators, SegmentKind::Operator), 0, 0, 0}};
    std::vector<Segment> kinds = kindsOf(rows);
    const auto timeIn = [](const Row &row, const QString &id) {
        const auto found =
            std::find_if(row.segments.begin(), row.segments.end(), [&id](const Segment &segment) { return segment.id == id; });
        return found == row.segments.end() ? 0.0 : found->time;
    };
    std::stable_sort(kinds.begin(), kinds.end(),
                     [&](const Segment &a, const Segment &b) { return timeIn(rows[1], a.id) > timeIn(rows[1], b.id); });
    constexpr std::size_t mostOperators = 7;
    kinds.resize(std::min(kinds.size(), mostOperators));
    for (const Segment &kind : kinds)
        picture.frame.y.categories << kind.name;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        plot::Curve curve;
        curve.id = r == 0 ? QStringLiteral("ideal") : QStringLiteral("calibrated");
        curve.name = rows[r].name;
        curve.kind = plot::CurveKind::Bar;
        curve.colour = r == 0 ? CurveColour{CurveColour::Role::Muted, 0} : CurveColour{CurveColour::Role::Slot, 0};
        curve.opacity = r == 0 ? 0.5 : 1;
        for (std::size_t place = 0; place < kinds.size(); ++place) {
            curve.xs.push_back(timeIn(rows[r], kinds[place].id));
            curve.ys.push_back(static_cast<double>(place));
            curve.pointNames.push_back(ServingText::tr("%1, %2").arg(kinds[place].name, rows[r].name));
        }
        picture.curves.push_back(std::move(curve));
    }
    return picture;
}

} // namespace ridgepoint::widgets
