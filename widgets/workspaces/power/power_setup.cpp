// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_setup.h"

#include "widgets/workspaces/common/scenario_line.h"

namespace ridgepoint::widgets {

engine::Expected<PowerSetup> powerSetup(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    auto inputs = engine::resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    auto facility = engine::facility_of(catalog, scenario);
    if (!facility)
        return tl::unexpected(facility.error());
    PowerSetup setup;
    setup.inputs = *inputs;
    setup.facility = *std::move(facility);
    setup.accelerator = QString::fromStdString(setup.inputs.accelerator->name);
    setup.line = scenarioLine(catalog, scenario);
    return setup;
}

} // namespace ridgepoint::widgets
