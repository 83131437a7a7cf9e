// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/rack_picture.h"

#include "engine/cooling/rack_limit.h"
#include "engine/peak.h"
#include "widgets/workspaces/power/power_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::Chiller;
using engine::CoolingFamily;
using engine::CoolingMethod;
using engine::FreeCooling;
using engine::Unit;
using plot::CurveColour;

namespace {

/// Least first, those that nobody states a limit of last.
std::vector<const CoolingMethod *> sortedMethods(const engine::Catalog &catalog)
{
    std::vector<const CoolingMethod *> methods;
    for (const CoolingMethod &method : catalog.cooling_methods())
        methods.push_back(&method);
    std::stable_sort(methods.begin(), methods.end(), [](const CoolingMethod *a, const CoolingMethod *b) {
        if (engine::is_usable(a->max_rack) != engine::is_usable(b->max_rack))
            return engine::is_usable(a->max_rack);
        return engine::is_usable(a->max_rack) && a->max_rack.si < b->max_rack.si;
    });
    return methods;
}

QString nameOf(const CoolingMethod &method) { return QString::fromStdString(method.name); }

QString familyWord(CoolingFamily family)
{
    switch (family) {
    case CoolingFamily::air:
        return PowerText::tr("Air");
    case CoolingFamily::rear_door:
        return PowerText::tr("Rear door");
    case CoolingFamily::hybrid:
        return PowerText::tr("Plates and air");
    case CoolingFamily::direct_to_chip:
        return PowerText::tr("Plates");
    case CoolingFamily::immersion_1p:
        return PowerText::tr("Tank");
    case CoolingFamily::immersion_2p:
        break;
    }
    return PowerText::tr("Boiling tank");
}

QString freeWord(FreeCooling kind)
{
    switch (kind) {
    case FreeCooling::airside:
        return PowerText::tr("outside air");
    case FreeCooling::adiabatic_airside:
        return PowerText::tr("wetted air");
    case FreeCooling::dry_cooler:
        return PowerText::tr("dry cooler");
    case FreeCooling::adiabatic_dry_cooler:
        return PowerText::tr("wetted cooler");
    case FreeCooling::tower:
        return PowerText::tr("tower");
    case FreeCooling::none:
        break;
    }
    return {};
}

QString chillerWord(Chiller kind)
{
    switch (kind) {
    case Chiller::direct_expansion:
        return PowerText::tr("direct expansion");
    case Chiller::air_cooled:
        return PowerText::tr("air chiller");
    case Chiller::water_cooled:
        return PowerText::tr("water chiller");
    case Chiller::none:
        break;
    }
    return {};
}

/// Names of methods are too long for an axis: what cools the rack, and what brings the heat out.
QString shortName(const CoolingMethod &method)
{
    QStringList words{familyWord(method.family), freeWord(method.rejection.free_cooling), chillerWord(method.rejection.chiller)};
    words.removeAll(QString());
    return words.join(PowerText::tr(", "));
}

/// The whole name where the short one is taken; an arrow in front of the chosen one.
QString axisName(const CoolingMethod &method, bool isChosen, const QStringList &taken)
{
    const QString chosen = PowerText::tr("\u25b8 %1");
    const QString name = shortName(method);
    const QString own = taken.contains(name) || taken.contains(chosen.arg(name)) ? nameOf(method) : name;
    return isChosen ? chosen.arg(own) : own;
}

plot::Curve barsOf(const QString &id, const QString &name, const CurveColour &colour, double opacity)
{
    plot::Curve bars;
    bars.id = id;
    bars.name = name;
    bars.kind = plot::CurveKind::Bar;
    bars.colour = colour;
    bars.opacity = opacity;
    return bars;
}

plot::Curve marksOf(const QString &id, const QString &name, plot::Marker marker, CurveColour::Role role)
{
    plot::Curve marks;
    marks.id = id;
    marks.name = name;
    marks.kind = plot::CurveKind::Scatter;
    marks.marker = marker;
    marks.colour = {role, 0};
    marks.isInLegend = false;
    return marks;
}

void addMark(plot::Curve &marks, double x, std::size_t place, const QString &text, bool isLabelled)
{
    if (isLabelled)
        marks.labelledPoints.push_back(static_cast<std::uint8_t>(marks.xs.size()));
    marks.xs.push_back(x);
    marks.ys.push_back(static_cast<double>(place));
    marks.pointNames.push_back(text);
}

/// The bars and marks of one answer: the rack is within the limit, or beyond it.
struct Verdict {
    plot::Curve bars;
    plot::Curve marks;
    bool isLabelled = true;

    void add(const CoolingMethod &method, std::size_t place, double rack)
    {
        const QString limit = numberText(method.max_rack.si, Unit::watt);
        bars.xs.push_back(method.max_rack.si);
        bars.ys.push_back(static_cast<double>(place));
        bars.baseline.push_back(0);
        bars.pointNames.push_back(PowerText::tr("%1: %2 at most, the rack is at %3 of it")
                                      .arg(nameOf(method), limit, numberText(rack / method.max_rack.si, Unit::fraction)));
        addMark(marks, method.max_rack.si, place, PowerText::tr("%1, %2").arg(limit, bars.name), isLabelled);
    }
};

/// The subtitle says what it is: at the line it would stand on the bars.
plot::ReferenceLine lineAt(double watt, plot::LineStyle style)
{
    plot::ReferenceLine line;
    line.position = watt;
    line.colour = {CurveColour::Role::Text, 0};
    line.line = style;
    return line;
}

} // namespace

