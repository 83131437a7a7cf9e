// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_pictures.h"

#include "engine/power/conductor.h"
#include "widgets/workspaces/common/device_look.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/power/power_text.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::SiteLevel;
using engine::Supply;
using engine::Unit;
using engine::Watt;
using plot::CurveColour;

namespace {

plot::Curve dots(const QString &id, const QString &name, const CurveColour &colour, plot::Marker marker)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Scatter;
    curve.colour = colour;
    curve.marker = marker;
    return curve;
}

void addDot(plot::Curve &curve, double x, std::size_t place, const QString &text)
{
    curve.xs.push_back(x);
    curve.ys.push_back(static_cast<double>(place));
    curve.pointNames.push_back(text);
}

/// The name tells the number: between close dots there is no room for it.
QString placeName(const QString &name, const QString &number, bool isRoomy)
{
    return isRoomy ? PowerText::tr("%1  %2").arg(name, number) : name;
}

QString shortLevelName(SiteLevel level) { return level == SiteLevel::accelerator ? PowerText::tr("Device") : levelName(level); }

SidePicture framed(const PowerSetup &setup, const QString &id, const QString &title)
{
    SidePicture picture;
    picture.frame.id = id;
    picture.frame.title = title;
    picture.frame.scenarioLine = setup.line;
    return picture;
}

struct Feed {
    const char *name;
    Supply supply;
    double voltage;
};

/// From the distribution of a site down to the board.
constexpr std::array feeds = {
    Feed{QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "13.8 kV AC"), Supply::three_phase, 13800},
    Feed{QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "800 V DC"), Supply::direct, 800},
    Feed{QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "480 V AC"), Supply::three_phase, 480},
    Feed{QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "415 V AC"), Supply::three_phase, 415},
    Feed{QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "208 V AC"), Supply::three_phase, 208},
    Feed{QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "54 V DC"), Supply::direct, 54},
    Feed{QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "12 V DC"), Supply::direct, 12},
};

double currentOf(Watt power, const Feed &feed)
{
    engine::Conductor conductor;
    conductor.supply = feed.supply;
    conductor.voltage = feed.voltage;
    return engine::conductor_current(power, conductor);
}

QString ampereText(double ampere)
{
    return ampere >= 1000 ? PowerText::tr("%1 kA").arg(ampere / 1000, 0, 'g', 3) : PowerText::tr("%1 A").arg(ampere, 0, 'g', 3);
}

constexpr double leastLoad = 0.15; // below it curves fall too far to be told apart

/// Efficiency from the meter to the die over what the equipment draws, as a share of what it draws at the design load; from a load on.
plot::Curve chainCurve(const engine::PowerChain &chain, engine::Redundancy redundancy, double least)
{
    constexpr int points = 39;
    plot::Curve curve;
    curve.id = QString::fromStdString(chain.slug);
    curve.name = QString::fromStdString(chain.name);
    const engine::RedundancyPlan plan{redundancy, engine::RedundancyPlan().modules};
    const auto full = engine::solve_chain(chain.stages, {Watt(1), Watt(1), plan});
    if (!full)
        return curve;
    for (int i = 0; i < points; ++i) {
        const double load = least + (1 - least) * i / (points - 1);
        const auto flow = engine::solve_chain(chain.stages, {Watt(1), Watt(load), plan});
        if (!flow)
            continue;
        curve.xs.push_back(flow->equipment / full->equipment);
        curve.ys.push_back(flow->die_per_meter());
    }
    return curve;
}

} // namespace

