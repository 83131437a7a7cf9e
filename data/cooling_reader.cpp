// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cooling_reader.h"

#include "data/figure_label.h"
#include "data/select.h"
#include "engine/temperature.h"

namespace ridgepoint::data {

namespace {

constexpr double wattsPerKilowatt = 1e3;

/// A figure of the row; those whose words stand in a part of the note that says "from memory" or "placeholder" are estimates.
class MethodFigures {
public:
    explicit MethodFigures(const Row &row) : m_row(row), m_parts(row.text(12).toLower().split(QLatin1Char(';'))) {}

    [[nodiscard]] engine::Figure figure(int column, QLatin1String words) const
    {
        const auto number = m_row.number(column);
        return number ? engine::Figure{*number, label(words)} : engine::Figure{};
    }

private:
    [[nodiscard]] engine::Label label(QLatin1String words) const
    {
        for (const QString &part : m_parts)
            if (part.contains(words) && (part.contains(QLatin1String("from memory")) || part.contains(QLatin1String("placeholder"))))
                return engine::Label::estimated;
        return figureLabel({}, m_row.text(11), {}, m_row.text(13));
    }

    const Row &m_row;
    QStringList m_parts;
};

engine::Figure scaled(engine::Figure figure, double factor)
{
    figure.si *= factor;
    return figure;
}

engine::CoolingMethod readMethod(const Row &row, engine::CoolingFamily family)
{
    const MethodFigures figures(row);
    engine::CoolingMethod method;
    method.slug = row.text(0).toStdString();
    method.name = row.text(1).toStdString();
    method.family = family;
    method.note = row.text(12).toStdString();
    method.rejection = engine::heat_rejection_of(method.name, method.note);
    method.has_door_fans = family == engine::CoolingFamily::rear_door && row.text(1).contains(QLatin1String("fans"));
    method.max_rack = scaled(figures.figure(3, QLatin1String("max rack")), wattsPerKilowatt);
    method.liquid_share = figures.figure(4, QLatin1String("liquid share"));
    method.typical_supply = figures.figure(5, QLatin1String("supply temperature"));
    if (method.typical_supply.is_known())
        method.typical_supply.si = engine::degrees_celsius(method.typical_supply.si).si();
    method.pue_low = figures.figure(6, QLatin1String("pue"));
    method.pue_typical = figures.figure(7, QLatin1String("pue"));
    method.pue_high = figures.figure(8, QLatin1String("pue"));
    method.wue = figures.figure(9, QLatin1String("wue"));
    method.hall_capital = scaled(figures.figure(10, QLatin1String("capex")), 1 / wattsPerKilowatt);
    return method;
}

} // namespace

engine::Expected<std::vector<engine::CoolingMethod>> readCoolingMethods(const Database &database)
{
    std::vector<engine::CoolingMethod> methods;
    const QString sql = QStringLiteral(
        "SELECT c.slug, c.name, c.family, c.max_rack_kw, c.liquid_heat_fraction, c.typical_supply_c, c.pue_low, c.pue_typical, c.pue_high, "
        "c.wue_l_per_kwh, c.hall_capex_usd_per_kw_it, c.confidence, c.note, s.kind FROM cooling_methods c "
        "JOIN sources s ON s.id = c.source_id ORDER BY c.rowid");
    const auto read = select(database, sql, [&methods](const Row &row) {
        // The schema admits no other family.
        if (const auto family = engine::find_cooling_family(row.text(2).toStdString()))
            methods.push_back(readMethod(row, *family));
    });
    if (!read)
        return tl::unexpected(read.error());
    return methods;
}

} // namespace ridgepoint::data
