// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_pictures.h"

#include "engine/power/conductor.h"
#include "widgets/workspaces/common/device_look.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/power/power_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

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

plot::SideNote noteAt(std::size_t place, const QString &text)
{
    plot::SideNote note;
    note.y = static_cast<double>(place);
    note.text = text;
    return note;
}

/// "Rack of 32".
QString countedLevel(SiteLevel level, double count)
{
    return level == SiteLevel::accelerator ? levelName(level) : PowerText::tr("%1 of %2").arg(levelName(level), countText(count));
}

/// Levels with the accelerators of a full one, least first; the site where its size puts it.
std::vector<std::pair<double, SiteLevel>> levelsBySize(const PowerSetup &setup)
{
    std::vector<std::pair<double, SiteLevel>> levels;
    for (std::size_t i = 0; i < engine::site_level_count; ++i) {
        const auto level = static_cast<SiteLevel>(i);
        levels.emplace_back(engine::accelerators_in(setup.inputs, *setup.facility.equipment, level), level);
    }
    std::stable_sort(levels.begin(), levels.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return levels;
}

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

constexpr double leastLoad = 0.15;  // below it curves fall too far to be told apart
constexpr double leastShown = 0.35; // load from which on all of every curve is in view
constexpr double rangeStep = 0.02;

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

/// Without what stands in front of or behind its machine; the whole name where that is taken.
QString chainName(const QString &name, const QStringList &taken)
{
    static const QRegularExpression aside(QStringLiteral(" (behind|with) .*$"));
    QString brief = name;
    brief.remove(aside);
    return taken.contains(brief) ? name : brief;
}

/// A curve's name beside its end.
plot::SideNote endNote(const plot::Curve &curve, const QString &name)
{
    plot::SideNote note;
    note.y = curve.ys.back();
    note.text = name;
    note.colour = curve.colour;
    note.curveId = curve.id;
    return note;
}

double leastFrom(const plot::Curve &curve, double load)
{
    double least = 1;
    for (std::size_t i = 0; i < curve.xs.size(); ++i)
        if (curve.xs[i] >= load)
            least = std::min(least, curve.ys[i]);
    return least;
}

} // namespace

SidePicture powerLevelPicture(const PowerSetup &setup, const PowerFlowSubject &subject)
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
    plot::Curve meter = dots(QStringLiteral("meter"), PowerText::tr("meter"), {CurveColour::Role::Text, 0}, plot::Marker::Ring);
    // What the meter counts is little more than what the equipment draws: a ring around it.
    equipment.markerSize = 6;
    meter.markerSize = 13;
    PowerFlowSubject at = subject;
    for (const auto &[count, level] : levelsBySize(setup)) {
        at.level = level;
        at.count = count;
        const auto place = static_cast<std::size_t>(picture.frame.y.categories.size());
        const auto add = [&](plot::Curve &curve, Watt power) {
            addDot(curve, at.watt(power), place,
                   PowerText::tr("%1 of %2").arg(numberText(at.watt(power), Unit::watt), countText(at.count)));
        };
        picture.frame.y.categories << countedLevel(level, count);
        picture.frame.notes.push_back(noteAt(place, numberText(at.watt(at.flow.meter), Unit::watt)));
        add(dies, at.flow.accelerators);
        add(equipment, at.flow.equipment);
        add(meter, at.flow.meter);
    }
    meter.legendPlace = 1;
    picture.curves = {std::move(meter), std::move(dies), std::move(equipment)};
    return picture;
}

SidePicture conductorPicture(const PowerSetup &setup)
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
        picture.frame.y.categories << PowerText::tr(feeds[i].name);
        picture.frame.notes.push_back(noteAt(i, ampereText(current)));
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
    QStringList names;
    double lowest = 1;
    for (const engine::PowerChain &chain : catalog.power_chains()) {
        const bool isOwn = &chain == setup.inputs.power_chain;
        plot::Curve curve = chainCurve(chain, setup.inputs.redundancy, isOwn ? std::clamp(present - 0.01, 0.001, leastLoad) : leastLoad);
        curve.colour = deviceColour(place);
        curve.line = deviceLine(place);
        curve.isInLegend = false;
        if (isOwn)
            curve.width = 3.2;
        ++place;
        if (curve.xs.empty())
            continue;
        names << chainName(curve.name, names);
        picture.frame.notes.push_back(endNote(curve, names.back()));
        lowest = std::min(lowest, leastFrom(curve, std::min(leastShown, present)));
        picture.curves.push_back(std::move(curve));
    }
    picture.frame.y.minimum = std::floor(lowest / rangeStep) * rangeStep;
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
