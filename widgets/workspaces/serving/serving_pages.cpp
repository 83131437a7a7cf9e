// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/serving_pages.h"

#include "widgets/workspaces/serving/diffusion_page.h"
#include "widgets/workspaces/serving/load_page.h"
#include "widgets/workspaces/serving/models_page.h"
#include "widgets/workspaces/serving/operators_page.h"
#include "widgets/workspaces/serving/parallel_page.h"
#include "widgets/workspaces/serving/plan_page.h"
#include "widgets/workspaces/serving/validation_page.h"

#include <array>

namespace ridgepoint::widgets {

PageList servingPages()
{
    static constexpr std::array entries = {
        PageEntry{"load", QT_TRANSLATE_NOOP("ServingPages", "Load"),
                  QT_TRANSLATE_NOOP("ServingPages", "Speed against throughput as the batch grows, and what ends it."),
                  createPage<LoadPage>},
        PageEntry{"operators", QT_TRANSLATE_NOOP("ServingPages", "Operators"),
                  QT_TRANSLATE_NOOP("ServingPages", "Where the time of decode and prefill goes, calibrated and ideal."),
                  createPage<OperatorsPage>},
        PageEntry{"diffusion", QT_TRANSLATE_NOOP("ServingPages", "Diffusion"),
                  QT_TRANSLATE_NOOP("ServingPages", "Text by diffusion beside token by token, pictures and clips, over their steps."),
                  createPage<DiffusionPage>},
        PageEntry{"parallel", QT_TRANSLATE_NOOP("ServingPages", "Parallel"),
                  QT_TRANSLATE_NOOP("ServingPages", "What more accelerators in a tensor-parallel group bring."), createPage<ParallelPage>},
        PageEntry{"plan", QT_TRANSLATE_NOOP("ServingPages", "Plan"),
                  QT_TRANSLATE_NOOP("ServingPages", "Which accelerators, and how many of them, reach the targets."), createPage<PlanPage>},
        PageEntry{"models", QT_TRANSLATE_NOOP("ServingPages", "Models"),
                  QT_TRANSLATE_NOOP("ServingPages", "Architecture, parameters, KV cache and training of every model."),
                  createPage<ModelsPage>},
        PageEntry{"validation", QT_TRANSLATE_NOOP("ServingPages", "Validation"),
                  QT_TRANSLATE_NOOP("ServingPages", "Predictions beside published measurements, with their errors."),
                  createPage<ValidationPage>},
    };
    return {"serving", "ServingPages", entries};
}

} // namespace ridgepoint::widgets
