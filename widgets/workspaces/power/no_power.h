// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/empty_state.h"

namespace ridgepoint::widgets {

/// What stands in the place of a page where nobody states what the accelerator draws: why, and a button to one that is known.
class NoPower : public EmptyState {
    Q_OBJECT
public:
    explicit NoPower(QWidget *parent = nullptr);

    void explain(const engine::Catalog &catalog, const engine::Scenario &scenario);
};

} // namespace ridgepoint::widgets
