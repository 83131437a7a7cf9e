// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/site_table.h"

#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/site_words.h"

namespace ridgepoint::widgets {

using engine::SitePlan;
using engine::SiteSupply;
using engine::Unit;

namespace {

QString labelText(engine::Label label)
{
    const std::string_view text = engine::to_string(label);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

FigureCell nameCell(const SitePlan &plan, const SiteSupply &supply)
{
    const QString name = QString::fromStdString(supply.name);
    FigureCell cell;
    cell.text = rowName(plan, supply);
    cell.toolTip = &supply == plan.supply() ? PowerText::tr("%1 supplies the site in this scenario.").arg(name)
                                            : PowerText::tr("Choose the row to supply the site with this: %1").arg(name);
    return cell;
}

FigureCell dateCell(const SitePlan &plan, const SiteSupply &supply)
{
    FigureCell cell;
    cell.text = dateText(supply.schedule);
    if (supply.schedule.first_power)
        cell.order = supply.schedule.first_power->si();
    QStringList told;
    for (std::size_t i = 0; i < supply.items.size(); ++i) {
        const engine::PowerItem &item = supply.items[i];
        const QString step = stepText(item.step);
        told << (item.duration.is_known()
                     ? PowerText::tr("%1: %2 (%3).").arg(step, yearsText(engine::Second(item.duration.si)), labelText(item.duration.label))
                     : PowerText::tr("%1: unknown, %2.").arg(step, unknownReason(plan, supply, item.step)));
    }
    if (supply.schedule.binding)
        told << PowerText::tr("Binds: %1.").arg(stepText(supply.items[*supply.schedule.binding].step));
    cell.toolTip = told.join(u'\n');
    return cell;
}

FigureCell priceCell(const SiteSupply &supply)
{
    FigureCell cell;
    if (!supply.price.is_known()) {
        cell.text = PowerText::tr("unknown");
        cell.toolTip = PowerText::tr("Nobody states a price, and what it takes to compute one is not known.");
        return cell;
    }
    constexpr double kilowatt_hour = 3.6e6;
    cell.order = supply.price.si;
    cell.text = numberText(supply.price.si * kilowatt_hour, Unit::none);
    cell.toolTip =
        supply.role == engine::SupplyRole::grid ? PowerText::tr("Price for industry in the region (%1).").arg(labelText(supply.price.label))
        : supply.is_price_computed
            ? PowerText::tr("Computed from capital and fuel: 8 % over 20 years, 85 % of the time, gas at 4 USD/MMBtu. Operation is "
                            "left out.")
            : PowerText::tr("Levelised cost (%1).").arg(labelText(supply.price.label));
    return cell;
}

FigureCell carbonCell(const SiteSupply &supply)
{
    FigureCell cell;
    if (!supply.carbon.is_known()) {
        cell.text = PowerText::tr("unknown");
        return cell;
    }
    cell.order = supply.carbon.si;
    cell.text = numberText(supply.carbon.si, Unit::none);
    cell.toolTip =
        supply.carbon_rate
            ? PowerText::tr("%1 CO₂ a year for this site (%2).").arg(tonnesText(*supply.carbon_rate), labelText(supply.carbon.label))
            : labelText(supply.carbon.label);
    return cell;
}

FigureCell unitsCell(const SitePlan &plan, const SiteSupply &supply)
{
    FigureCell cell;
    cell.text = unitsText(supply);
    if (!supply.plant)
        return cell;
    const engine::OnSitePlant &plant = *supply.plant;
    cell.order = plant.installed_units;
    const QString each = numberText(plant.unit_power.si(), Unit::watt);
    const QString altitude =
        supply.unit.loses_power_with_altitude
            ? PowerText::tr("At the altitude of the city the air has %1 of its density at sea level, so each gives %2.")
                  .arg(numberText(plan.density_ratio, Unit::fraction), each)
            : PowerText::tr("Each gives %1 at the altitude of the city.").arg(each);
    cell.toolTip =
        PowerText::tr("%1 units carry the load, %2 stand by; each runs at %3. %4\nUnit: %5 (%6).")
            .arg(numberText(plant.needed_units, Unit::count), numberText(plant.installed_units - plant.needed_units, Unit::count),
                 numberText(plant.load_factor, Unit::fraction), altitude, QString::fromStdString(supply.unit.source),
                 labelText(supply.unit.power.label));
    return cell;
}

FigureCell fuelCell(const SiteSupply &supply)
{
    FigureCell cell;
    cell.text = fuelText(supply);
    if (!supply.fuel_heat)
        return cell;
    cell.order = supply.fuel_heat->si();
    cell.toolTip = PowerText::tr("Heat of the fuel for the mean power, higher heating value: %1 a day.")
                       .arg(numberText((*supply.fuel_heat * engine::hours(24)).si(), Unit::joule));
    return cell;
}

} // namespace

FigureTable siteSupplyTable(const SitePlan &plan)
{
    FigureTable table;
    table.columns = {{PowerText::tr("Supply"), false},         {PowerText::tr("First power,\nyears"), true},
                     {PowerText::tr("Price,\nUSD/kWh"), true}, {PowerText::tr("Carbon,\ng/kWh"), true},
                     {PowerText::tr("Units"), true},           {PowerText::tr("Fuel\na day"), true}};
    for (const SiteSupply &supply : plan.supplies)
        table.rows.push_back({QString::fromStdString(supply.slug),
                              {nameCell(plan, supply), dateCell(plan, supply), priceCell(supply), carbonCell(supply),
                               unitsCell(plan, supply), fuelCell(supply)}});
    return table;
}

} // namespace ridgepoint::widgets
