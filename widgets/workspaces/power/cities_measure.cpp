// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cities_measure.h"

#include "widgets/workspaces/power/power_text.h"

#include <array>

namespace ridgepoint::widgets {

using engine::CityAnswer;
using engine::Unit;

namespace {

constexpr double joulesPerMegawattHour = 3.6e9;
constexpr double secondsPerYear = 8760 * 3600.0;

std::optional<double> scaled(const std::optional<double> &value, double factor)
{
    return value ? std::optional(factor * *value) : std::nullopt;
}

} // namespace

std::optional<double> cityValue(const CityAnswer &answer, CityMeasure measure)
{
    switch (measure) {
    case CityMeasure::FreeHours:
        return answer.free_hours;
    case CityMeasure::FreeShare:
        return 100 * answer.free_share;
    case CityMeasure::Pue:
        return answer.pue;
    case CityMeasure::PuePeak:
        return answer.pue_peak;
    case CityMeasure::Wue:
        return answer.wue;
    case CityMeasure::SourceWue:
        return answer.source_wue;
    case CityMeasure::Carbon:
        return answer.carbon;
    case CityMeasure::Price:
        return scaled(answer.price, joulesPerMegawattHour);
    case CityMeasure::EnergyCost:
        return scaled(answer.energy_cost, 1 / answer.accelerators);
    case CityMeasure::TimeToPower:
        break;
    }
    return scaled(answer.time_to_power, 1 / secondsPerYear);
}

QString cityMeasureTitle(CityMeasure measure)
{
    switch (measure) {
    case CityMeasure::FreeHours:
        return PowerText::tr("No compressor, h/year");
    case CityMeasure::FreeShare:
        return PowerText::tr("Free cooling, % of heat");
    case CityMeasure::Pue:
        return PowerText::tr("PUE, year");
    case CityMeasure::PuePeak:
        return PowerText::tr("PUE, design hour");
    case CityMeasure::Wue:
        return PowerText::tr("WUE on site, L/kWh");
    case CityMeasure::SourceWue:
        return PowerText::tr("WUE at source, L/kWh");
    case CityMeasure::Carbon:
        return PowerText::tr("Carbon, g/kWh");
    case CityMeasure::Price:
        return PowerText::tr("Electricity, USD/MWh");
    case CityMeasure::EnergyCost:
        return PowerText::tr("Power cost, USD/year per accelerator");
    case CityMeasure::TimeToPower:
        break;
    }
    return PowerText::tr("Time to power, years");
}

QString cityMeasureHeading(CityMeasure measure)
{
    switch (measure) {
    case CityMeasure::FreeHours:
        return PowerText::tr("No com-\npressor,\nh/year");
    case CityMeasure::FreeShare:
        return PowerText::tr("Free\ncooling,\n% of heat");
    case CityMeasure::Pue:
        return PowerText::tr("PUE,\nyear");
    case CityMeasure::PuePeak:
        return PowerText::tr("PUE,\ndesign\nhour");
    case CityMeasure::Wue:
        return PowerText::tr("WUE\non site,\nL/kWh");
    case CityMeasure::SourceWue:
        return PowerText::tr("WUE\nat source,\nL/kWh");
    case CityMeasure::Carbon:
        return PowerText::tr("Carbon,\ng/kWh");
    case CityMeasure::Price:
        return PowerText::tr("Price,\nUSD/MWh");
    case CityMeasure::EnergyCost:
        return PowerText::tr("Power,\nUSD/year per\naccelerator");
    case CityMeasure::TimeToPower:
        break;
    }
    return PowerText::tr("Time to\npower,\nyears");
}

QString cityMeasureHelp(CityMeasure measure)
{
    switch (measure) {
    case CityMeasure::FreeHours:
        return PowerText::tr("Hours of a year in which no compressor runs.");
    case CityMeasure::FreeShare:
        return PowerText::tr("Share of the year's heat that leaves without a compressor.");
    case CityMeasure::Pue:
        return PowerText::tr("Power at the meter over that of the equipment, mean of the year.");
    case CityMeasure::PuePeak:
        return PowerText::tr("The same in the hour for which plants are sized.");
    case CityMeasure::Wue:
        return PowerText::tr("Water on the site per energy of the equipment.");
    case CityMeasure::SourceWue:
        return PowerText::tr("The same with the water of the power plants, as the mean of the United States.");
    case CityMeasure::Carbon:
        return PowerText::tr("Carbon of the electricity at the meter, location-based.");
    case CityMeasure::Price:
        return PowerText::tr("What industry pays in the region, unless the scenario sets a price.");
    case CityMeasure::EnergyCost:
        return PowerText::tr("Electricity of a year in which every hour works, for one accelerator with its share of the node, losses and "
                             "cooling.");
    case CityMeasure::TimeToPower:
        break;
    }
    return PowerText::tr("From the decision to first power, where every wait is known.");
}

QString cityName(const engine::City &city)
{
    const QString name = QString::fromStdString(city.name);
    const qsizetype bracket = name.indexOf(QLatin1StringView(" ("));
    return bracket > 0 ? name.left(bracket) : name;
}

QString cityMeasureName(CityMeasure measure)
{
    static constexpr std::array names = {"free_hours", "free_share", "pue",   "pue_peak",    "wue",
                                         "source_wue", "carbon",     "price", "energy_cost", "time_to_power"};
    static_assert(names.size() == cityMeasureCount);
    return QLatin1StringView(names[static_cast<std::size_t>(measure)]);
}

QString cityValueText(double value, CityMeasure measure)
{
    switch (measure) {
    case CityMeasure::FreeHours:
        return countText(value);
    case CityMeasure::FreeShare:
    case CityMeasure::TimeToPower:
        return QString::number(value, 'f', 1);
    case CityMeasure::Pue:
    case CityMeasure::PuePeak:
        return QString::number(value, 'f', 3);
    case CityMeasure::Wue:
    case CityMeasure::SourceWue:
        return QString::number(value, 'f', 2);
    case CityMeasure::Carbon:
        return QString::number(value, 'f', 0);
    case CityMeasure::Price:
        return QString::number(value, 'f', 1);
    case CityMeasure::EnergyCost:
        break;
    }
    return QString::fromStdString(engine::format(value, Unit::dollar, {3, false}));
}

QString cityGap(const CityAnswer &answer, CityMeasure measure)
{
    if (measure == CityMeasure::SourceWue)
        return answer.is_on_grid ? PowerText::tr("Water of power plants is known of grids in the United States alone, as their mean.")
                                 : PowerText::tr("Water of the site's own power plant is not known.");
    if (answer.is_on_grid && answer.region == nullptr)
        return PowerText::tr("The database knows no grid region of this city.");
    const QString region = answer.region != nullptr ? QString::fromStdString(answer.region->name) : PowerText::tr("The site's own plant");
    switch (measure) {
    case CityMeasure::Carbon:
        return PowerText::tr("%1: no carbon intensity is known.").arg(region);
    case CityMeasure::Price:
    case CityMeasure::EnergyCost:
        return PowerText::tr("%1: no price of electricity is known.").arg(region);
    case CityMeasure::TimeToPower:
        return PowerText::tr("%1: no wait for a large load is published.").arg(region);
    default:
        break;
    }
    return {};
}

} // namespace ridgepoint::widgets
