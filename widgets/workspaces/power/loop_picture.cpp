// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/loop_picture.h"

#include "engine/cooling/rack_limit.h"
#include "widgets/workspaces/common/mark.h"
#include "widgets/workspaces/power/loop_circuit.h"
#include "widgets/workspaces/power/power_text.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::Coolant;
using engine::CoolingFamily;
using engine::FreeCooling;
using engine::ParameterId;
using engine::Temperature;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double throttleFrom = 83; // degC, where processors slow down; data sheets give 83 to 90
constexpr double throttleTo = 90;

QString degrees(double celsius) { return numberText(Temperature::zero_celsius + celsius, Unit::temperature); }

QString coolantName(Coolant coolant)
{
    switch (coolant) {
    case Coolant::water:
        return PowerText::tr("water");
    case Coolant::pg25:
        return PowerText::tr("PG25");
    case Coolant::dielectric_oil:
        break;
    }
    return PowerText::tr("oil");
}

LoopStation outdoors(const PowerSetup &setup)
{
    const FreeCooling kind = setup.inputs.cooling->rejection.free_cooling;
    const engine::Weather &weather = setup.inputs.city->climate.design;
    return kind == FreeCooling::tower ? LoopStation{PowerText::tr("wet bulb"), weather.wet_bulb.celsius(), std::nullopt}
                                      : LoopStation{PowerText::tr("outside"), weather.dry_bulb.celsius(), std::nullopt};
}

QString coolerName(FreeCooling kind)
{
    switch (kind) {
    case FreeCooling::dry_cooler:
        return PowerText::tr("dry cooler");
    case FreeCooling::adiabatic_dry_cooler:
        return PowerText::tr("adiabatic cooler");
    case FreeCooling::tower:
        return PowerText::tr("tower");
    default:
        return {};
    }
}

/// "62.3 L/min" of a coolant that takes a rack's heat.
QString flowText(engine::Watt heat, Coolant coolant, double supply, double rise)
{
    const auto flow =
        engine::coolant_flow(heat, engine::kelvins(rise), engine::coolant_properties(coolant, engine::degrees_celsius(supply + rise / 2)));
    return flow ? numberText(flow->si(), Unit::volume_per_second) : QString();
}

QString airFlowText(engine::Watt heat, engine::KelvinDifference rise)
{
    const auto flow = engine::air_flow(heat, rise, engine::standard_air());
    return flow ? PowerText::tr("%1 m\u00b3/s").arg(flow->si(), 0, 'g', 3) : QString();
}

/// What cools the water outdoors. A chiller joins in where free cooling of the design hour leaves the water too warm.
void addPlant(const PowerSetup &setup, const LoopStation &water, std::vector<LoopStation> &stations)
{
    const engine::HeatRejection &rejection = setup.inputs.cooling->rejection;
    const QString cooler = coolerName(rejection.free_cooling);
    double coldest = *water.warm;
    if (!cooler.isEmpty()) {
        const Temperature available =
            engine::available_supply(rejection.free_cooling, setup.inputs.city->climate.design, engine::PlantPractice().approaches);
        coldest = std::max(available.celsius(), *water.cold);
        stations.push_back({cooler, coldest, water.warm, water.flow});
    }
    const bool isChilled = rejection.chiller == engine::Chiller::air_cooled || rejection.chiller == engine::Chiller::water_cooled;
    if (isChilled && coldest > *water.cold)
        stations.push_back({PowerText::tr("chiller"), water.cold, cooler.isEmpty() ? water.warm : std::nullopt, water.flow});
}

QString liquidName(CoolingFamily family)
{
    switch (family) {
    case CoolingFamily::rear_door:
        return PowerText::tr("door");
    case CoolingFamily::immersion_1p:
    case CoolingFamily::immersion_2p:
        return PowerText::tr("tank");
    default:
        return PowerText::tr("cold plate");
    }
}

void addLiquid(const PowerSetup &setup, double supply, double rise, std::vector<LoopStation> &stations)
{
    const double water = supply - engine::PlantPractice().cdu_approach.si();
    const engine::Watt heat = engine::captured_share(*setup.inputs.cooling) * setup.facility.equipment->rack;
    const LoopStation unit{PowerText::tr("CDU"), water, water + rise, flowText(heat, Coolant::water, water, rise)};
    addPlant(setup, unit, stations);
    stations.push_back(unit);
    const auto coolant = engine::rack_coolant(setup.inputs.cooling->family);
    const QString flow = coolant ? flowText(heat, *coolant, supply, rise) : QString();
    stations.push_back({liquidName(setup.inputs.cooling->family), supply, supply + rise, flow});
}

