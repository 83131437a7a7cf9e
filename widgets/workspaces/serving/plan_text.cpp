// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_text.h"

#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

QString utf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

bool isMore(engine::MetricId id) { return engine::metric(id).direction == engine::Direction::higher_is_better; }

QString targetText(const engine::Target &target)
{
    return ServingText::tr("%1 %2 %3", "a target: label, at least, value")
        .arg(metricLabel(target.metric).toLower(), directionText(target.metric),
             numberText(target.value, engine::metric(target.metric).unit));
}

QString targetsText(const std::vector<engine::Target> &targets)
{
    QStringList texts;
    for (const engine::Target &target : targets)
        texts << targetText(target);
    if (texts.size() == 1)
        return texts.front();
    const QString last = texts.takeLast();
    return ServingText::tr("%1 and %2", "a list of targets").arg(texts.join(QStringLiteral(", ")), last);
}

QString smallest(engine::PlanOrder order)
{
    switch (order) {
    case engine::PlanOrder::power:
        return ServingText::tr("the set of least rated power");
    case engine::PlanOrder::price:
        return ServingText::tr("the set of the lowest price");
    case engine::PlanOrder::count:
        break;
    }
    return ServingText::tr("the smallest set");
}

QString nothingServes(const PlanResult &result, const QString &model)
{
    const QString most = countText(result.request.most_accelerators);
    const QString sentence =
        ServingText::tr("No set of at most %1 accelerators serves %2 at %3.").arg(most, model, targetsText(result.request.targets));
    const auto &options = result.plan.options;
    if (options.empty() || options.front().reached.empty() || options.front().memory_utilization > 1)
        return sentence;
    const engine::PlanOption &nearest = options.front();
    const engine::Target &missed = result.request.targets[nearest.binding];
    return ServingText::tr("%1 Nearest comes %2 × %3 with %4.")
        .arg(sentence, countText(nearest.count()), QString::fromStdString(nearest.accelerator->name),
             numberText(nearest.reached[nearest.binding], engine::metric(missed.metric).unit));
}

} // namespace

QString metricLabel(engine::MetricId id) { return utf8(engine::metric(id).label); }

QString directionText(engine::MetricId id) { return isMore(id) ? ServingText::tr("at least") : ServingText::tr("at most"); }

QString limitText(const std::string &bound)
{
    if (bound == "compute")
        return ServingText::tr("compute");
    if (bound == "memory")
        return ServingText::tr("memory bandwidth");
    if (bound == "fabric")
        return ServingText::tr("links between accelerators");
    if (bound == "overhead")
        return ServingText::tr("kernel launches");
    return bound == "capacity" ? ServingText::tr("memory capacity") : QString();
}

QString splitText(const engine::PlanOption &option)
{
    QStringList parts;
    if (option.tensor > 1)
        parts << ServingText::tr("tensor %1").arg(countText(option.tensor));
    if (option.pipeline > 1)
        parts << ServingText::tr("pipeline %1").arg(countText(option.pipeline));
    if (option.replicas > 1)
        parts << ServingText::tr("replicas %1").arg(countText(option.replicas));
    return parts.isEmpty() ? ServingText::tr("one") : parts.join(QStringLiteral(" × "));
}

double leastRoom(const engine::PlanOption &option, const engine::PlanRequest &request)
{
    if (option.binding >= option.reached.size())
        return 0;
    const engine::Target &target = request.targets[option.binding];
    const double reached = option.reached[option.binding];
    return (isMore(target.metric) ? reached / target.value : target.value / reached) - 1;
}

std::size_t feasibleCount(const engine::Plan &plan)
{
    return static_cast<std::size_t>(
        std::count_if(plan.options.begin(), plan.options.end(), [](const engine::PlanOption &option) { return option.is_feasible; }));
}

QString planGrounds(const engine::Catalog &catalog, const engine::Scenario &scenario, bool keepsBatch)
{
    QStringList parts{nameInForce(catalog, scenario, ParameterId::model), precisionText(catalog, scenario),
                      ServingText::tr("context %1").arg(countText(numberInForce(catalog, scenario, ParameterId::context))),
                      ServingText::tr("prompt %1").arg(countText(numberInForce(catalog, scenario, ParameterId::prompt_tokens)))};
    if (keepsBatch)
        parts << ServingText::tr("batch %1").arg(countText(numberInForce(catalog, scenario, ParameterId::batch)));
    parts << nameInForce(catalog, scenario, ParameterId::serving_mode).toLower()
          << ServingText::tr("level %1").arg(nameInForce(catalog, scenario, ParameterId::estimate_level).toLower());
    return ServingText::tr("Of the scenario: %1.").arg(parts.join(QStringLiteral(" · ")));
}

QString planSentence(const PlanResult &result)
{
    if (!result.problem.isEmpty())
        return result.problem;
    const QString model = nameInForce(*result.catalog, result.request.scenario, ParameterId::model);
    if (feasibleCount(result.plan) == 0)
        return nothingServes(result, model);
    const engine::PlanOption &best = result.plan.options.front();
    const QString set =
        ServingText::tr("%1 × %2", "a count of accelerators").arg(countText(best.count()), QString::fromStdString(best.accelerator->name));
    const QString binding = metricLabel(result.request.targets[best.binding].metric).toLower();
    return ServingText::tr("%1 is %2 that serves %3 at %4; %5 is limited by %6.")
        .arg(set, smallest(result.request.order), model, targetsText(result.request.targets), binding, limitText(best.bound));
}

} // namespace ridgepoint::widgets
