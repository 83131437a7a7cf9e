// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/facility_request.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/sections.h"
#include "engine/evaluate.h"
#include "engine/facility/site_plan.h"

namespace ridgepoint::app::cli {

namespace {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;

constexpr double secondsPerYear = engine::hours_per_year * 3600;

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

Section power(const FacilityAnswer &answer, const engine::SitePlan &plan)
{
    const engine::Facility &facility = answer.facility;
    Quantities rows("power", QStringLiteral("Power"), answer.request.format);
    const auto si = [](const std::optional<engine::Watt> &power) { return power ? std::optional(power->si()) : std::nullopt; };
    const double limit = answer.number(ParameterId::site_power_limit);
    const auto peak = si(facility.peak_power());
    rows.add("mean", si(facility.power()), Unit::watt);
    rows.add("peak", peak, Unit::watt);
    rows.add("needed", si(plan.needed), Unit::watt);
    rows.add("connection_va", si(plan.apparent), Unit::none);
    rows.add("limit", limit > 0 ? std::optional(limit) : std::nullopt, Unit::watt);
    rows.add("peak_over_limit", limit > 0 && peak ? std::optional(*peak / limit) : std::nullopt, Unit::fraction);
    const auto &dates = facility.schedule;
    rows.add("first_power", dates && dates->first_power ? std::optional(dates->first_power->si()) : std::nullopt, Unit::second);
    rows.add("first_power_is_lower_bound", dates ? QVariant(dates->is_lower_bound()) : QVariant());
    rows.add("binding",
             dates && dates->binding ? QVariant(text(engine::to_string(facility.power_items[*dates->binding].step))) : QVariant());
    return rows.part();
}

/// Carbon and water of a year.
Section year(const FacilityAnswer &answer, const engine::Estimate &estimate)
{
    Quantities rows("year", QStringLiteral("Carbon, water and energy of a year"), answer.request.format);
    const auto ofYear = [&estimate](MetricId id) -> std::optional<double> {
        const auto rate = metricOf(estimate, id);
        return rate ? std::optional(*rate * secondsPerYear) : std::nullopt;
    };
    rows.add("energy", ofYear(MetricId::facility_power), Unit::joule);
    rows.add("carbon_intensity_g_per_kwh", answer.facility.carbon_intensity, Unit::none);
    rows.add("carbon", ofYear(MetricId::carbon_rate), Unit::gram);
    rows.add("water_m3", ofYear(MetricId::water_rate), Unit::none);
    return rows.part();
}

} // namespace

Result<void> runSite(const Arguments &arguments)
{
    const auto answer = requestedFacility(arguments);
    if (!answer)
        return tl::unexpected(answer.error());
    const engine::MetricSet wanted = {MetricId::facility_power, MetricId::carbon_rate, MetricId::water_rate, MetricId::time_to_power};
    const auto estimate = engine::evaluate(answer->request.catalog, answer->request.scenario, wanted);
    if (!estimate)
        return badInput(estimate.error());
    const auto plan = engine::site_plan(answer->request.catalog, answer->request.scenario);
    if (!plan)
        return badInput(plan.error());
    explainAbsence(answer->request, wanted);
    return print(sectionsText({schedule(*answer), power(*answer, *plan), year(*answer, *estimate)}, answer->request.format));
}

} // namespace ridgepoint::app::cli
