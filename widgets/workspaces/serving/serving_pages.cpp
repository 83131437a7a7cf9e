// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/serving_pages.h"

#include "widgets/workspaces/serving/load_page.h"
#include "widgets/workspaces/serving/models_page.h"
#include "widgets/workspaces/serving/operators_page.h"
#include "widgets/workspaces/serving/parallel_page.h"
#include "widgets/workspaces/serving/plan_page.h"
#include "widgets/workspaces/serving/validation_page.h"

#include <array>

namespace ridgepoint::widgets {

namespace {

template<class T>
ServingPage *create(const WorkspaceContext &context, QWidget *parent)
{
    return new T(context, parent);
}

} // namespace

std::span<const ServingPageEntry> servingPages()
{
    static constexpr std::array entries = {
        ServingPageEntry{"load", QT_TRANSLATE_NOOP("ServingPages", "Load"),
                         QT_TRANSLATE_NOOP("ServingPages", "Speed against throughput as the batch grows, and what ends it."),
                         create<LoadPage>},
        ServingPageEntry{"operators", QT_TRANSLATE_NOOP("ServingPages", "Operators"),
                         QT_TRANSLATE_NOOP("ServingPages", "Where the time of decode and prefill goes, calibrated and ideal."),
                         create<OperatorsPage>},
        ServingPageEntry{"parallel", QT_TRANSLATE_NOOP("ServingPages", "Parallel"),
                         QT_TRANSLATE_NOOP("ServingPages", "What more accelerators in a tensor-parallel group bring."),
                         create<ParallelPage>},
        ServingPageEntry{"plan", QT_TRANSLATE_NOOP("ServingPages", "Plan"),
                         QT_TRANSLATE_NOOP("ServingPages", "Which accelerators, and how many of them, reach the targets."),
                         create<PlanPage>},
        ServingPageEntry{"models", QT_TRANSLATE_NOOP("ServingPages", "Models"),
                         QT_TRANSLATE_NOOP("ServingPages", "Architecture, parameters, KV cache and training of every model."),
                         create<ModelsPage>},
        ServingPageEntry{"validation", QT_TRANSLATE_NOOP("ServingPages", "Validation"),
                         QT_TRANSLATE_NOOP("ServingPages", "Predictions beside published measurements, with their errors."),
                         create<ValidationPage>},
    };
    return entries;
}

} // namespace ridgepoint::widgets
