// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/system_reader.h"

#include "data/row_figure.h"

#include <QHash>

namespace ridgepoint::data {

namespace {

using Parts = QHash<QString, std::vector<engine::NodePart>>;

engine::Expected<Parts> readParts(const Database &database)
{
    Parts parts;
    const auto read =
        select(database, QStringLiteral("SELECT system, part, count, coalesce(idle_w, power_w), power_w FROM system_parts ORDER BY rowid"),
               [&parts](const Row &row) {
                   if (const auto kind = engine::find_node_part(row.text(1).toStdString()))
                       parts[row.text(0)].push_back({*kind, row.number(2).value_or(0), engine::watts(row.number(3).value_or(0)),
                                                     engine::watts(row.number(4).value_or(0))});
               });
    if (!read)
        return tl::unexpected(read.error());
    return parts;
}

} // namespace

engine::Expected<std::vector<engine::System>> readSystems(const Database &database)
{
    const auto parts = readParts(database);
    if (!parts)
        return tl::unexpected(parts.error());
    std::vector<engine::System> systems;
    const QString sql = QStringLiteral(
        "SELECT y.slug, y.name, y.vendor, y.accelerator, y.count, y.cooling, y.system_power_w, y.confidence, s.kind, y.height_u, "
        "y.confidence, s.kind, y.price_usd, y.confidence, s.kind FROM systems y JOIN sources s ON s.id = y.source_id ORDER BY y.rowid");
    const auto read = select(database, sql, [&](const Row &row) {
        engine::System system;
        system.slug = row.text(0).toStdString();
        system.name = row.text(1).toStdString();
        system.vendor = row.text(2).toStdString();
        system.accelerator = row.text(3).toStdString();
        system.count = row.wholeOr(4, 0);
        system.cooling = row.text(5).toStdString();
        system.rated_power = figureOf(row, 6);
        system.height = figureOf(row, 9);
        system.price = figureOf(row, 12);
        system.parts = parts->value(row.text(0));
        systems.push_back(std::move(system));
    });
    if (!read)
        return tl::unexpected(read.error());
    return systems;
}

} // namespace ridgepoint::data
