// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_subject.h"

#include "widgets/workspaces/power/power_text.h"

namespace ridgepoint::widgets {

using engine::SiteLevel;

double PowerFlowSubject::watt(engine::Watt ofSite) const { return siteAccelerators > 0 ? ofSite.si() * count / siteAccelerators : 0; }

double PowerFlowSubject::share(engine::Watt ofSite) const { return flow.meter > engine::Watt() ? double(ofSite / flow.meter) : 0; }

std::optional<PowerFlowSubject> powerFlowSubject(const PowerSetup &setup, SiteLevel level, engine::FlowWeather weather)
{
    auto flow = engine::power_flow(setup.inputs, setup.facility, weather);
    if (!flow)
        return std::nullopt;
    PowerFlowSubject subject;
    subject.flow = *std::move(flow);
    if (setup.inputs.power_chain != nullptr)
        for (const engine::PowerStage &stage : setup.inputs.power_chain->stages)
            subject.stages << QString::fromStdString(stage.name);
    subject.accelerator = setup.accelerator;
    subject.siteAccelerators = setup.facility.equipment->accelerators;
    subject.count = engine::accelerators_in(setup.inputs, *setup.facility.equipment, level);
    subject.level = level;
    subject.weather = weather;
    return subject;
}

QString levelName(SiteLevel level)
{
    switch (level) {
    case SiteLevel::accelerator:
        return PowerText::tr("Accelerator");
    case SiteLevel::node:
        return PowerText::tr("Node");
    case SiteLevel::rack:
        return PowerText::tr("Rack");
    case SiteLevel::row:
        return PowerText::tr("Row");
    case SiteLevel::hall:
        return PowerText::tr("Hall");
    case SiteLevel::site:
        break;
    }
    return PowerText::tr("Site");
}

} // namespace ridgepoint::widgets
