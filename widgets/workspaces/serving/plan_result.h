// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"

#include <QString>

#include <memory>

namespace ridgepoint::widgets {

/// A plan with what was asked, and the catalog that its options point into; or why it was refused.
struct PlanResult {
    std::shared_ptr<const engine::Catalog> catalog;
    engine::PlanRequest request;
    engine::Plan plan;
    QString problem; ///< a sentence; empty when there is a plan
};

} // namespace ridgepoint::widgets