SidePicture rackLimitPicture(const engine::Catalog &catalog, const PowerSetup &setup, bool isRoomy)
{
    const engine::EquipmentPower &equipment = *setup.facility.equipment;
    const double rack = equipment.rack.si();
    SidePicture picture;
    picture.frame.id = QStringLiteral("power-rack-limits");
    picture.frame.title = PowerText::tr("What cooling takes from a rack");
    picture.frame.scenarioLine = setup.line;
    picture.frame.emptyText = PowerText::tr("The database has no ways to cool a rack: open the one that comes with the program.");
    Verdict within{barsOf(QStringLiteral("within"), PowerText::tr("cools it"), {CurveColour::Role::Slot, 0}, 0.85),
                   marksOf(QStringLiteral("within-limit"), PowerText::tr("limit"), plot::Marker::Circle, CurveColour::Role::Text), isRoomy};
    Verdict beyond{barsOf(QStringLiteral("beyond"), PowerText::tr("too little"), {CurveColour::Role::Infeasible, 0}, 0.3),
                   marksOf(QStringLiteral("beyond-limit"), PowerText::tr("limit"), plot::Marker::Cross, CurveColour::Role::Infeasible),
                   isRoomy};
    bool isAnyUnknown = false;
    QStringList names;
    double most = std::max(rack, equipment.rated_rack.si());
    for (const CoolingMethod *method : sortedMethods(catalog)) {
        const auto place = static_cast<std::size_t>(names.size());
        const QString name = axisName(*method, method == setup.inputs.cooling, names);
        names << name;
        if (!engine::is_usable(method->max_rack)) {
            isAnyUnknown = true;
            continue;
        }
        most = std::max(most, method->max_rack.si);
        (rack <= method->max_rack.si ? within : beyond).add(*method, place, rack);
    }
    constexpr double roomForLabels = 1.5;
    picture.frame.x.title = PowerText::tr("power of a rack, W");
    picture.frame.x.unit = Unit::watt;
    picture.frame.x.minimum = 0;
    picture.frame.x.maximum = most * roomForLabels;
    picture.frame.y.kind = plot::AxisKind::Category;
    picture.frame.y.categories = names;
    picture.frame.subtitle = PowerText::tr("line: this rack at work, %1").arg(numberText(rack, Unit::watt));
    picture.frame.lines = {lineAt(rack, plot::LineStyle::Solid)};
    if (equipment.rated_rack.si() > rack) {
        picture.frame.lines.push_back(lineAt(equipment.rated_rack.si(), plot::LineStyle::Dash));
        picture.frame.subtitle =
            PowerText::tr("%1; dashed: rated, %2").arg(picture.frame.subtitle, numberText(equipment.rated_rack.si(), Unit::watt));
    }
    if (isAnyUnknown)
        picture.frame.subtitle = PowerText::tr("%1; no bar: nobody states a limit").arg(picture.frame.subtitle);
    for (plot::Curve *curve : {&within.bars, &beyond.bars, &within.marks, &beyond.marks})
        if (!curve->xs.empty())
            picture.curves.push_back(std::move(*curve));
    return picture;
}

QString rackSentence(const engine::Catalog &catalog, const PowerSetup &setup)
{
    const engine::EquipmentPower &equipment = *setup.facility.equipment;
    const auto limits = engine::rack_limits(catalog.cooling_methods(), equipment.rack);
    if (!limits || setup.inputs.cooling == nullptr)
        return {};
    const auto taking = std::count_if(limits->begin(), limits->end(), [](const auto &limit) { return limit.is_within() == true; });
    const auto known = std::count_if(limits->begin(), limits->end(), [](const auto &limit) { return limit.is_within().has_value(); });
    const QString head = PowerText::tr("A rack of %1 %2 draws %3; %4 of %5 ways to cool a rack take that.")
                             .arg(countText(setup.inputs[engine::ParameterId::accelerators_per_rack]), setup.accelerator,
                                  numberText(equipment.rack.si(), Unit::watt))
                             .arg(taking)
                             .arg(known);
    const QString method = nameOf(*setup.inputs.cooling);
    if (!setup.facility.rack_limit)
        return PowerText::tr("%1 Nobody states the limit of the chosen one, %2.").arg(head, method);
    const double used = equipment.rack.si() / *setup.facility.rack_limit;
    return (used <= 1 ? PowerText::tr("%1 The chosen one stands at %2 of its limit.")
                      : PowerText::tr("%1 The chosen one would need %2 of its limit: it does not cool this rack."))
        .arg(head, numberText(used, Unit::fraction));
}

} // namespace ridgepoint::widgets
