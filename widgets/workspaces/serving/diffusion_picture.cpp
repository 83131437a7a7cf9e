// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/diffusion_picture.h"

#include "engine/evaluate.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using engine::Workload;
using plot::CurveColour;

namespace {

QString unitTitle(OutputMeasure measure, Workload workload)
{
    const bool isPicture = engine::makes_pictures(workload);
    switch (measure) {
    case OutputMeasure::Time:
        return isPicture ? ServingText::tr("Time of one request, s") : ServingText::tr("Time of one answer, s");
    case OutputMeasure::Work:
        return isPicture ? ServingText::tr("FLOP of one picture or clip") : ServingText::tr("FLOP of one answer");
    case OutputMeasure::Bytes:
        return isPicture ? ServingText::tr("Bytes of one picture or clip") : ServingText::tr("Bytes of one answer");
    case OutputMeasure::Energy:
        return isPicture ? ServingText::tr("Energy of one picture or clip, J") : ServingText::tr("Energy per token, J");
    case OutputMeasure::Cost:
        break;
    }
    return isPicture ? ServingText::tr("Cost of one picture or clip, USD") : ServingText::tr("Cost of a million tokens, USD");
}

plot::PlotFrame frameOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &id, const QString &title)
{
    plot::PlotFrame frame;
    frame.id = id;
    frame.title = title;
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = ServingText::tr("Nothing to draw: choose a model and an accelerator whose figures are known.");
    return frame;
}

plot::Axis logAxis(const QString &title, Unit unit)
{
    return {.kind = plot::AxisKind::Log, .title = title, .unit = unit, .minimum = {}, .maximum = {}, .categories = {}};
}

plot::Curve lineOf(const QString &id, const QString &name, int slot, std::vector<double> xs, std::vector<double> ys)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.colour = {CurveColour::Role::Slot, slot};
    curve.width = 2.2;
    curve.isDirectlyLabelled = true;
    curve.xs = std::move(xs);
    curve.ys = std::move(ys);
    return curve;
}

void addCrossing(const StepCurve &curve, int slot, SidePicture &picture)
{
    if (!curve.breakEven || !curve.autoregressive)
        return;
    const QString text = ServingText::tr("N* = %1").arg(numberText(std::round(*curve.breakEven), Unit::count));
    picture.curves.push_back(markCurve({.id = QStringLiteral("even-%1").arg(slot),
                                        .name = ServingText::tr("as much as token by token"),
                                        .label = text,
                                        .marker = plot::Marker::Diamond,
                                        .colour = {CurveColour::Role::Slot, slot}},
                                       *curve.breakEven, *curve.autoregressive));
}

void addStepCurve(const StepCurve &curve, int slot, bool isText, SidePicture &picture)
{
    const QString batch = countText(curve.batch);
    picture.curves.push_back(lineOf(QStringLiteral("steps-%1").arg(slot),
                                    isText ? ServingText::tr("diffusion, batch %1").arg(batch) : ServingText::tr("batch %1").arg(batch),
                                    slot, curve.steps, curve.values));
    if (!curve.autoregressive)
        return;
    plot::Curve level = lineOf(QStringLiteral("ar-%1").arg(slot), ServingText::tr("token by token, batch %1").arg(batch), slot,
                               {curve.steps.front(), curve.steps.back()}, {*curve.autoregressive, *curve.autoregressive});
    level.line = plot::LineStyle::Dash;
    picture.curves.push_back(std::move(level));
    addCrossing(curve, slot, picture);
}

void addPresent(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::vector<StepCurve> &curves,
                SidePicture &picture)
{
    const double steps = numberInForce(catalog, scenario, ParameterId::steps);
    const auto own = std::ranges::find(curves, numberInForce(catalog, scenario, ParameterId::batch), &StepCurve::batch);
    if (own == curves.end())
        return;
    const auto found = std::ranges::find(own->steps, steps);
    if (found == own->steps.end())
        return;
    picture.curves.push_back(markCurve({.id = QStringLiteral("scenario"),
                                        .name = ServingText::tr("this scenario"),
                                        .label = ServingText::tr("%1 steps").arg(numberText(steps, Unit::count)),
                                        .marker = plot::Marker::Circle,
                                        .colour = {CurveColour::Role::Accent, 0},
                                        .size = 12},
                                       steps, own->values[static_cast<std::size_t>(found - own->steps.begin())]));
}

