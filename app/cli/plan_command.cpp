// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "app/cli/rows.h"
#include "engine/plan/plan.h"

namespace ridgepoint::app::cli {

namespace {

using engine::ParameterId;

Result<engine::Target> requestedTarget(const QString &argument)
{
    const qsizetype equals = argument.indexOf(QLatin1Char('='));
    if (equals < 1)
        return badInput(
            QStringLiteral("--target takes METRIC=VALUE, for example tokens_per_second_per_user=50, not '%1'.").arg(argument.left(200)));
    const QString name = argument.left(equals).trimmed();
    const auto id = engine::find_metric(name.toStdString());
    if (!id)
        return badInput(QStringLiteral("There is no metric '%1'; 'ridgepoint-cli metrics' lists them.").arg(name.left(80)));
    const auto value = engine::parse(argument.mid(equals + 1).trimmed().toStdString(), engine::metric(*id).unit);
    if (!value)
        return badInput(QStringLiteral("--target %1: %2").arg(name, QString::fromStdString(value.error().what)));
    return engine::Target{*id, *value};
}

/// `--model` and `--context` are short for `--set model=...` and `--set context=...`.
Result<void> setShort(const Arguments &arguments, const engine::Catalog &catalog, ParameterId id, const QString &option,
                      engine::Scenario &scenario)
{
    const auto given = arguments.value(option);
    if (!given)
        return {};
    auto value = valueOf(catalog, id, *given);
    if (!value)
        return tl::unexpected(value.error());
    scenario.set(id, std::move(*value));
    return {};
}

Result<engine::PlanRequest> requestedPlan(const Arguments &arguments, const Request &given)
{
    const engine::Catalog &catalog = given.catalog;
    engine::PlanRequest request;
    request.scenario = given.scenario;
    if (const auto set = setShort(arguments, catalog, ParameterId::model, QStringLiteral("model"), request.scenario); !set)
        return tl::unexpected(set.error());
    if (const auto set = setShort(arguments, catalog, ParameterId::context, QStringLiteral("context"), request.scenario); !set)
        return tl::unexpected(set.error());
    for (const QString &argument : arguments.values(QStringLiteral("target"))) {
        const auto target = requestedTarget(argument);
        if (!target)
            return tl::unexpected(target.error());
        request.targets.push_back(*target);
    }
    constexpr int mostAccelerators = 65536;
    const auto most = requestedCount(arguments, QStringLiteral("most"), mostAccelerators);
    if (!most)
        return tl::unexpected(most.error());
    request.most_accelerators = most->value_or(request.most_accelerators);
    if (const auto order = arguments.value(QStringLiteral("rank"))) {
        const auto found = engine::find_plan_order(order->toStdString());
        if (!found)
            return badInput(QStringLiteral("--rank takes count, power or price, not '%1'.").arg(order->left(80)));
        request.order = *found;
    }
    request.with_announced = arguments.has(QStringLiteral("announced"));
    return request;
}

QVariantList row(const engine::PlanOption &option, const engine::PlanRequest &request, Format format)
{
    using engine::Unit;
    QVariantList cells = {format == Format::Table ? text(option.accelerator->name) : text(option.accelerator->slug)};
    cells << (format == Format::Table ? QVariant(option.is_feasible ? QStringLiteral("yes") : QStringLiteral("no"))
                                      : QVariant(option.is_feasible));
    cells << numberCell(option.count(), Unit::count, format) << numberCell(option.tensor, Unit::count, format)
          << numberCell(option.pipeline, Unit::count, format) << numberCell(option.replicas, Unit::count, format)
          << numberCell(option.batch, Unit::count, format);
    for (std::size_t i = 0; i < request.targets.size(); ++i)
        cells << (i < option.reached.size() ? numberCell(option.reached[i], engine::metric(request.targets[i].metric).unit, format)
                                            : QVariant());
    cells << text(option.bound) << text(engine::metric(request.targets[option.binding].metric).name)
          << numberCell(option.memory_utilization, Unit::fraction, format) << numberCell(option.power, Unit::watt, format)
          << numberCell(option.price, Unit::dollar, format) << text(option.reason);
    return cells;
}

} // namespace

Result<void> runPlan(const Arguments &arguments)
{
    const auto given = requested(arguments);
    if (!given)
        return tl::unexpected(given.error());
    const auto request = requestedPlan(arguments, *given);
    if (!request)
        return tl::unexpected(request.error());
    const auto plan = engine::plan(given->catalog, *request);
    if (!plan)
        return badInput(plan.error());
    data::QueryResult rows;
    rows.columns = {QStringLiteral("accelerator"), QStringLiteral("feasible"), QStringLiteral("count"), QStringLiteral("tensor"),
                    QStringLiteral("pipeline"),    QStringLiteral("replicas"), QStringLiteral("batch")};
    for (const engine::Target &target : request->targets)
        rows.columns << text(engine::metric(target.metric).name);
    rows.columns << QStringLiteral("bound") << QStringLiteral("binding_target") << QStringLiteral("memory_utilization")
                 << QStringLiteral("power") << QStringLiteral("price") << QStringLiteral("reason");
    const bool withRest = arguments.has(QStringLiteral("all"));
    for (const engine::PlanOption &option : plan->options)
        if (option.is_feasible || withRest)
            rows.rows.push_back(row(option, *request, given->format));
    if (rows.rows.isEmpty())
        complain(QStringLiteral("note: no accelerator reaches the targets; --all lists what each one misses."));
    return print(rowsText(rows, given->format));
}

} // namespace ridgepoint::app::cli
