// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/rack_picture.h"

#include "engine/cooling/rack_limit.h"
#include "engine/peak.h"
#include "widgets/workspaces/power/cooling_name.h"
#include "widgets/workspaces/power/power_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::CoolingMethod;
using engine::Unit;
using engine::Watt;
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

/// What cooling must carry; a rack that is measured above its rating counts as it draws.
Watt ratedRack(const engine::EquipmentPower &equipment) { return std::max(equipment.rated_rack, equipment.rack); }

QString nameOf(const CoolingMethod &method) { return QString::fromStdString(method.name); }

/// The whole name where the short one is taken; an arrow in front of the chosen one.
QString axisName(const CoolingMethod &method, bool isChosen, const QStringList &taken)
{
    const QString chosen = PowerText::tr("\u25b8 %1");
    const QString name = shortMethodName(method);
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

plot::Curve marksOf(const QString &id, plot::Marker marker, CurveColour::Role role)
{
    plot::Curve marks;
    marks.id = id;
    marks.name = PowerText::tr("limit");
    marks.kind = plot::CurveKind::Scatter;
    marks.marker = marker;
    marks.colour = {role, 0};
    marks.isInLegend = false;
    return marks;
}

/// The bars and marks of one answer: a way to cool carries the rack's rating, its present work alone, or neither.
struct Verdict {
    plot::Curve bars;
    plot::Curve marks;

    void add(const CoolingMethod &method, std::size_t place, const engine::EquipmentPower &equipment)
    {
        const QString limit = numberText(method.max_rack.si, Unit::watt);
        const auto share = [&method](engine::Watt power) { return numberText(power.si() / method.max_rack.si, Unit::fraction); };
        bars.xs.push_back(method.max_rack.si);
        bars.ys.push_back(static_cast<double>(place));
        bars.baseline.push_back(0);
        bars.pointNames.push_back(PowerText::tr("%1: %2 at most, %3; the rack is at %4 of it, its rating at %5")
                                      .arg(nameOf(method), limit, bars.name, share(equipment.rack), share(equipment.rated_rack)));
        marks.xs.push_back(method.max_rack.si);
        marks.ys.push_back(static_cast<double>(place));
        marks.pointNames.push_back(PowerText::tr("%1, %2").arg(limit, bars.name));
    }
};

struct Verdicts {
    Verdict rating{barsOf(QStringLiteral("rating"), PowerText::tr("cools it"), {CurveColour::Role::Slot, 0}, 0.85),
                   marksOf(QStringLiteral("rating-limit"), plot::Marker::Circle, CurveColour::Role::Text)};
    Verdict work{barsOf(QStringLiteral("work"), PowerText::tr("at this work only"), {CurveColour::Role::Warning, 0}, 0.45),
                 marksOf(QStringLiteral("work-limit"), plot::Marker::Triangle, CurveColour::Role::Warning)};
    Verdict beyond{barsOf(QStringLiteral("beyond"), PowerText::tr("too little"), {CurveColour::Role::Infeasible, 0}, 0.3),
                   marksOf(QStringLiteral("beyond-limit"), plot::Marker::Cross, CurveColour::Role::Infeasible)};

    Verdict &of(const CoolingMethod &method, const engine::EquipmentPower &equipment)
    {
        if (ratedRack(equipment).si() <= method.max_rack.si)
            return rating;
        return equipment.rack.si() <= method.max_rack.si ? work : beyond;
    }
};

/// A note where the bar needs none of the plot's own room.
plot::SideNote noteOf(const Verdict &verdict, std::size_t place)
{
    plot::SideNote note;
    note.y = static_cast<double>(place);
    note.text = verdict.marks.pointNames.back();
    note.colour = verdict.marks.colour;
    note.curveId = verdict.bars.id;
    return note;
}

plot::SideNote unknownNote(std::size_t place)
{
    plot::SideNote note;
    note.y = static_cast<double>(place);
    note.text = PowerText::tr("no limit stated");
    note.colour = {CurveColour::Role::Muted, 0};
    return note;
}

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

SidePicture rackLimitPicture(const engine::Catalog &catalog, const PowerSetup &setup)
{
    const engine::EquipmentPower &equipment = *setup.facility.equipment;
    SidePicture picture;
    picture.frame.id = QStringLiteral("power-rack-limits");
    picture.frame.title = PowerText::tr("What cooling takes from a rack");
    picture.frame.scenarioLine = setup.line;
    picture.frame.emptyText = PowerText::tr("The database has no ways to cool a rack: open the one that comes with the program.");
    Verdicts verdicts;
    QStringList &names = picture.frame.y.categories;
    double most = ratedRack(equipment).si();
    for (const CoolingMethod *method : sortedMethods(catalog)) {
        const auto place = static_cast<std::size_t>(names.size());
        names << axisName(*method, method == setup.inputs.cooling, names);
        if (!engine::is_usable(method->max_rack)) {
            picture.frame.notes.push_back(unknownNote(place));
            continue;
        }
        most = std::max(most, method->max_rack.si);
        Verdict &verdict = verdicts.of(*method, equipment);
        verdict.add(*method, place, equipment);
        picture.frame.notes.push_back(noteOf(verdict, place));
    }
    constexpr double roomForMarks = 1.04;
    picture.frame.x.title = PowerText::tr("power of a rack, W");
    picture.frame.x.unit = Unit::watt;
    picture.frame.x.minimum = 0;
    picture.frame.x.maximum = most * roomForMarks;
    picture.frame.y.kind = plot::AxisKind::Category;
    picture.frame.subtitle = PowerText::tr("line: this rack at work, %1").arg(numberText(equipment.rack.si(), Unit::watt));
    picture.frame.lines = {lineAt(equipment.rack.si(), plot::LineStyle::Solid)};
    if (equipment.rated_rack > equipment.rack) {
        picture.frame.lines.push_back(lineAt(equipment.rated_rack.si(), plot::LineStyle::Dash));
        picture.frame.subtitle =
            PowerText::tr("%1; dashed: rated, %2").arg(picture.frame.subtitle, numberText(equipment.rated_rack.si(), Unit::watt));
    }
    for (Verdict *verdict : {&verdicts.rating, &verdicts.work, &verdicts.beyond})
        if (!verdict->bars.xs.empty())
            picture.curves.push_back(std::move(verdict->bars));
    for (Verdict *verdict : {&verdicts.rating, &verdicts.work, &verdicts.beyond})
        if (!verdict->marks.xs.empty())
            picture.curves.push_back(std::move(verdict->marks));
    return picture;
}

QString rackSentence(const engine::Catalog &catalog, const PowerSetup &setup)
{
    const engine::EquipmentPower &equipment = *setup.facility.equipment;
    const Watt rated = ratedRack(equipment);
    const auto limits = engine::rack_limits(catalog.cooling_methods(), rated);
    if (!limits || setup.inputs.cooling == nullptr)
        return {};
    const auto taking = std::count_if(limits->begin(), limits->end(), [](const auto &limit) { return limit.is_within() == true; });
    const auto known = std::count_if(limits->begin(), limits->end(), [](const auto &limit) { return limit.is_within().has_value(); });
    const QString head = PowerText::tr("A rack of %1 %2 is rated %3 and draws %4; %5 of %6 ways to cool a rack carry the rating.")
                             .arg(countText(setup.inputs[engine::ParameterId::accelerators_per_rack]), setup.accelerator,
                                  numberText(rated.si(), Unit::watt), numberText(equipment.rack.si(), Unit::watt))
                             .arg(taking)
                             .arg(known);
    const QString method = nameOf(*setup.inputs.cooling);
    if (!setup.facility.rack_limit)
        return PowerText::tr("%1 Nobody states the limit of the chosen one, %2.").arg(head, method);
    const QString used = numberText(rated.si() / *setup.facility.rack_limit, Unit::fraction);
    if (rated.si() <= *setup.facility.rack_limit)
        return PowerText::tr("%1 The chosen one needs %2 of its limit for it.").arg(head, used);
    return (equipment.rack.si() <= *setup.facility.rack_limit
                ? PowerText::tr("%1 The chosen one would need %2 of its limit: it cools this rack at this work only.")
                : PowerText::tr("%1 The chosen one would need %2 of its limit: it does not cool this rack."))
        .arg(head, used);
}

} // namespace ridgepoint::widgets
