// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/power/power_flow_subject.h"

namespace ridgepoint::widgets {

/// The name of a branch as it is known: the stage of the chain, "Rejection fans", "Processors".
[[nodiscard]] QString branchName(const PowerFlowSubject &subject, const engine::PowerBranch &branch);
/// The same without what its name adds behind a comma.
[[nodiscard]] QString shortBranchName(const PowerFlowSubject &subject, const engine::PowerBranch &branch);
/// Power, share of the meter and, of stages, load and efficiency: a line each.
[[nodiscard]] QString branchDetails(const PowerFlowSubject &subject, const engine::PowerBranch &branch);
/// "32 × B200", or "B200" where it is one.
[[nodiscard]] QString endName(const PowerFlowSubject &subject);

} // namespace ridgepoint::widgets
