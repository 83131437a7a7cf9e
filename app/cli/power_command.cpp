// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/facility_request.h"
#include "app/cli/numbers.h"
#include "app/cli/output.h"
#include "app/cli/sections.h"
#include "engine/site/footprint.h"

namespace ridgepoint::app::cli {

namespace {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;

QVariant powerCell(const std::optional<engine::Watt> &power, Format format)
{
    return power ? numberCell(power->si(), Unit::watt, format) : QVariant();
}

/// From one accelerator to the meter.
Section levels(const FacilityAnswer &answer)
{
    Section part =
        section("levels", QStringLiteral("From one accelerator to the meter"), {"level", "accelerators", "power", "rated_power"});
    if (!answer.facility.equipment)
        return part;
    const Format format = answer.request.format;
    const engine::EquipmentPower &equipment = *answer.facility.equipment;
    const auto add = [&](const char *name, double accelerators, const std::optional<engine::Watt> &power,
                         const std::optional<engine::Watt> &rated) {
        if (power)
            part.rows.rows << QVariantList{QLatin1StringView(name), numberCell(accelerators, Unit::count, format), powerCell(power, format),
                                           powerCell(rated, format)};
    };
    const double perRack = answer.number(ParameterId::accelerators_per_rack);
    const engine::Accelerator *accelerator = answer.request.catalog.find_accelerator(answer.word(ParameterId::accelerator));
    add("accelerator", 1, equipment.accelerator, engine::Watt(accelerator->tdp.si));
    add("node", answer.number(ParameterId::accelerators_per_node), equipment.node,
        equipment.rated_rack * (answer.number(ParameterId::accelerators_per_node) / perRack));
    add("rack", perRack, equipment.rack, equipment.rated_rack);
    add("it", equipment.accelerators, equipment.all, equipment.rated_all);
    add("facility", equipment.accelerators, answer.facility.power(), std::nullopt);
    add("facility_peak", equipment.accelerators, answer.facility.peak_power(), std::nullopt);
    return part;
}

/// The way from the grid to the die, without cooling.
Section stages(const FacilityAnswer &answer)
{
    Section part = section("stages", QStringLiteral("Power chain, from the grid to the die"),
                           {"stage", "boundary", "input", "output", "loss", "load", "efficiency", "known_as"});
    const engine::PowerChain *chain = answer.request.catalog.find_power_chain(answer.word(ParameterId::power_chain));
    if (!answer.facility.chain || chain == nullptr)
        return part;
    const Format format = answer.request.format;
    for (const engine::StageFlow &flow : answer.facility.chain->stages) {
        const engine::PowerStage &stage = chain->stages[flow.stage];
        part.rows.rows << QVariantList{text(format == Format::Table ? stage.name : stage.slug),
                                       text(engine::to_string(flow.boundary)),
                                       powerCell(flow.input, format),
                                       powerCell(flow.output, format),
                                       powerCell(flow.loss(), format),
                                       numberCell(flow.load, Unit::fraction, format),
                                       numberCell(flow.efficiency, Unit::fraction, format),
                                       text(engine::to_string(stage.label))};
    }
    return part;
}

Section chainTotals(const FacilityAnswer &answer)
{
    Section part = section("chain", QStringLiteral("Along the chain"), {"point", "power", "share_of_meter"});
    if (!answer.facility.chain)
        return part;
    const engine::ChainFlow &flow = *answer.facility.chain;
    const Format format = answer.request.format;
    for (const auto &[name, power] : {std::pair("source", flow.source), std::pair("meter", flow.meter),
                                      std::pair("equipment", flow.equipment), std::pair("die", flow.die)})
        part.rows.rows << QVariantList{QLatin1StringView(name), powerCell(power, format),
                                       numberCell(flow.meter > engine::Watt() ? double(power / flow.meter) : 0, Unit::fraction, format)};
    return part;
}

struct PuePart {
    const char *name;
    double engine::PueParts::*share;
};
constexpr std::array pueParts = {PuePart{"distribution", &engine::PueParts::distribution},
                                 PuePart{"coolant_pumps", &engine::PueParts::coolant_pumps},
                                 PuePart{"room_fans", &engine::PueParts::room_fans},
                                 PuePart{"facility_pumps", &engine::PueParts::facility_pumps},
                                 PuePart{"rejection_fans", &engine::PueParts::rejection_fans},
                                 PuePart{"chiller", &engine::PueParts::chiller},
                                 PuePart{"lighting_and_other", &engine::PueParts::lighting_and_other}};

struct WaterPart {
    const char *name;
    double engine::WaterParts::*litres;
};
constexpr std::array waterParts = {WaterPart{"evaporation", &engine::WaterParts::evaporation},
                                   WaterPart{"drift", &engine::WaterParts::drift}, WaterPart{"blowdown", &engine::WaterParts::blowdown},
                                   WaterPart{"pads", &engine::WaterParts::pads}};

/// What a watt of IT draws beside itself, over the year and in the design hour.
Section pue(const FacilityAnswer &answer)
{
    Section part = section("pue", QStringLiteral("PUE by parts"), {"part", "annual", "design_hour", "annual_power"});
    if (!answer.facility.cooling || !answer.facility.equipment)
        return part;
    const engine::CoolingYear &year = *answer.facility.cooling;
    const Format format = answer.request.format;
    const auto add = [&](const char *name, double annual, double designHour) {
        part.rows.rows << QVariantList{QLatin1StringView(name), numberCell(annual, Unit::none, format),
                                       numberCell(designHour, Unit::none, format),
                                       powerCell(annual * answer.facility.equipment->all, format)};
    };
    add("it", 1, 1);
    for (const PuePart &of : pueParts)
        add(of.name, year.annual.parts.*of.share, year.design_hour.parts.*of.share);
    add("pue", year.annual.pue(), year.design_hour.pue());
    return part;
}

/// Water on the site and at the power plants, per energy of IT.
Section wue(const FacilityAnswer &answer)
{
    Section part =
        section("wue", QStringLiteral("WUE by parts; power plants as the mean of the US grid"), {"part", "annual", "design_hour"});
    if (!answer.facility.cooling)
        return part;
    const engine::CoolingYear &year = *answer.facility.cooling;
    const Format format = answer.request.format;
    const auto add = [&](const char *name, double annual, double designHour) {
        part.rows.rows << QVariantList{QLatin1StringView(name), numberCell(annual, Unit::litre_per_kilowatt_hour, format),
                                       numberCell(designHour, Unit::litre_per_kilowatt_hour, format)};
    };
    for (const WaterPart &of : waterParts)
        add(of.name, year.annual.water.*of.litres, year.design_hour.water.*of.litres);
    const auto plants = [](const engine::PlantDraw &draw) { return draw.pue() * engine::us_mean_grid_water; };
    add("site", year.annual.wue(), year.design_hour.wue());
    add("power_plants", plants(year.annual), plants(year.design_hour));
    add("source", year.annual.wue() + plants(year.annual), year.design_hour.wue() + plants(year.design_hour));
    return part;
}

Section heat(const FacilityAnswer &answer)
{
    Section part = section("heat", QStringLiteral("Heat"), {"quantity", "value"});
    const engine::Facility &facility = answer.facility;
    const Format format = answer.request.format;
    const auto add = [&](const char *name, const std::optional<double> &value, Unit unit) {
        part.rows.rows << QVariantList{QLatin1StringView(name), numberCell(value, unit, format)};
    };
    const auto of = [&facility](auto read) { return facility.cooling ? std::optional<double>(read(*facility.cooling)) : std::nullopt; };
    add("free_cooling_share", of([](const engine::CoolingYear &year) { return year.annual.free_share; }), Unit::fraction);
    add("ere", of([](const engine::CoolingYear &year) { return year.ere(); }), Unit::none);
    add("warmest_supply", of([](const engine::CoolingYear &year) { return year.design_hour.warmest_supply.si(); }), Unit::temperature);
    add("rack_limit", facility.rack_limit, Unit::watt);
    add("coolant_flow", facility.coolant_flow ? std::optional(facility.coolant_flow->si()) : std::nullopt, Unit::volume_per_second);
    add("chip_temperature", facility.chip ? std::optional(facility.chip->si()) : std::nullopt, Unit::temperature);
    return part;
}

} // namespace

Result<void> runPower(const Arguments &arguments)
{
    const auto answer = requestedFacility(arguments);
    if (!answer)
        return tl::unexpected(answer.error());
    explainAbsence(answer->request, {MetricId::it_power, MetricId::facility_power, MetricId::chain_efficiency, MetricId::coolant_flow,
                                     MetricId::chip_temperature});
    return print(sectionsText({levels(*answer), stages(*answer), chainTotals(*answer), pue(*answer), wue(*answer), heat(*answer)},
                              answer->request.format));
}

} // namespace ridgepoint::app::cli
