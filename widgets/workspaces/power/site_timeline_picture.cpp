// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/site_pictures.h"
#include "widgets/workspaces/power/site_words.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::PowerItem;
using engine::PowerSchedule;
using engine::ScheduledItem;
using engine::SitePlan;
using engine::SiteSupply;
using engine::Unit;
using plot::CurveColour;

namespace {

plot::Curve barCurve(const QString &id, const QString &name, CurveColour colour, double opacity)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = colour;
    curve.opacity = opacity;
    curve.isDirectlyLabelled = true;
    return curve;
}

void addBar(plot::Curve &curve, double from, double to, std::size_t place, const QString &told)
{
    curve.baseline.push_back(from);
    curve.xs.push_back(to);
    curve.ys.push_back(static_cast<double>(place));
    curve.pointNames.push_back(told);
}

QString itemText(const PowerItem &item)
{
    return PowerText::tr("%1: %2, %3, from %4")
        .arg(stepText(item.step), yearsText(engine::Second(item.duration.si)),
             QString::fromUtf8(engine::to_string(item.duration.label).data()), QString::fromStdString(item.source));
}

/// The state in a word stands beside the name, so that no colour must be read.
QString rowText(engine::PowerStep step, const ScheduledItem &item)
{
    const QString state = !item.is_known ? PowerText::tr("unknown") : item.is_critical ? PowerText::tr("binds") : PowerText::tr("ready");
    return PowerText::tr("%1: %2").arg(stepText(step), state);
}

/// The curves of a timeline; those without points are left out at the end.
struct Timeline {
    plot::Curve binding = barCurve(QStringLiteral("binding"), PowerText::tr("binds"), {CurveColour::Role::Slot, 0}, 1);
    plot::Curve ready = barCurve(QStringLiteral("ready"), PowerText::tr("ready earlier"), {CurveColour::Role::Muted, 0}, 0.45);
    plot::Curve slack = barCurve(QStringLiteral("slack"), PowerText::tr("slack"), {CurveColour::Role::Muted, 0}, 0.12);
    plot::Curve open = barCurve(QStringLiteral("open"), PowerText::tr("unknown, open-ended"), {CurveColour::Role::Warning, 0}, 0.3);
    plot::Curve mark{};
};

void addItem(const SitePlan &plan, const SiteSupply &supply, std::size_t i, double end, Timeline &timeline)
{
    const PowerItem &item = supply.items[i];
    const ScheduledItem &scheduled = supply.schedule.items[i];
    const double begins = engine::in_years(scheduled.begin);
    const double ends = engine::in_years(scheduled.end);
    if (!scheduled.is_known) {
        addBar(timeline.open, begins, end, i,
               PowerText::tr("%1: unknown, %2").arg(stepText(item.step), unknownReason(plan, supply, item.step)));
        return;
    }
    addBar(scheduled.is_critical ? timeline.binding : timeline.ready, begins, ends, i, itemText(item));
    if (scheduled.is_critical) {
        timeline.mark.xs.push_back(ends);
        timeline.mark.ys.push_back(static_cast<double>(i));
        timeline.mark.pointNames.push_back(PowerText::tr("%1 binds").arg(stepText(item.step)));
    } else if (scheduled.slack.si() > 0) {
        addBar(timeline.slack, ends, ends + engine::in_years(scheduled.slack), i,
               PowerText::tr("%1: %2 to spare").arg(stepText(item.step), yearsText(scheduled.slack)));
    }
}

plot::Curve finished(plot::Curve mark)
{
    mark.id = QStringLiteral("critical");
    mark.name = PowerText::tr("critical path");
    mark.kind = plot::CurveKind::Scatter;
    mark.marker = plot::Marker::Diamond;
    mark.markerSize = 13;
    mark.colour = {CurveColour::Role::Text, 0};
    return mark;
}

/// The date as a row of its own, below what it waits for.
void addMilestone(const PowerSchedule &schedule, SidePicture &picture)
{
    const double date = engine::in_years(*schedule.first_power);
    const QString text = yearsText(*schedule.first_power);
    plot::Curve milestone;
    milestone.id = QStringLiteral("first-power");
    milestone.name = PowerText::tr("first power");
    milestone.kind = plot::CurveKind::Scatter;
    milestone.marker = plot::Marker::Triangle;
    milestone.markerSize = 13;
    milestone.colour = {CurveColour::Role::Accent, 0};
    milestone.xs = {date};
    milestone.ys = {static_cast<double>(picture.frame.y.categories.size())};
    milestone.pointNames = {schedule.is_lower_bound() ? PowerText::tr("at least %1").arg(text) : text};
    // The date stands beside the row, where no other label takes its room.
    picture.frame.y.categories << PowerText::tr("First power: %1").arg(milestone.pointNames.front());
    picture.curves.push_back(std::move(milestone));
    picture.frame.lines.push_back({.isVertical = true,
                                   .position = date,
                                   .label = {},
                                   .colour = {CurveColour::Role::Accent, 0},
                                   .line = schedule.is_lower_bound() ? plot::LineStyle::Dot : plot::LineStyle::Solid});
}

plot::Axis yearAxis(double end)
{
    plot::Axis axis;
    axis.title = PowerText::tr("years after the decision");
    axis.unit = Unit::none;
    axis.minimum = 0;
    axis.maximum = end;
    return axis;
}

