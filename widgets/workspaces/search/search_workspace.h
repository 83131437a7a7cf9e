// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/paged_workspace.h"

namespace ridgepoint::widgets {

/// Branching search over diffusion trajectories: what it costs, what it gains, and the same search by a language model.
class SearchWorkspace : public PagedWorkspace {
    Q_OBJECT
public:
    explicit SearchWorkspace(WorkspaceContext context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString helpPage() const override;

protected:
    [[nodiscard]] std::vector<engine::ParameterId> commonParameters() const override;
    [[nodiscard]] QString sentenceOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const override;
    [[nodiscard]] std::vector<ContextChip> chipsOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const override;
};

} // namespace ridgepoint::widgets
