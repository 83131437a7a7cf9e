// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generation_reader.h"

#include "data/noted_figure.h"
#include "engine/cost/rates.h"
#include "engine/site/on_site_plant.h"

namespace ridgepoint::data {

namespace {

/// The table names plants after what they burn.
engine::Fuel fuelOf(const QString &slug)
{
    using engine::Fuel;
    if (slug.startsWith(QStringLiteral("gas-")) || slug.startsWith(QStringLiteral("ccgt")) || slug.startsWith(QStringLiteral("fuel-cell-")))
        return Fuel::gas;
    if (slug.startsWith(QStringLiteral("diesel-")))
        return Fuel::diesel;
    if (slug.startsWith(QStringLiteral("nuclear-")) || slug == QStringLiteral("smr"))
        return Fuel::nuclear;
    return Fuel::none;
}

} // namespace

engine::Expected<std::vector<engine::Generation>> readGenerations(const Database &database)
{
    std::vector<engine::Generation> generations;
    const QString sql =
        QStringLiteral("SELECT g.slug, g.name, g.lead_time_years, g.capex_usd_per_kw, g.lcoe_usd_per_mwh, g.carbon_g_per_kwh, g.heat_rate, "
                       "g.confidence, s.kind, g.note FROM generation g JOIN sources s ON s.id = g.source_id ORDER BY g.rowid");
    const auto read = select(database, sql, [&generations](const Row &row) {
        const NotedRow about{row.text(7), row.text(8), row.text(9)};
        engine::Generation generation;
        generation.slug = row.text(0).toStdString();
        generation.name = row.text(1).toStdString();
        generation.fuel = fuelOf(row.text(0));
        generation.lead_time = notedFigure(row, 2, about, QStringLiteral("lead time"), engine::years(1).si());
        generation.capex = notedFigure(row, 3, about, QStringLiteral("capex"), engine::dollars_per_kilowatt(1).si());
        generation.cost = notedFigure(row, 4, about, QStringLiteral("LCOE"), engine::dollars_per_megawatt_hour(1).si());
        generation.carbon = notedFigure(row, 5, about, QStringLiteral("carbon"));
        generation.heat_rate = notedFigure(row, 6, about, QStringLiteral("heat rate"), engine::mmbtu_per_megawatt_hour);
        if (generation.carbon.label == engine::Label::derived)
            generation.carbon.label = engine::computed_from(generation.heat_rate.label);
        generations.push_back(std::move(generation));
    });
    if (!read)
        return tl::unexpected(read.error());
    return generations;
}

} // namespace ridgepoint::data