QString stepTitle(Workload workload)
{
    switch (workload) {
    case Workload::image:
        return ServingText::tr("A picture over its denoising steps");
    case Workload::video:
        return ServingText::tr("A clip over its denoising steps");
    default:
        return ServingText::tr("The same answer by diffusion and token by token");
    }
}

/// The network, and the tokens of one pass of it.
QString subtitleOf(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    const QString name = nameInForce(catalog, scenario, ParameterId::model);
    const auto estimate = engine::evaluate(catalog, scenario, {MetricId::tokens_in_flight});
    if (!estimate || !(*estimate)[MetricId::tokens_in_flight].is_present)
        return name;
    return ServingText::tr("%1, %2 a forward").arg(name, numberText((*estimate)[MetricId::tokens_in_flight].number, Unit::token));
}

/// Where the scenario stands, by the tokens of its pass.
void addTokens(const engine::Catalog &catalog, const engine::Scenario &scenario, ParameterId parameter, SidePicture &picture)
{
    const auto estimate = engine::evaluate(catalog, scenario, {MetricId::tokens_in_flight, MetricId::forward_flops});
    if (!estimate || !(*estimate)[MetricId::tokens_in_flight].is_present || !(*estimate)[MetricId::forward_flops].is_present)
        return;
    const double size = numberInForce(catalog, scenario, parameter);
    picture.curves.push_back(markCurve({.id = QStringLiteral("scenario"),
                                        .name = ServingText::tr("this scenario"),
                                        .label = numberText((*estimate)[MetricId::tokens_in_flight].number, Unit::token),
                                        .marker = plot::Marker::Circle,
                                        .colour = {CurveColour::Role::Accent, 0},
                                        .size = 10},
                                       size, (*estimate)[MetricId::forward_flops].number));
}

std::string_view slugOfScope(engine::AttentionScope scope)
{
    return engine::parameter(ParameterId::attention_scope).fixed_choices[static_cast<std::size_t>(scope)];
}

} // namespace

SidePicture stepPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, Workload workload, OutputMeasure measure)
{
    const engine::Scenario asked = asWorkload(catalog, scenario, workload);
    SidePicture picture{frameOf(catalog, asked, QStringLiteral("serving-diffusion"), stepTitle(workload)), {}, {}};
    const bool isText = workload == Workload::language_diffusion;
    picture.frame.x =
        logAxis(isText ? ServingText::tr("refinements of the whole answer") : ServingText::tr("denoising steps"), Unit::count);
    picture.frame.y = logAxis(unitTitle(measure, workload), engine::metric(metricOf(measure, workload)).unit);
    picture.frame.subtitle = subtitleOf(catalog, asked);
    const std::vector<StepCurve> curves = stepCurves(catalog, scenario, workload, measure);
    for (std::size_t i = 0; i < curves.size(); ++i)
        addStepCurve(curves[i], static_cast<int>(i), isText, picture);
    addPresent(catalog, asked, curves, picture);
    return picture;
}

SidePicture writingRatePicture(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    SidePicture picture{
        frameOf(catalog, scenario, QStringLiteral("serving-writing"), ServingText::tr("Throughput as the batch grows")), {}, {}};
    picture.frame.x = logAxis(ServingText::tr("batch"), Unit::count);
    picture.frame.y = logAxis(ServingText::tr("tokens/s"), Unit::token_per_second);
    picture.frame.isLegendShown = false;
    constexpr double most = 1024;
    int slot = 0;
    for (const Workload workload : {Workload::language_diffusion, Workload::autoregressive}) {
        const bool isDiffusion = workload == Workload::language_diffusion;
        ParameterCurve curve =
            parameterCurve(catalog, asWorkload(catalog, scenario, workload), ParameterId::batch, 1, most, MetricId::tokens_per_second);
        if (curve.xs.empty())
            continue;
        picture.curves.push_back(lineOf(isDiffusion ? QStringLiteral("diffusion") : QStringLiteral("ar"),
                                        isDiffusion ? ServingText::tr("diffusion") : ServingText::tr("token by token"), slot++,
                                        std::move(curve.xs), std::move(curve.ys)));
    }
    return picture;
}

