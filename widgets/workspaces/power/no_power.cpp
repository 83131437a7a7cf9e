// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/no_power.h"

#include "widgets/workspaces/common/picture_text.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

NoPower::NoPower(QWidget *parent) : EmptyState(tr("Choose an accelerator with a rated power"), parent)
{
    setObjectName(QStringLiteral("noPower"));
}

void NoPower::explain(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    engine::Scenario proposal = scenario;
    proposal.reset(ParameterId::accelerator);
    proposal = engine::settled(catalog, std::move(proposal), ParameterId::accelerator);
    const QString known = nameInForce(catalog, proposal, ParameterId::accelerator);
    EmptyState::explain(tr("Power, cooling and cost follow from it."), proposal, tr("Show %1 instead").arg(known),
                        tr("Puts an accelerator with a rated power into the scenario; undo takes it back."), tr("power of %1").arg(known));
}

} // namespace ridgepoint::widgets
