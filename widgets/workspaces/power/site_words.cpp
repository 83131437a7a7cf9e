// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/site_words.h"

#include "widgets/workspaces/power/power_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::PowerSchedule;
using engine::PowerStep;
using engine::SitePlan;
using engine::SiteSupply;
using engine::SupplyRole;
using engine::Unit;

namespace {

QString numberOfYears(engine::Second time)
{
    const double years = engine::in_years(time);
    return QString::number(years, 'f', years < 1 ? 2 : 1);
}

/// "An assumed 100 MW campus (1 748 racks)".
QString campusText(const SitePlan &plan)
{
    return PowerText::tr("An assumed %1 campus (%2)").arg(numberText(plan.nameplate->si(), Unit::watt), racksText(plan.racks));
}

/// "An assumed 100 MW campus (1 748 racks) has first power in 7.0 years".
QString firstPowerClause(const SitePlan &plan, const SiteSupply &supply)
{
    const bool isBound = supply.schedule.is_lower_bound();
    const QString date = yearsText(*supply.schedule.first_power);
    if (!plan.is_assumed_campus || !plan.nameplate)
        return (isBound ? PowerText::tr("First power in %1 at the earliest") : PowerText::tr("First power in %1")).arg(date);
    return (isBound ? PowerText::tr("%1 has first power in %2 at the earliest") : PowerText::tr("%1 has first power in %2"))
        .arg(campusText(plan), date);
}

/// "the grid queue binds, 4.5 years after the transformer".
QString bindingClause(const SitePlan &plan, const SiteSupply &supply)
{
    const PowerSchedule &schedule = supply.schedule;
    const std::size_t binding = *schedule.binding;
    const QString name = stepText(supply.items[binding].step).toLower();
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < schedule.items.size(); ++i)
        if (i != binding && schedule.items[i].is_known && (!next || schedule.items[i].slack < schedule.items[*next].slack))
            next = i;
    QString clause = next ? PowerText::tr("the %1 binds, %2 after the %3")
                                .arg(name, yearsText(schedule.items[*next].slack), stepText(supply.items[*next].step).toLower())
                          : PowerText::tr("the %1 binds").arg(name);
    for (std::size_t i = 0; i < schedule.items.size(); ++i)
        if (!schedule.items[i].is_known)
            clause = PowerText::tr("%1, and %2").arg(clause, unknownReason(plan, supply, supply.items[i].step));
    return clause;
}

QString figuresOf(const SiteSupply &supply)
{
    const QString carbon = PowerText::tr("%1 g/kWh").arg(numberText(supply.carbon.si, Unit::none));
    return unbroken(supply.price.is_known() ? PowerText::tr("%1 and %2").arg(numberText(supply.price.si, Unit::dollar_per_joule), carbon)
                                            : carbon);
}

/// What on the site would have power sooner, or that nothing would. Its figures step back where the limit has the word.
QString otherClause(const SitePlan &plan, const SiteSupply &supply)
{
    if (!plan.fastest_firm)
        return {};
    const SiteSupply &other = plan.supplies[*plan.fastest_firm];
    const engine::Second gain = *supply.schedule.first_power - *other.schedule.first_power;
    const bool isBound = supply.schedule.is_lower_bound();
    const QString figures = plan.shortfall() ? QString() : PowerText::tr(", at %1").arg(figuresOf(other));
    if (gain.si() > 0)
        return (isBound ? PowerText::tr("“%1” would be at least %2 sooner%3") : PowerText::tr("“%1” would be %2 sooner%3"))
            .arg(shortName(other), yearsText(gain), figures);
    return isBound ? PowerText::tr("“%1” would take %2%3").arg(shortName(other), yearsText(*other.schedule.first_power), figures)
                   : PowerText::tr("nothing firm on the site would be sooner");
}

QString limitClause(const SitePlan &plan)
{
    const auto shortfall = plan.shortfall();
    if (!shortfall)
        return {};
    return PowerText::tr("the limit of %1 withholds %2 of the %3 needed")
        .arg(numberText(plan.limit->si(), Unit::watt), numberText(shortfall->si(), Unit::watt), numberText(plan.needed->si(), Unit::watt));
}

} // namespace

QString racksText(double racks)
{
    return racks == 1 ? PowerText::tr("1 rack") : PowerText::tr("%1 racks").arg(numberText(racks, Unit::count));
}

double perYear(double perSecond) { return perSecond * engine::years(1).si(); }

