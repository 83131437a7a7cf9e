// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/paged_workspace.h"

namespace ridgepoint::widgets {

/// What the work costs: the hour by parts, what matters most, where an alternative pays, other vendors, and the load.
class EconomicsWorkspace : public PagedWorkspace {
    Q_OBJECT
public:
    explicit EconomicsWorkspace(WorkspaceContext context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString helpPage() const override;

protected:
    [[nodiscard]] std::vector<engine::ParameterId> commonParameters() const override;
    [[nodiscard]] QString sentenceOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const override;
    [[nodiscard]] std::vector<ContextChip> chipsOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const override;
};

} // namespace ridgepoint::widgets
