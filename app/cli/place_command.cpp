// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "engine/pipeline/placement_edge.h"
#include "engine/pipeline/placement_request.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::app::cli {

namespace {

using engine::PlacementOrder;
using engine::Seat;
using engine::Unit;

constexpr double mostSeconds = 1e6;
constexpr double mostDollars = 1e6;
constexpr int mostDevices = 4;
constexpr int mostOptions = 10000;

Result<std::vector<std::string>> requestedVendors(const Arguments &arguments, const engine::Catalog &catalog)
{
    std::vector<std::string> vendors;
    for (const QString &name : arguments.values(QStringLiteral("vendor"))) {
        const auto devices = catalog.accelerators();
        const auto found = std::find_if(devices.begin(), devices.end(), [&name](const engine::Accelerator &device) {
            return text(device.vendor).compare(name.trimmed(), Qt::CaseInsensitive) == 0;
        });
        if (found == devices.end())
            return badInput(QStringLiteral("No accelerator of the database is by the vendor '%1'.").arg(name.left(80)));
        vendors.push_back(found->vendor);
    }
    return vendors;
}

Result<engine::PlacementLimits> requestedLimits(const Arguments &arguments, const engine::Catalog &catalog)
{
    engine::PlacementLimits limits;
    const auto latency = requestedNumber(arguments, QStringLiteral("latency"), Unit::second, mostSeconds);
    if (!latency)
        return tl::unexpected(latency.error());
    limits.most_latency = *latency;
    const auto cost = requestedNumber(arguments, QStringLiteral("cost"), Unit::dollar, mostDollars);
    if (!cost)
        return tl::unexpected(cost.error());
    limits.most_cost = *cost;
    auto vendors = requestedVendors(arguments, catalog);
    if (!vendors)
        return tl::unexpected(vendors.error());
    limits.vendors = std::move(*vendors);
    const auto devices = requestedCount(arguments, QStringLiteral("devices"), mostDevices);
    if (!devices)
        return tl::unexpected(devices.error());
    limits.most_devices = static_cast<std::size_t>(devices->value_or(static_cast<int>(limits.most_devices)));
    limits.shipping_only = !arguments.has(QStringLiteral("announced"));
    return limits;
}

Result<PlacementOrder> requestedOrder(const Arguments &arguments)
{
    const QString order = arguments.value(QStringLiteral("rank")).value_or(QStringLiteral("cost"));
    if (order == QLatin1String("cost"))
        return PlacementOrder::cheapest;
    if (order == QLatin1String("latency"))
        return PlacementOrder::fastest;
    return badInput(QStringLiteral("--rank takes cost or latency, not '%1'.").arg(order.left(80)));
}

/// The pipeline that the scenario asks for, on any devices.
Result<engine::PlacementRequest> requestedPlacement(const Arguments &arguments, const engine::Catalog &catalog,
                                                    const engine::Scenario &scenario)
{
    const auto order = requestedOrder(arguments);
    if (!order)
        return tl::unexpected(order.error());
    auto limits = requestedLimits(arguments, catalog);
    if (!limits)
        return tl::unexpected(limits.error());
    const auto most = requestedCount(arguments, QStringLiteral("most"), mostOptions);
    if (!most)
        return tl::unexpected(most.error());
    auto request = engine::placement_request(catalog, scenario, std::move(*limits), *order);
    if (!request)
        return badInput(request.error());
    request->most_options = static_cast<std::size_t>(most->value_or(static_cast<int>(request->most_options)));
    return *std::move(request);
}

QVariant seatCell(const engine::PlacementOption &option, Seat seat, Format format)
{
    const engine::Accelerator *device = option.seats[static_cast<std::size_t>(seat)];
    if (device == nullptr)
        return {};
    return text(format == Format::Table ? device->name : device->slug);
}

QVariantList row(const engine::PlacementOption &option, Format format)
{
    QVariantList cells;
    for (const Seat seat : {Seat::denoiser, Seat::text_encoder, Seat::verifier, Seat::decoder})
        cells << seatCell(option, seat, format);
    return cells << numberCell(option.latency, Unit::second, format) << numberCell(option.interval, Unit::second, format)
                 << numberCell(option.cost, Unit::dollar, format) << numberCell(option.idle_share, Unit::fraction, format)
                 << numberCell(option.transfer_share, Unit::fraction, format) << text(option.binding);
}

data::QueryResult placementRows(const std::vector<engine::PlacementOption> &options, Format format)
{
    data::QueryResult rows;
    for (const char *column :
         {"denoiser", "text_encoder", "verifier", "decoder", "latency", "interval", "cost", "idle_share", "transfer_share", "binding"})
        rows.columns << QLatin1StringView(column);
    for (const engine::PlacementOption &option : options)
        rows.rows << row(option, format);
    return rows;
}

data::QueryResult refusalRows(const std::vector<engine::PlacementRefusal> &refusals, Format format)
{
    data::QueryResult rows;
    for (const char *column : {"accelerator", "seat", "reason"})
        rows.columns << QLatin1StringView(column);
    for (const engine::PlacementRefusal &refusal : refusals)
        rows.rows << QVariantList{text(format == Format::Table ? refusal.accelerator->name : refusal.accelerator->slug),
                                  text(engine::to_string(refusal.seat)), text(refusal.reason)};
    return rows;
}

/// The placements that no other one beats: the cheapest, then the cheapest that is faster, and so on. Source: the epsilon-constraint
/// method, Haimes, Lasdon, Wismer, 1971.
engine::Expected<std::vector<engine::PlacementOption>> frontierOf(const engine::Catalog &catalog, engine::PlacementRequest request)
{
    request.order = PlacementOrder::cheapest;
    request.most_options = 1;
    std::vector<engine::PlacementOption> found;
    for (;;) {
        const auto placement = engine::find_placements(catalog, request);
        if (!placement)
            return tl::unexpected(placement.error());
        if (placement->options.empty() || !placement->options.front().cost)
            break;
        found.push_back(placement->options.front());
        request.limits.most_latency = std::nextafter(found.back().latency, 0.0);
    }
    std::vector<engine::PlacementOption> frontier;
    for (const std::size_t place : engine::placement_edge(found))
        frontier.push_back(found[place]);
    return frontier;
}

} // namespace

Result<void> runPlace(const Arguments &arguments)
{
    const auto given = requested(arguments);
    if (!given)
        return tl::unexpected(given.error());
    const auto request = requestedPlacement(arguments, given->catalog, given->scenario);
    if (!request)
        return tl::unexpected(request.error());
    const auto placement = engine::find_placements(given->catalog, *request);
    if (!placement)
        return badInput(placement.error());
    if (arguments.has(QStringLiteral("refused")))
        return print(rowsText(refusalRows(placement->refusals, given->format), given->format));
    if (placement->options.empty())
        complain(QStringLiteral("note: no placement keeps the limits; --refused lists the devices left out, with the reason."));
    if (!arguments.has(QStringLiteral("frontier")))
        return print(rowsText(placementRows(placement->options, given->format), given->format));
    const auto frontier = frontierOf(given->catalog, *request);
    if (!frontier)
        return badInput(frontier.error());
    return print(rowsText(placementRows(*frontier, given->format), given->format));
}

} // namespace ridgepoint::app::cli