SidePicture scopePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, Workload workload)
{
    const bool isVideo = workload == Workload::video;
    const engine::Scenario asked = asWorkload(catalog, scenario, workload);
    SidePicture picture{frameOf(catalog, asked, QStringLiteral("serving-scope"),
                                isVideo ? ServingText::tr("One pass as clips lengthen") : ServingText::tr("One pass as pictures widen")),
                        {},
                        {}};
    picture.frame.x =
        logAxis(isVideo ? ServingText::tr("frames") : ServingText::tr("width at this height, px"), isVideo ? Unit::count : Unit::pixel);
    picture.frame.y = logAxis(ServingText::tr("FLOP per forward"), Unit::flop);
    picture.frame.isLegendShown = false;
    const ParameterId parameter = isVideo ? ParameterId::frames : ParameterId::width;
    constexpr double leastFrames = 5;
    constexpr double mostFrames = 1000;
    constexpr double leastWidth = 256;
    constexpr double mostWidth = 8192;
    for (const engine::AttentionScope scope :
         {engine::AttentionScope::full, engine::AttentionScope::window, engine::AttentionScope::sparse}) {
        engine::Scenario scoped = asked;
        scoped.set(ParameterId::attention_scope, std::string(slugOfScope(scope)));
        ParameterCurve curve = parameterCurve(catalog, scoped, parameter, isVideo ? leastFrames : leastWidth,
                                              isVideo ? mostFrames : mostWidth, MetricId::forward_flops);
        if (curve.xs.empty())
            continue;
        const int slot = static_cast<int>(scope);
        picture.curves.push_back(
            lineOf(QString::fromUtf8(slugOfScope(scope)),
                   QString::fromStdString(engine::display_text(catalog, ParameterId::attention_scope, std::string(slugOfScope(scope)))),
                   slot, std::move(curve.xs), std::move(curve.ys)));
    }
    if (!picture.curves.empty())
        addTokens(catalog, asked, parameter, picture);
    return picture;
}

QString diffusionSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, Workload workload)
{
    const engine::Scenario asked = asWorkload(catalog, scenario, workload);
    const auto estimate =
        engine::evaluate(catalog, asked, {MetricId::request_latency, MetricId::break_even_steps, MetricId::function_evaluations});
    if (!estimate || !(*estimate)[MetricId::request_latency].is_present)
        return {};
    const QString time = numberText((*estimate)[MetricId::request_latency].number, Unit::second);
    const QString evaluations = numberText((*estimate)[MetricId::function_evaluations].number, Unit::count);
    if (workload != Workload::language_diffusion)
        return ServingText::tr("%1 makes its output in %2 with %3 passes of the network.")
            .arg(nameInForce(catalog, asked, ParameterId::model), time, evaluations);
    const engine::MetricValue &even = (*estimate)[MetricId::break_even_steps];
    const auto written = engine::evaluate(catalog, asWorkload(catalog, scenario, Workload::autoregressive), {MetricId::request_latency});
    if (!written || !(*written)[MetricId::request_latency].is_present || !even.is_present)
        return ServingText::tr("By diffusion an answer takes %1 and %2 forwards.").arg(time, evaluations);
    return ServingText::tr(
               "At batch %1 %2 writes this answer in %3 by diffusion with %4 forwards, in %5 token by token; refined all at once "
               "it breaks even at %6 steps.")
        .arg(countText(numberInForce(catalog, asked, ParameterId::batch)), nameInForce(catalog, asked, ParameterId::model), time,
             evaluations, numberText((*written)[MetricId::request_latency].number, Unit::second),
             numberText(std::round(even.number), Unit::count));
}

} // namespace ridgepoint::widgets
