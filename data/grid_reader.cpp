// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/grid_reader.h"

#include "data/noted_figure.h"
#include "engine/cost/rates.h"

namespace ridgepoint::data {

engine::Expected<std::vector<engine::GridRegion>> readGridRegions(const Database &database)
{
    std::vector<engine::GridRegion> regions;
    const QString sql =
        QStringLiteral("SELECT g.slug, g.region, g.country, g.queue_years_median, g.industrial_price_usd_per_kwh, g.carbon_g_per_kwh, "
                       "g.as_of, g.confidence, s.kind, g.note FROM grid_regions g JOIN sources s ON s.id = g.source_id ORDER BY g.rowid");
    const auto read = select(database, sql, [&regions](const Row &row) {
        const NotedRow about{row.text(7), row.text(8), row.text(9)};
        engine::GridRegion region;
        region.slug = row.text(0).toStdString();
        region.name = row.text(1).toStdString();
        region.country = row.text(2).toStdString();
        region.queue = notedFigure(row, 3, about, QStringLiteral("queue"), engine::years(1).si());
        region.price = notedFigure(row, 4, about, QStringLiteral("price"), engine::dollars_per_kilowatt_hour(1).si());
        region.carbon = notedFigure(row, 5, about, QStringLiteral("carbon"));
        region.as_of = row.text(6).toStdString();
        regions.push_back(std::move(region));
    });
    if (!read)
        return tl::unexpected(read.error());
    return regions;
}

} // namespace ridgepoint::data