double tonnesPerYear(double gramsPerSecond)
{
    constexpr double tonne = 1e6;
    return perYear(gramsPerSecond) / tonne;
}

QString shortName(const SiteSupply &supply)
{
    const QString name = QString::fromStdString(supply.name).replace(QLatin1StringView(" percent "), QLatin1StringView(" % "));
    const qsizetype comma = name.indexOf(u',');
    const qsizetype bracket = name.indexOf(QLatin1StringView(" ("));
    const qsizetype end = comma < 0 ? bracket : bracket < 0 ? comma : std::min(comma, bracket);
    return end > 0 ? name.left(end) : name;
}

QString rowName(const SitePlan &plan, const SiteSupply &supply)
{
    return &supply == plan.supply() ? PowerText::tr("▸ %1").arg(shortName(supply)) : shortName(supply);
}

QString yearsText(engine::Second time)
{
    const QString number = numberOfYears(time);
    return number == QLatin1StringView("1.0") ? PowerText::tr("1 year") : PowerText::tr("%1 years").arg(number);
}

QString tonnesText(double gramsPerSecond) { return PowerText::tr("%1 t").arg(numberText(tonnesPerYear(gramsPerSecond), Unit::none)); }

QString stepText(PowerStep step)
{
    switch (step) {
    case PowerStep::grid_queue:
        return PowerText::tr("Grid queue");
    case PowerStep::transformer:
        return PowerText::tr("Transformer");
    case PowerStep::building:
        return PowerText::tr("Building");
    case PowerStep::generation:
        break;
    }
    return PowerText::tr("Generation");
}

QString unknownReason(const SitePlan &plan, const SiteSupply &supply, PowerStep step)
{
    if (step == PowerStep::grid_queue && plan.grid() != nullptr)
        return PowerText::tr("nobody publishes the queue of %1").arg(QString::fromStdString(plan.grid()->name));
    if (step == PowerStep::generation)
        return PowerText::tr("nobody states a lead time of “%1”").arg(shortName(supply));
    return PowerText::tr("how long the %1 takes is not known").arg(stepText(step).toLower());
}

QString dateText(const PowerSchedule &schedule)
{
    if (!schedule.first_power)
        return PowerText::tr("unknown");
    const QString text = numberOfYears(*schedule.first_power);
    return schedule.is_lower_bound() ? PowerText::tr("at least %1").arg(text) : text;
}

QString unitsText(const SiteSupply &supply)
{
    switch (supply.role) {
    case SupplyRole::grid:
        return PowerText::tr("through the grid");
    case SupplyRole::contract:
        return PowerText::tr("by contract");
    case SupplyRole::storage:
        return PowerText::tr("stores only");
    case SupplyRole::variable:
        return PowerText::tr("not firm");
    case SupplyRole::firm:
        break;
    }
    if (!supply.plant)
        return PowerText::tr("unknown");
    const auto count = [](double units) { return numberText(units, Unit::count); };
    return PowerText::tr("%1 + %2 × %3")
        .arg(count(supply.plant->needed_units), count(supply.plant->installed_units - supply.plant->needed_units),
             numberText(supply.unit.power.si, Unit::watt));
}

QString fuelText(const SiteSupply &supply)
{
    if (!supply.fuel_heat)
        return {};
    constexpr double million = 1e6;
    if (supply.fuel != engine::Fuel::gas)
        return numberText((*supply.fuel_heat * engine::hours(24)).si(), Unit::joule);
    const double feet = engine::gas_cubic_feet_per_day(*supply.fuel_heat);
    return feet < 0.1 * million ? PowerText::tr("%1 cf").arg(numberText(feet, Unit::count))
                                : PowerText::tr("%1 MMcf").arg(numberText(feet / million, Unit::none));
}

QString siteSentence(const SitePlan &plan)
{
    const SiteSupply *supply = plan.supply();
    if (supply == nullptr || supply->items.empty())
        return PowerText::tr(
            "When the site would have power is not known: no grid region is known of the city; choose one, or generation on "
            "the site.");
    if (!supply->schedule.first_power)
        return PowerText::tr("When the site would have power is not known: nobody states how long anything takes.");
    QStringList clauses{PowerText::tr("%1: %2").arg(firstPowerClause(plan, *supply), bindingClause(plan, *supply))};
    for (const QString &clause : {otherClause(plan, *supply), limitClause(plan)})
        if (!clause.isEmpty())
            clauses.append(clause);
    return PowerText::tr("%1.").arg(clauses.join(QStringLiteral("; ")));
}

} // namespace ridgepoint::widgets
