// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/plan_wish.h"

#include <QByteArrayList>

#include <algorithm>
#include <cmath>
#include <string>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

bool isPlanned(engine::MetricId id)
{
    const auto all = engine::plan_metrics();
    return std::find(all.begin(), all.end(), id) != all.end();
}

void readLine(const QByteArray &name, const QByteArray &text, PlanWish &wish)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (name == "most" && isNumber && value >= 1 && value <= 65536 && std::floor(value) == value)
        wish.mostAccelerators = value;
    else if (name == "announced")
        wish.withAnnounced = text == "1";
    else if (name == "keep-batch")
        wish.keepsBatch = text == "1";
    else if (name == "order")
        wish.order =
            engine::find_plan_order(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))).value_or(wish.order);
    const auto metric = engine::find_metric(std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
    if (metric && isPlanned(*metric) && isNumber && value > 0 && std::isfinite(value))
        wish.targets.push_back({*metric, value});
}

} // namespace

QByteArray toBytes(const PlanWish &wish)
{
    QByteArrayList lines;
    for (const engine::Target &target : wish.targets) {
        const std::string_view name = engine::metric(target.metric).name;
        lines << QByteArray(name.data(), static_cast<qsizetype>(name.size())) + '=' + QByteArray::number(target.value, 'g', 17);
    }
    const std::string_view order = engine::slug(wish.order);
    lines << "most=" + QByteArray::number(wish.mostAccelerators, 'f', 0)
          << "order=" + QByteArray(order.data(), static_cast<qsizetype>(order.size()))
          << QByteArray("announced=") + (wish.withAnnounced ? '1' : '0') << QByteArray("keep-batch=") + (wish.keepsBatch ? '1' : '0');
    return lines.join('\n');
}

PlanWish planWish(const QByteArray &bytes)
{
    PlanWish wish;
    const std::vector<engine::Target> usual = std::move(wish.targets);
    wish.targets.clear();
    for (const QByteArray &line : bytes.split('\n'))
        if (const qsizetype equals = line.indexOf('='); equals > 0)
            readLine(line.left(equals), line.mid(equals + 1), wish);
    if (wish.targets.empty())
        wish.targets = usual;
    return wish;
}

engine::PlanRequest planRequest(const engine::Scenario &scenario, const PlanWish &wish)
{
    engine::PlanRequest request;
    request.scenario = scenario;
    for (const ParameterId id : {ParameterId::accelerator, ParameterId::accelerator_count, ParameterId::tensor_parallel,
                                 ParameterId::pipeline_parallel, ParameterId::replicas, ParameterId::compared_accelerators})
        request.scenario.reset(id);
    if (!wish.keepsBatch)
        request.scenario.reset(ParameterId::batch);
    else if (!scenario.is_set(ParameterId::batch))
        request.scenario.set(ParameterId::batch, engine::parameter(ParameterId::batch).default_number);
    request.targets = wish.targets;
    request.most_accelerators = wish.mostAccelerators;
    request.order = wish.order;
    request.with_announced = wish.withAnnounced;
    return request;
}

engine::Scenario withOption(engine::Scenario scenario, const engine::PlanOption &option)
{
    const auto put = [&scenario](ParameterId id, double value) {
        if (value == engine::parameter(id).default_number)
            scenario.reset(id);
        else
            scenario.set(id, value);
    };
    scenario.reset(ParameterId::accelerator_count);
    scenario.set(ParameterId::accelerator, option.accelerator->slug);
    put(ParameterId::tensor_parallel, option.tensor);
    put(ParameterId::pipeline_parallel, option.pipeline);
    put(ParameterId::replicas, option.replicas);
    put(ParameterId::batch, option.batch);
    return scenario;
}

} // namespace ridgepoint::widgets