void addAir(const PowerSetup &setup, double supply, double rise, std::vector<LoopStation> &stations)
{
    const engine::PlantPractice practice;
    const engine::Watt heat = setup.facility.equipment->rack;
    const FreeCooling kind = setup.inputs.cooling->rejection.free_cooling;
    if (kind != FreeCooling::airside && kind != FreeCooling::adiabatic_airside) {
        const double water = supply - practice.room_coil_approach.si();
        const LoopStation coil{PowerText::tr("room coil"), water, water + rise, flowText(heat, Coolant::water, water, rise)};
        addPlant(setup, coil, stations);
        stations.push_back(coil);
    }
    stations.push_back(
        {PowerText::tr("air of the rack"), supply, supply + practice.room_air_rise.si(), airFlowText(heat, practice.room_air_rise)});
}

/// How much warmer than wanted the supply comes in the design hour.
double designExcess(const PowerSetup &setup)
{
    const double wanted = setup.inputs[ParameterId::supply_temperature];
    return setup.facility.cooling ? std::max(setup.facility.cooling->design_hour.warmest_supply.si() - wanted, 0.0) : 0.0;
}

plot::Curve lineOf(const QString &id, const QString &name, int slot, plot::LineStyle style)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.colour = {CurveColour::Role::Slot, slot};
    curve.line = style;
    curve.marker = plot::Marker::Circle;
    return curve;
}

void addStations(const std::vector<LoopStation> &stations, bool isLabelled, plot::Curve &cold, plot::Curve &warm)
{
    const auto add = [isLabelled](plot::Curve &curve, std::size_t place, double celsius) {
        if (isLabelled)
            curve.labelledPoints.push_back(static_cast<std::uint8_t>(curve.xs.size()));
        curve.xs.push_back(static_cast<double>(place));
        curve.ys.push_back(celsius);
        curve.pointNames.push_back(degrees(celsius));
    };
    for (std::size_t i = 0; i < stations.size(); ++i) {
        if (stations[i].cold)
            add(cold, i, *stations[i].cold);
        if (stations[i].warm)
            add(warm, i, *stations[i].warm);
    }
}

plot::Axis riseAxis()
{
    plot::Axis axis;
    axis.title = PowerText::tr("rise of the coolant, K");
    const engine::Parameter &row = engine::parameter(ParameterId::coolant_rise);
    axis.minimum = row.minimum;
    axis.maximum = row.maximum;
    return axis;
}

SidePicture circuitFrame(const PowerSetup &setup, const QString &id, const QString &title)
{
    SidePicture picture;
    picture.frame.id = id;
    picture.frame.title = title;
    picture.frame.scenarioLine = setup.line;
    picture.frame.emptyText =
        PowerText::tr("No pump moves liquid through this rack: choose a cooling with doors, cold plates or single-phase tanks.");
    picture.frame.x = riseAxis();
    return picture;
}

/// Curves of the rack's own coolant and of water, and the point of the scenario.
template<class ValueOf, class TextOf>
void addCoolants(SidePicture &picture, const RackCircuit &circuit, double present, ValueOf value, TextOf text)
{
    std::vector<Coolant> coolants{circuit.coolant};
    if (circuit.coolant != Coolant::water)
        coolants.push_back(Coolant::water);
    const double most = *picture.frame.x.maximum;
    for (std::size_t i = 0; i < coolants.size(); ++i) {
        plot::Curve curve = lineOf(coolantName(coolants[i]), coolantName(coolants[i]), static_cast<int>(i),
                                   i == 0 ? plot::LineStyle::Solid : plot::LineStyle::Dash);
        curve.marker = plot::Marker::None;
        curve.isDirectlyLabelled = true;
        for (double rise = *picture.frame.x.minimum; rise <= most; rise += 1)
            if (const auto point = circuit.at(coolants[i], rise)) {
                curve.xs.push_back(rise);
                curve.ys.push_back(value(*point));
            }
        picture.curves.push_back(std::move(curve));
    }
    if (const auto point = circuit.at(circuit.coolant, present)) {
        MarkLook look;
        look.id = QStringLiteral("present");
        look.name = PowerText::tr("this rack");
        look.label = text(*point);
        look.marker = plot::Marker::Diamond;
        look.colour = {CurveColour::Role::Text, 0};
        picture.curves.push_back(markCurve(look, present, value(*point)));
    }
}

} // namespace

std::vector<LoopStation> loopStations(const PowerSetup &setup, bool isDesign)
{
    std::vector<LoopStation> stations;
    if (setup.inputs.cooling == nullptr || setup.inputs.city == nullptr || !setup.facility.equipment)
        return stations;
    const double excess = designExcess(setup);
    const double supply = setup.inputs[ParameterId::supply_temperature] - Temperature::zero_celsius + (isDesign ? excess : 0);
    const double rise = setup.inputs[ParameterId::coolant_rise];
    stations.push_back(outdoors(setup));
    if (engine::captured_share(*setup.inputs.cooling) > 0)
        addLiquid(setup, supply, rise, stations);
    else
        addAir(setup, supply, rise, stations);
    if (setup.facility.chip)
        stations.push_back({PowerText::tr("chip"), std::nullopt, setup.facility.chip->celsius() - (isDesign ? 0 : excess)});
    return stations;
}

