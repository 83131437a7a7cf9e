// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "engine/power/system_rating.h"

namespace ridgepoint::app::cli {

namespace {

using engine::NodePartKind;
using engine::Unit;

constexpr std::array kinds = {NodePartKind::accelerator, NodePartKind::processor, NodePartKind::memory,
                              NodePartKind::network,     NodePartKind::storage,   NodePartKind::link_switch};

QVariant powerCell(const std::optional<engine::Watt> &power, Format format)
{
    return power ? numberCell(power->si(), Unit::watt, format) : QVariant();
}

QString reasonOf(const engine::SystemRating &rating)
{
    if (!rating.computed)
        return text(rating.unknown_reason);
    return rating.difference() ? QString() : QStringLiteral("The rated power of the system is not known.");
}

QVariantList row(const engine::SystemRating &rating, Format format)
{
    const engine::System &system = rating.system;
    const auto rated = system.rated_power.is_known() ? std::optional(engine::Watt(system.rated_power.si)) : std::nullopt;
    const auto of = [&](auto read) { return rating.computed ? std::optional<engine::Watt>(read(*rating.computed)) : std::nullopt; };
    QVariantList cells = {text(format == Format::Table ? system.name : system.slug), numberCell(system.count, Unit::count, format),
                          powerCell(rated, format), powerCell(of([](const engine::NodePower &power) { return power.total(); }), format),
                          numberCell(rating.difference(), Unit::fraction, format)};
    for (const NodePartKind kind : kinds)
        cells << powerCell(of([kind](const engine::NodePower &power) { return power.of(kind); }), format);
    cells << powerCell(of([](const engine::NodePower &power) { return power.fans; }), format)
          << powerCell(of([](const engine::NodePower &power) { return power.conversion; }), format) << reasonOf(rating);
    return cells;
}

} // namespace

Result<void> runSystems(const Arguments &arguments)
{
    const auto request = requested(arguments);
    if (!request)
        return tl::unexpected(request.error());
    data::QueryResult rows;
    rows.columns = {QStringLiteral("system"), QStringLiteral("accelerators"), QStringLiteral("rated_power"),
                    QStringLiteral("computed_power"), QStringLiteral("difference")};
    for (const NodePartKind kind : kinds)
        rows.columns << text(engine::slug(kind)) + QStringLiteral("_power");
    rows.columns << QStringLiteral("fan_power") << QStringLiteral("conversion_loss") << QStringLiteral("reason");
    const auto ratings = engine::rate_systems(request->catalog);
    const bool withRest = arguments.has(QStringLiteral("all"));
    for (const engine::SystemRating &rating : ratings)
        if (withRest || rating.difference())
            rows.rows << row(rating, request->format);
    if (const auto error = engine::median_rating_error(ratings); error && request->format == Format::Table)
        complain(QStringLiteral("note: the median of the differences is %1.").arg(text(engine::format(*error, Unit::fraction))));
    return print(rowsText(rows, request->format));
}

} // namespace ridgepoint::app::cli