/// The right edge: a whole year beyond what is known.
double lastYear(engine::Second last) { return std::ceil(engine::in_years(last) + 0.25); }

plot::PlotFrame frameOf(const SitePlan &plan, const QString &line)
{
    plot::PlotFrame frame;
    frame.scenarioLine = line;
    const SiteSupply *supply = plan.supply();
    if (supply != nullptr)
        frame.subtitle = supply->role == engine::SupplyRole::grid && plan.grid() != nullptr ? QString::fromStdString(plan.grid()->name)
                                                                                            : QString::fromStdString(supply->name);
    return frame;
}

} // namespace

SidePicture siteTimelinePicture(const SitePlan &plan, const QString &line)
{
    SidePicture picture;
    picture.frame = frameOf(plan, line);
    picture.frame.id = QStringLiteral("site-timeline");
    picture.frame.title = PowerText::tr("Time to first power");
    picture.frame.emptyText = PowerText::tr("No grid region is known of the city: choose one, or generation on the site.");
    picture.frame.isLegendShown = false;
    picture.frame.y.kind = plot::AxisKind::Category;
    const SiteSupply *supply = plan.supply();
    if (supply == nullptr || supply->items.empty())
        return picture;
    const double end = lastYear(supply->schedule.first_power.value_or(engine::Second(0)));
    picture.frame.x = yearAxis(end);
    Timeline timeline;
    for (std::size_t i = 0; i < supply->items.size(); ++i) {
        picture.frame.y.categories << rowText(supply->items[i].step, supply->schedule.items[i]);
        addItem(plan, *supply, i, end, timeline);
    }
    for (plot::Curve *curve : {&timeline.slack, &timeline.open, &timeline.ready, &timeline.binding})
        if (!curve->xs.empty())
            picture.curves.push_back(std::move(*curve));
    if (!timeline.mark.xs.empty())
        picture.curves.push_back(finished(std::move(timeline.mark)));
    if (supply->schedule.first_power)
        addMilestone(supply->schedule, picture);
    return picture;
}

SidePicture siteRampPicture(const SitePlan &plan, const QString &line)
{
    SidePicture picture;
    picture.frame.scenarioLine = line;
    picture.frame.id = QStringLiteral("site-power");
    picture.frame.title = PowerText::tr("Campus power");
    picture.frame.emptyText = plan.needed ? PowerText::tr("The date of first power is not known.")
                                          : PowerText::tr("Nobody states the power of this accelerator: choose another one.");
    picture.frame.y.title = PowerText::tr("power, W");
    picture.frame.y.unit = Unit::watt;
    picture.frame.y.minimum = 0;
    const SiteSupply *supply = plan.supply();
    if (!plan.ramp || supply == nullptr || !supply->schedule.first_power)
        return picture;
    picture.frame.isLegendShown = false;
    if (plan.mean_power)
        picture.frame.subtitle =
            PowerText::tr("%1: %2 to connect, mean %3")
                .arg(racksText(plan.racks), numberText(plan.apparent->si(), Unit::watt).replace(u'W', QLatin1StringView("VA")),
                     numberText(plan.mean_power->si(), Unit::watt));
    const engine::Second first = *supply->schedule.first_power;
    const double end = lastYear(plan.full_power.value_or(first)) + 1;
    picture.frame.x = yearAxis(end);
    plot::Curve energised;
    energised.id = QStringLiteral("energised");
    energised.name = supply->schedule.is_lower_bound() ? PowerText::tr("energised at the earliest") : PowerText::tr("energised");
    energised.kind = plot::CurveKind::Area;
    energised.colour = {CurveColour::Role::Slot, 0};
    energised.opacity = 0.35;
    energised.isDirectlyLabelled = true;
    energised.line = supply->schedule.is_lower_bound() ? plot::LineStyle::Dash : plot::LineStyle::Solid;
    const auto add = [&](engine::Second time, engine::Second afterFirst) {
        const auto power = engine::energised_power(*plan.ramp, afterFirst);
        energised.xs.push_back(engine::in_years(time));
        energised.ys.push_back(power ? power->si() : 0.0);
    };
    add(engine::Second(0), engine::Second(-1));
    add(first, engine::Second(-1));
    add(first, engine::Second(0));
    if (plan.full_power)
        add(*plan.full_power, *plan.full_power - first);
    add(engine::years(end), engine::years(end) - first);
    picture.curves.push_back(std::move(energised));
    const auto addLine = [&picture](const QString &label, engine::Watt power, CurveColour colour, plot::LineStyle style) {
        picture.frame.lines.push_back({.isVertical = false, .position = power.si(), .label = label, .colour = colour, .line = style});
    };
    addLine(PowerText::tr("needed %1").arg(numberText(plan.needed->si(), Unit::watt)), *plan.needed, {CurveColour::Role::Text, 0},
            plot::LineStyle::Solid);
    if (plan.limit)
        addLine((plan.shortfall() ? PowerText::tr("limit %1, exceeded") : PowerText::tr("limit %1"))
                    .arg(numberText(plan.limit->si(), Unit::watt)),
                *plan.limit, {plan.shortfall() ? CurveColour::Role::Infeasible : CurveColour::Role::Warning, 0}, plot::LineStyle::Dash);
    picture.frame.y.maximum = 1.15 * std::max(plan.needed->si(), plan.limit ? std::min(plan.limit->si(), 2 * plan.needed->si()) : 0.0);
    return picture;
}

} // namespace ridgepoint::widgets