SidePicture loopTemperaturePicture(const PowerSetup &setup)
{
    SidePicture picture;
    picture.frame.id = QStringLiteral("power-loop");
    picture.frame.title = PowerText::tr("The loop from outdoors to the chip");
    picture.frame.subtitle = PowerText::tr("design hour, flows of a rack");
    picture.frame.scenarioLine = setup.line;
    picture.frame.emptyText = PowerText::tr("The scenario names no cooling or no city: choose both.");
    const auto stations = loopStations(setup, false);
    if (stations.empty())
        return picture;
    picture.frame.x.kind = plot::AxisKind::Category;
    for (const LoopStation &station : stations) {
        picture.frame.x.categories << station.name;
        picture.frame.x.details << station.flow;
    }
    picture.frame.y.title = PowerText::tr("temperature, \u00b0C");
    plot::Curve cold = lineOf(QStringLiteral("cold"), PowerText::tr("towards the rack"), 0, plot::LineStyle::Solid);
    plot::Curve warm = lineOf(QStringLiteral("warm"), PowerText::tr("back"), 1, plot::LineStyle::Solid);
    warm.marker = plot::Marker::Square;
    addStations(stations, true, cold, warm);
    picture.curves = {cold, warm};
    if (designExcess(setup) > 0) {
        plot::Curve hotCold =
            lineOf(QStringLiteral("cold-design"), PowerText::tr("towards the rack, hottest hour"), 0, plot::LineStyle::Dash);
        plot::Curve hotWarm = lineOf(QStringLiteral("warm-design"), PowerText::tr("back, hottest hour"), 1, plot::LineStyle::Dash);
        hotWarm.marker = plot::Marker::Square;
        addStations(loopStations(setup, true), false, hotCold, hotWarm);
        picture.curves.push_back(std::move(hotCold));
        picture.curves.push_back(std::move(hotWarm));
    }
    if (setup.facility.chip) {
        plot::Region throttling;
        throttling.role = plot::Region::Role::Infeasible;
        throttling.isVertical = false;
        throttling.from = throttleFrom;
        throttling.to = throttleTo;
        throttling.label = PowerText::tr("processors slow down, 83 to 90 \u00b0C");
        picture.frame.regions = {throttling};
        picture.frame.y.maximum = std::max(throttleTo, setup.facility.chip->celsius()) + 8;
    }
    return picture;
}

SidePicture coolantFlowPicture(const PowerSetup &setup)
{
    SidePicture picture = circuitFrame(setup, QStringLiteral("power-coolant-flow"), PowerText::tr("Coolant of a rack"));
    picture.frame.y.title = PowerText::tr("flow, L/min");
    picture.frame.y.minimum = 0;
    const auto circuit = rackCircuit(setup);
    if (!circuit)
        return picture;
    picture.frame.subtitle = PowerText::tr("for %1 into the liquid").arg(numberText(circuit->heat.si(), Unit::watt));
    addCoolants(
        picture, *circuit, setup.inputs[ParameterId::coolant_rise],
        [](const CircuitPoint &point) { return engine::in_litres_per_minute(point.flow); },
        [](const CircuitPoint &point) { return numberText(point.flow.si(), Unit::volume_per_second); });
    return picture;
}

SidePicture coolantPumpPicture(const PowerSetup &setup)
{
    SidePicture picture = circuitFrame(setup, QStringLiteral("power-coolant-pump"), PowerText::tr("Pumps of its circuit"));
    picture.frame.y.kind = plot::AxisKind::Log;
    picture.frame.y.title = PowerText::tr("pump power of a rack, W");
    picture.frame.y.unit = Unit::watt;
    const auto circuit = rackCircuit(setup);
    if (!circuit)
        return picture;
    picture.frame.subtitle = PowerText::tr("sized for %1 at %2")
                                 .arg(kilopascalText(engine::PlantPractice().circuit_drop),
                                      numberText(engine::PlantPractice().sized_rise.si(), Unit::temperature_difference));
    addCoolants(
        picture, *circuit, setup.inputs[ParameterId::coolant_rise], [](const CircuitPoint &point) { return point.pump.si(); },
        [](const CircuitPoint &point) {
            return PowerText::tr("%1, %2").arg(numberText(point.pump.si(), Unit::watt), kilopascalText(point.drop));
        });
    return picture;
}

} // namespace ridgepoint::widgets
