// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/economics_setup.h"

#include "engine/cost/rates.h"
#include "engine/economics/priced_scenario.h"
#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/economics/economics_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::Unit;
using engine::Workload;
using plot::CurveColour;

PricedOutput pricedOutput(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    PricedOutput output;
    output.cost = engine::output_cost_metric(catalog, scenario);
    const std::string workload = slugInForce(catalog, scenario, ParameterId::workload);
    if (workload == engine::slug(Workload::video)) {
        output.workload = Workload::video;
        output.name = EconomicsText::tr("a clip");
        output.axis = EconomicsText::tr("USD per clip");
    } else if (workload == engine::slug(Workload::image)) {
        output.workload = Workload::image;
        output.name = EconomicsText::tr("a picture");
        output.axis = EconomicsText::tr("USD per picture");
    } else {
        output.workload = workload == engine::slug(Workload::language_diffusion) ? Workload::language_diffusion : Workload::autoregressive;
        output.name = EconomicsText::tr("a million output tokens");
        output.axis = EconomicsText::tr("USD per million output tokens");
        output.shortAxis = EconomicsText::tr("USD per Mtok");
    }
    if (output.shortAxis.isEmpty())
        output.shortAxis = output.axis;
    return output;
}

std::vector<const engine::Accelerator *> comparedAccelerators(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                              const engine::Estimate &estimate)
{
    std::vector<const engine::Accelerator *> compared;
    const auto add = [&catalog, &compared](const std::string &slug) {
        const engine::Accelerator *found = catalog.find_accelerator(slug);
        if (found != nullptr && std::find(compared.begin(), compared.end(), found) == compared.end())
            compared.push_back(found);
    };
    add(slugInForce(catalog, scenario, ParameterId::accelerator));
    for (const engine::DeviceRoofline &device : estimate.devices)
        add(device.slug);
    return compared;
}

QString gapText(const engine::Estimate &estimate, engine::MetricId id)
{
    if (estimate[id].is_present)
        return {};
    for (const engine::Finding &finding : estimate.findings)
        if (finding.absent.contains(id))
            return readable(finding.text);
    return {};
}

bool isRented(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    return slugInForce(catalog, scenario, ParameterId::cost_basis) == "rented";
}

void sayOnce(const SidePicture &large, SidePicture &beside)
{
    const auto isEmpty = [](const SidePicture &picture) { return picture.curves.empty() && !picture.heatMap; };
    if (isEmpty(large) && isEmpty(beside))
        beside.frame.emptyText = EconomicsText::tr("There is no cost to draw.");
}

plot::PlotFrame economicsFrame(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &id, const QString &title)
{
    plot::PlotFrame frame;
    frame.id = id;
    frame.title = title;
    frame.scenarioLine = scenarioLine(catalog, scenario);
    return frame;
}

InputAxis inputAxis(ParameterId id)
{
    const engine::Parameter &row = engine::parameter(id);
    InputAxis made;
    made.axis.title = inputWord(id);
    made.axis.unit = row.unit;
    made.axis.kind = row.scale == engine::ParameterScale::log ? plot::AxisKind::Log : plot::AxisKind::Linear;
    switch (row.unit) {
    case Unit::dollar:
        made.axis.title = EconomicsText::tr("%1, USD").arg(inputWord(id));
        break;
    case Unit::dollar_per_hour:
        made.axis.title = EconomicsText::tr("%1, USD/h").arg(inputWord(id));
        break;
    case Unit::dollar_per_joule:
        made.axis.title = EconomicsText::tr("%1, USD/kWh").arg(inputWord(id));
        made.axis.unit = Unit::none;
        made.factor = 1 / engine::dollars_per_kilowatt_hour(1).si();
        break;
    case Unit::dollar_per_watt:
        made.axis.title = EconomicsText::tr("%1, USD/W").arg(inputWord(id));
        made.axis.unit = Unit::none;
        break;
    case Unit::second:
        made.axis.title = EconomicsText::tr("%1, years").arg(inputWord(id));
        made.axis.unit = Unit::none;
        made.factor = 1 / engine::years(1).si();
        break;
    default:
        break;
    }
    return made;
}

plot::Axis moneyAxis(const QString &title, Unit unit)
{
    return {.kind = plot::AxisKind::Linear, .title = title, .unit = unit, .minimum = {}, .maximum = {}, .categories = {}};
}

CurveColour partColour(engine::CostPart part) { return {CurveColour::Role::Slot, static_cast<int>(part)}; }

QString partName(engine::CostPart part)
{
    const std::string_view text = engine::to_string(part);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

plot::Curve wordsBehind(const QString &id, const QString &name)
{
    plot::Curve words;
    words.id = id;
    words.name = name;
    words.kind = plot::CurveKind::Scatter;
    words.colour = {CurveColour::Role::Text, 0};
    words.markerSize = 1;
    words.opacity = 0;
    words.isInLegend = false;
    return words;
}

/// Bars stand in the way of words where any bar of the plot is directly labelled.
plot::Curve wordsKeepOff()
{
    plot::Curve bars;
    bars.id = QStringLiteral("words-keep-off");
    bars.kind = plot::CurveKind::Bar;
    bars.isDirectlyLabelled = true;
    bars.isInLegend = false;
    return bars;
}

} // namespace ridgepoint::widgets
