// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/facility_request.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/sections.h"
#include "engine/facility/site_plan.h"
#include "engine/site/footprint.h"

namespace ridgepoint::app::cli {

namespace {

using engine::MetricId;
using engine::Unit;

constexpr double secondsPerYear = engine::hours_per_year * 3600;

/// What the plan rests on, with the power of "--campus-power".
Result<engine::SiteAssumptions> requestedAssumptions(const Arguments &arguments)
{
    engine::SiteAssumptions assumptions;
    const auto power = requestedNumber(arguments, QStringLiteral("campus-power"), Unit::watt, engine::SiteAssumptions::most_campus.si());
    if (!power)
        return tl::unexpected(power.error());
    if (*power)
        assumptions.campus_power = engine::Watt(**power);
    return assumptions;
}

/// What must be there before the site has power, and which of it decides the date.
Section schedule(const FacilityAnswer &answer)
{
    Section part = section("schedule", QStringLiteral("From the decision to first power"),
                           {"item", "begin", "duration", "end", "slack", "binding", "known_as", "source"});
    if (!answer.facility.schedule)
        return part;
    const engine::PowerSchedule &dates = *answer.facility.schedule;
    const Format format = answer.request.format;
    for (std::size_t i = 0; i < dates.items.size(); ++i) {
        const engine::PowerItem &item = answer.facility.power_items[i];
        const engine::ScheduledItem &dated = dates.items[i];
        const bool isKnown = item.duration.is_known();
        const auto time = [&](engine::Second at) { return isKnown ? numberCell(at.si(), Unit::second, format) : QVariant(); };
        const bool isBinding = dates.binding == i;
        part.rows.rows << QVariantList{text(engine::to_string(item.step)),
                                       time(dated.begin),
                                       time(engine::Second(item.duration.si)),
                                       time(dated.end),
                                       time(dated.slack),
                                       format == Format::Table ? QVariant(isBinding ? QStringLiteral("yes") : QString()) : isBinding,
                                       text(engine::to_string(item.duration.label)),
                                       text(item.source)};
    }
    return part;
}

class Quantities {
public:
    Quantities(const char *key, const QString &title, Format format) : m_part(section(key, title, {"quantity", "value"})), m_format(format)
    {}
    void add(const char *name, const std::optional<double> &value, Unit unit)
    {
        m_part.rows.rows << QVariantList{QLatin1StringView(name), numberCell(value, unit, m_format)};
    }
    void add(const char *name, const QVariant &value) { m_part.rows.rows << QVariantList{QLatin1StringView(name), value}; }
    [[nodiscard]] const Section &part() const { return m_part; }

private:
    Section m_part;
    Format m_format;
};

QString powerTitle(const engine::SitePlan &plan, const engine::SiteAssumptions &assumptions)
{
    if (!plan.is_assumed_campus)
        return QStringLiteral("Power of the scenario's racks");
    return QStringLiteral("Power of an assumed campus of %1; set racks for the scenario's own")
        .arg(text(engine::format(assumptions.campus_power.si(), Unit::watt)));
}

Section power(const FacilityAnswer &answer, const engine::SitePlan &plan, const engine::SiteAssumptions &assumptions)
{
    const engine::Facility &facility = answer.facility;
    Quantities rows("power", powerTitle(plan, assumptions), answer.request.format);
    const auto si = [](const std::optional<engine::Watt> &power) { return power ? std::optional(power->si()) : std::nullopt; };
    const auto known = [](double count) { return count > 0 ? std::optional(count) : std::nullopt; };
    const auto limit = si(plan.limit);
    const auto peak = si(plan.peak_power);
    rows.add("is_assumed_campus", QVariant(plan.is_assumed_campus));
    rows.add("racks", known(plan.racks), Unit::count);
    rows.add("accelerators", known(plan.accelerators), Unit::count);
    rows.add("nameplate", si(plan.nameplate), Unit::watt);
    rows.add("mean", si(plan.mean_power), Unit::watt);
    rows.add("peak", peak, Unit::watt);
    rows.add("needed", si(plan.needed), Unit::watt);
    rows.add("connection_va", si(plan.apparent), Unit::none);
    rows.add("limit", limit, Unit::watt);
    rows.add("peak_over_limit", limit && peak ? std::optional(*peak / *limit) : std::nullopt, Unit::fraction);
    const auto &dates = facility.schedule;
    rows.add("first_power", dates && dates->first_power ? std::optional(dates->first_power->si()) : std::nullopt, Unit::second);
    rows.add("first_power_is_lower_bound", dates ? QVariant(dates->is_lower_bound()) : QVariant());
    rows.add("binding",
             dates && dates->binding ? QVariant(text(engine::to_string(facility.power_items[*dates->binding].step))) : QVariant());
    return rows.part();
}

/// Carbon and water of a year.
Section year(const FacilityAnswer &answer, const engine::SitePlan &plan)
{
    Quantities rows("year", QStringLiteral("Carbon, water and energy of a year"), answer.request.format);
    const auto ofYear = [](const std::optional<double> &rate) { return rate ? std::optional(*rate * secondsPerYear) : std::nullopt; };
    const auto &carbon = answer.facility.carbon_intensity;
    rows.add("energy", ofYear(plan.mean_power ? std::optional(plan.mean_power->si()) : std::nullopt), Unit::joule);
    rows.add("carbon_intensity_g_per_kwh", carbon, Unit::none);
    rows.add("carbon", ofYear(plan.mean_power && carbon ? std::optional(engine::carbon_rate(*plan.mean_power, *carbon)) : std::nullopt),
             Unit::gram);
    rows.add("water_m3", ofYear(plan.water ? std::optional(plan.water->on_site) : std::nullopt), Unit::none);
    return rows.part();
}

} // namespace

Result<void> runSite(const Arguments &arguments)
{
    const auto answer = requestedFacility(arguments);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto assumptions = requestedAssumptions(arguments);
    if (!assumptions)
        return tl::unexpected(assumptions.error());
    const auto plan = engine::site_plan(answer->request.catalog, answer->request.scenario, *assumptions);
    if (!plan)
        return badInput(plan.error());
    explainAbsence(answer->request, {MetricId::facility_power, MetricId::carbon_rate, MetricId::water_rate, MetricId::time_to_power});
    return print(sectionsText({schedule(*answer), power(*answer, *plan, *assumptions), year(*answer, *plan)}, answer->request.format));
}

} // namespace ridgepoint::app::cli
