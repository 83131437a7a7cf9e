// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/empty_state.h"

namespace ridgepoint::widgets {

/// What stands in the place of a pipeline where the scenario makes no pictures: why, and a button to one that does.
class NoPipeline : public EmptyState {
    Q_OBJECT
public:
    explicit NoPipeline(QWidget *parent = nullptr);

    void explain(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &problem);
};

} // namespace ridgepoint::widgets