SidePicture powerLevelPicture(const PowerSetup &setup, const PowerFlowSubject &subject, bool isRoomy)
{
    SidePicture picture = framed(setup, QStringLiteral("power-levels"), PowerText::tr("From one accelerator to the site"));
    picture.frame.x.kind = plot::AxisKind::Log;
    picture.frame.x.title = PowerText::tr("power, W");
    picture.frame.x.unit = Unit::watt;
    picture.frame.y.kind = plot::AxisKind::Category;
    plot::Curve dies =
        dots(QStringLiteral("accelerators"), PowerText::tr("accelerators"), {CurveColour::Role::Slot, 0}, plot::Marker::Circle);
    plot::Curve equipment =
        dots(QStringLiteral("equipment"), PowerText::tr("equipment"), {CurveColour::Role::Slot, 3}, plot::Marker::Square);
    plot::Curve meter = dots(QStringLiteral("meter"), PowerText::tr("at the meter"), {CurveColour::Role::Text, 0}, plot::Marker::Diamond);
    PowerFlowSubject at = subject;
    for (std::size_t i = 0; i < engine::site_level_count; ++i) {
        at.level = static_cast<SiteLevel>(i);
        at.count = engine::accelerators_in(setup.inputs, *setup.facility.equipment, at.level);
        if (at.count > setup.facility.equipment->accelerators)
            continue;
        const auto place = static_cast<std::size_t>(picture.frame.y.categories.size());
        const auto add = [&](plot::Curve &curve, Watt power) {
            addDot(curve, at.watt(power), place,
                   PowerText::tr("%1 of %2").arg(numberText(at.watt(power), Unit::watt), countText(at.count)));
        };
        picture.frame.y.categories << placeName(shortLevelName(at.level), numberText(at.watt(at.flow.meter), Unit::watt), isRoomy);
        add(dies, at.flow.accelerators);
        add(equipment, at.flow.equipment);
        add(meter, at.flow.meter);
    }
    picture.curves = {std::move(dies), std::move(equipment), std::move(meter)};
    return picture;
}

SidePicture conductorPicture(const PowerSetup &setup, bool isRoomy)
{
    SidePicture picture = framed(setup, QStringLiteral("power-current"), PowerText::tr("Current that feeds a rack"));
    const Watt rack = setup.facility.equipment->rated_rack;
    picture.frame.subtitle = PowerText::tr("rated %1").arg(numberText(rack.si(), Unit::watt));
    picture.frame.x.kind = plot::AxisKind::Log;
    picture.frame.x.title = PowerText::tr("current in each conductor, A");
    picture.frame.y.kind = plot::AxisKind::Category;
    plot::Curve three =
        dots(QStringLiteral("three-phase"), PowerText::tr("three phases"), {CurveColour::Role::Slot, 0}, plot::Marker::Circle);
    plot::Curve direct =
        dots(QStringLiteral("direct"), PowerText::tr("direct current"), {CurveColour::Role::Slot, 1}, plot::Marker::Square);
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        const double current = currentOf(rack, feeds[i]);
        picture.frame.y.categories << placeName(PowerText::tr(feeds[i].name), ampereText(current), isRoomy);
        addDot(feeds[i].supply == Supply::direct ? direct : three, current, i, ampereText(current));
    }
    picture.curves = {std::move(three), std::move(direct)};
    return picture;
}

SidePicture chainPicture(const engine::Catalog &catalog, const PowerSetup &setup)
{
    SidePicture picture = framed(setup, QStringLiteral("power-chains"), PowerText::tr("Efficiency of every chain"));
    picture.frame.subtitle =
        PowerText::tr("meter to die, redundancy %1").arg(QString::fromUtf8(engine::slug(setup.inputs.redundancy)).toUpper());
    picture.frame.emptyText = PowerText::tr("The database has no power chains: open the one that comes with the program.");
    picture.frame.x.title = PowerText::tr("load over what the chain is built for");
    picture.frame.x.unit = Unit::fraction;
    picture.frame.x.minimum = 0;
    picture.frame.x.maximum = 1.02;
    picture.frame.y.title = PowerText::tr("die over meter");
    picture.frame.y.unit = Unit::fraction;
    const engine::EquipmentPower &equipment = *setup.facility.equipment;
    const double present = equipment.all / equipment.rated_all;
    std::size_t place = 0;
    for (const engine::PowerChain &chain : catalog.power_chains()) {
        const bool isOwn = &chain == setup.inputs.power_chain;
        plot::Curve curve = chainCurve(chain, setup.inputs.redundancy, isOwn ? std::clamp(present - 0.01, 0.001, leastLoad) : leastLoad);
        curve.colour = deviceColour(place);
        curve.line = deviceLine(place);
        if (isOwn)
            curve.width = 3.2;
        ++place;
        if (!curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    }
    if (!setup.facility.chain)
        return picture;
    MarkLook look;
    look.id = QStringLiteral("present");
    look.name = PowerText::tr("this site");
    look.label = numberText(setup.facility.chain->die_per_meter(), Unit::fraction);
    look.marker = plot::Marker::Diamond;
    look.colour = {CurveColour::Role::Text, 0};
    picture.curves.push_back(markCurve(look, present, setup.facility.chain->die_per_meter()));
    return picture;
}

} // namespace ridgepoint::widgets
