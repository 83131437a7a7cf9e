// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_sentence.h"

#include "widgets/workspaces/power/power_text.h"

namespace ridgepoint::widgets {

using engine::Unit;
using engine::Watt;

QString powerFlowSentence(const engine::PowerFlow &flow, double siteAccelerators, double count)
{
    const double scale = siteAccelerators > 0 ? count / siteAccelerators : 1;
    const auto share = [&](Watt part) { return numberText(flow.meter > Watt() ? double(part / flow.meter) : 0, Unit::fraction); };
    Watt lights;
    for (const engine::PowerBranch &branch : flow.branches)
        if (branch.kind == engine::PowerBranchKind::lighting)
            lights = lights + branch.power;
    const QString meter = numberText(scale * flow.meter.si(), Unit::watt);
    const QString accelerators = numberText(scale * flow.accelerators.si(), Unit::watt);
    const QString head = count == 1
                             ? PowerText::tr("Of %1 at the meter %2 reach the accelerator").arg(meter, accelerators)
                             : PowerText::tr("Of %1 at the meter %2 reach the %3 accelerators").arg(meter, accelerators, countText(count));
    return PowerText::tr("%1: conversion takes %2, cooling %3, the other parts of the nodes %4 and lights %5.")
        .arg(head, share(flow.conversion()), share(flow.cooling()), share(flow.node()), share(lights));
}

QString noPowerSentence(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    return PowerText::tr("Nobody states what %1 draws.").arg(nameInForce(catalog, scenario, engine::ParameterId::accelerator));
}

} // namespace ridgepoint::widgets
