// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_words.h"

#include "widgets/workspaces/power/power_text.h"

namespace ridgepoint::widgets {

using engine::PowerBranch;
using engine::Unit;
using Kind = engine::PowerBranchKind;

namespace {

QString plantName(Kind kind)
{
    switch (kind) {
    case Kind::chiller:
        return PowerText::tr("Chiller");
    case Kind::rejection_fans:
        return PowerText::tr("Rejection fans");
    case Kind::facility_pumps:
        return PowerText::tr("Facility pumps");
    case Kind::room_fans:
        return PowerText::tr("Room fans");
    case Kind::coolant_pumps:
        return PowerText::tr("Coolant pumps");
    default:
        return PowerText::tr("Lights, other");
    }
}

QString nodePartName(Kind kind)
{
    switch (kind) {
    case Kind::processor:
        return PowerText::tr("Processors");
    case Kind::memory:
        return PowerText::tr("Memory");
    case Kind::network:
        return PowerText::tr("Network");
    case Kind::storage:
        return PowerText::tr("Storage");
    case Kind::link_switch:
        return PowerText::tr("Switches");
    case Kind::node_fans:
        return PowerText::tr("Fans");
    default:
        return PowerText::tr("Other parts");
    }
}

QString purpose(Kind kind)
{
    switch (kind) {
    case Kind::chiller:
        return PowerText::tr("Cools the water where the weather does not suffice.");
    case Kind::rejection_fans:
        return PowerText::tr("Dry coolers and towers outdoors.");
    case Kind::facility_pumps:
        return PowerText::tr("Facility, chilled and condenser water.");
    case Kind::room_fans:
        return PowerText::tr("Air of the room, and doors with fans.");
    case Kind::coolant_pumps:
        return PowerText::tr("The liquid through the racks.");
    case Kind::lighting:
        return PowerText::tr("Lights, offices, controls.");
    case Kind::rest_of_node:
        return PowerText::tr("What the node draws by its rating beyond the parts that are known.");
    default:
        return {};
    }
}

} // namespace

QString branchName(const PowerFlowSubject &subject, const PowerBranch &branch)
{
    if (engine::is_stage(branch.kind))
        return subject.stages.value(static_cast<qsizetype>(branch.stage));
    return engine::is_node(branch.kind) ? nodePartName(branch.kind) : plantName(branch.kind);
}

QString shortBranchName(const PowerFlowSubject &subject, const PowerBranch &branch)
{
    const QString name = branchName(subject, branch);
    return engine::is_stage(branch.kind) ? name.section(u',', 0, 0) : name;
}

QString branchDetails(const PowerFlowSubject &subject, const PowerBranch &branch)
{
    QStringList lines{
        PowerText::tr("%1, %2 of what the meter counts")
            .arg(numberText(subject.watt(branch.power), Unit::watt), numberText(subject.share(branch.power), Unit::fraction))};
    if (engine::is_stage(branch.kind)) {
        lines << PowerText::tr("Stands at %1 of its load: %2 efficient")
                     .arg(numberText(branch.load, Unit::fraction), numberText(branch.efficiency, Unit::fraction));
        lines << PowerText::tr("%1 come in").arg(numberText(subject.watt(branch.before), Unit::watt));
    } else if (const QString text = purpose(branch.kind); !text.isEmpty()) {
        lines << text;
    }
    return lines.join(u'\n');
}

QString endName(const PowerFlowSubject &subject)
{
    return subject.count == 1 ? subject.accelerator : PowerText::tr("%1 \u00d7 %2").arg(countText(subject.count), subject.accelerator);
}

} // namespace ridgepoint::widgets
