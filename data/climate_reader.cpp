// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/climate_reader.h"

#include "data/figure_label.h"
#include "data/select.h"

#include <QHash>

namespace ridgepoint::data {

namespace {

using Cities = std::vector<engine::City>;
using Index = QHash<QString, std::size_t>;

engine::Figure temperatureOf(const Row &row, int column, engine::Label label)
{
    const auto celsius = row.number(column);
    return celsius ? engine::Figure{engine::degrees_celsius(*celsius).si(), label} : engine::Figure{};
}

engine::Expected<void> readFigures(const Database &database, Cities &cities, Index &index)
{
    const QString sql = QStringLiteral(
        "SELECT c.slug, c.city, c.country, c.design_drybulb_c, c.design_wetbulb_c, c.mean_drybulb_c, c.mean_wetbulb_c, c.confidence, "
        "c.note, s.kind, t.altitude_m, t.confidence, ts.kind, t.grid_region FROM climate c JOIN sources s ON s.id = c.source_id "
        "LEFT JOIN city_sites t ON t.city = c.slug LEFT JOIN sources ts ON ts.id = t.source_id ORDER BY c.rowid");
    return select(database, sql, [&](const Row &row) {
        const engine::Label stated = figureLabel({}, row.text(7), {}, row.text(9));
        // Where there is a source the hours were counted from its files.
        const engine::Label label = stated == engine::Label::estimated ? stated : engine::computed_from(stated);
        engine::City city;
        city.slug = row.text(0).toStdString();
        city.name = row.text(1).toStdString();
        city.country = row.text(2).toStdString();
        city.design_dry_bulb = temperatureOf(row, 3, label);
        city.design_wet_bulb = temperatureOf(row, 4, label);
        city.mean_dry_bulb = temperatureOf(row, 5, label);
        city.mean_wet_bulb = temperatureOf(row, 6, label);
        city.note = row.text(8).toStdString();
        if (const auto altitude = row.number(10))
            city.altitude = {*altitude, figureLabel({}, row.text(11), {}, row.text(12))};
        city.grid_region = row.text(13).toStdString();
        index.insert(row.text(0), cities.size());
        cities.push_back(std::move(city));
    });
}

engine::Expected<void> readHours(const Database &database, Cities &cities, const Index &index)
{
    const QString sql = QStringLiteral("SELECT city, bulb, threshold_c, hours_per_year, note FROM climate_hours ORDER BY rowid");
    return select(database, sql, [&](const Row &row) {
        engine::City &city = cities[index.value(row.text(0))];
        const bool isDry = row.text(1) == QStringLiteral("dry");
        if (isDry && row.text(4).startsWith(QStringLiteral("hottest hour"))) {
            city.hottest_hour = temperatureOf(row, 2, city.design_dry_bulb.label);
            return;
        }
        const engine::ThresholdHours hours{engine::degrees_celsius(row.number(2).value_or(0)), row.number(3).value_or(0)};
        (isDry ? city.dry_bulb_hours : city.wet_bulb_hours).push_back(hours);
    });
}

} // namespace

engine::Expected<std::vector<engine::City>> readCities(const Database &database)
{
    Cities cities;
    Index index;
    if (const auto read = readFigures(database, cities, index); !read)
        return tl::unexpected(read.error());
    if (const auto read = readHours(database, cities, index); !read)
        return tl::unexpected(read.error());
    for (engine::City &city : cities) {
        auto climate = engine::climate_of(city);
        if (!climate)
            return tl::unexpected(std::move(climate.error()));
        city.climate = std::move(*climate);
    }
    return cities;
}

} // namespace ridgepoint::data
