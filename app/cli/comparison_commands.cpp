// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "engine/facility/city_comparison.h"
#include "engine/facility/design_comparison.h"

namespace ridgepoint::app::cli {

namespace {

using engine::DesignMeasure;
using engine::Unit;

struct DesignColumn {
    const char *name;
    DesignMeasure measure;
    Unit unit;
};

constexpr std::array designColumns = {
    DesignColumn{"pue", DesignMeasure::pue, Unit::none},
    DesignColumn{"pue_peak", DesignMeasure::pue_peak, Unit::none},
    DesignColumn{"wue", DesignMeasure::wue, Unit::litre_per_kilowatt_hour},
    DesignColumn{"free_cooling_share", DesignMeasure::free_cooling_share, Unit::fraction},
    DesignColumn{"chain_efficiency", DesignMeasure::chain_efficiency, Unit::fraction},
    DesignColumn{"accelerator_power", DesignMeasure::accelerator_power, Unit::watt},
    DesignColumn{"coolant_flow", DesignMeasure::coolant_flow, Unit::volume_per_second},
    DesignColumn{"chip_temperature", DesignMeasure::chip_temperature, Unit::temperature},
    DesignColumn{"rack_limit", DesignMeasure::rack_limit, Unit::watt},
    DesignColumn{"hour_price", DesignMeasure::hour_price, Unit::dollar_per_hour},
    DesignColumn{"carbon_of_year", DesignMeasure::carbon, Unit::gram},
};

QVariantList row(const engine::CityAnswer &answer, Format format)
{
    return {text(format == Format::Table ? answer.city->name : answer.city->slug),
            answer.region != nullptr ? QVariant(text(answer.region->slug)) : QVariant(),
            numberCell(answer.free_hours, Unit::none, format),
            numberCell(answer.free_share, Unit::fraction, format),
            numberCell(answer.pue, Unit::none, format),
            numberCell(answer.pue_peak, Unit::none, format),
            numberCell(answer.wue, Unit::litre_per_kilowatt_hour, format),
            numberCell(answer.source_wue, Unit::litre_per_kilowatt_hour, format),
            numberCell(answer.carbon, Unit::none, format),
            numberCell(answer.price, Unit::dollar_per_joule, format),
            numberCell(answer.energy_cost, Unit::dollar, format),
            numberCell(answer.time_to_power, Unit::second, format)};
}

QVariantList row(const engine::CoolingMethod &method, const engine::DesignAnswer &answer, Format format)
{
    QVariantList cells = {text(format == Format::Table ? method.name : method.slug),
                          numberCell(answer.supply.si(), Unit::temperature, format)};
    for (const DesignColumn &column : designColumns)
        cells << numberCell(answer[column.measure], column.unit, format);
    return cells << (answer.exceeds_rack_limit() ? QStringLiteral("exceeded") : QString());
}

} // namespace

Result<void> runCities(const Arguments &arguments)
{
    const auto request = requested(arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto answers = engine::compare_cities(request->catalog, request->scenario);
    if (!answers)
        return badInput(answers.error());
    data::QueryResult rows;
    for (const char *column : {"city", "grid_region", "hours_without_compressor", "free_cooling_share", "pue", "pue_peak", "wue",
                               "source_wue", "carbon_g_per_kwh", "electricity_price", "energy_cost_of_year", "time_to_power"})
        rows.columns << QLatin1StringView(column);
    for (const engine::CityAnswer &answer : *answers)
        rows.rows << row(answer, request->format);
    return print(rowsText(rows, request->format));
}

Result<void> runDesigns(const Arguments &arguments)
{
    const auto request = requested(arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto own = engine::design_of(request->catalog, request->scenario);
    if (!own)
        return badInput(own.error());
    data::QueryResult rows;
    rows.columns = {QStringLiteral("cooling_method"), QStringLiteral("supply_temperature")};
    for (const DesignColumn &column : designColumns)
        rows.columns << QLatin1StringView(column.name);
    rows.columns << QStringLiteral("rack");
    for (const engine::CoolingMethod &method : request->catalog.cooling_methods()) {
        engine::Design design = *own;
        design.cooling = method.slug;
        const auto answer = engine::answer_design(request->catalog, engine::with_design(request->scenario, design));
        if (!answer)
            return badInput(answer.error());
        rows.rows << row(method, *answer, request->format);
    }
    return print(rowsText(rows, request->format));
}

} // namespace ridgepoint::app::cli
