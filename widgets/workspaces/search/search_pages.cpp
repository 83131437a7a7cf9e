// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/search_pages.h"

#include "widgets/workspaces/search/cost_page.h"
#include "widgets/workspaces/search/quality_page.h"
#include "widgets/workspaces/search/simulation_page.h"
#include "widgets/workspaces/search/tree_page.h"

#include <array>

namespace ridgepoint::widgets {

PageList searchPages()
{
    static constexpr std::array entries = {
        PageEntry{"tree", QT_TRANSLATE_NOOP("SearchPages", "Tree"),
                  QT_TRANSLATE_NOOP("SearchPages", "The search as a tree of trajectories, with what it costs and gains."),
                  createPage<TreePage>},
        PageEntry{"cost", QT_TRANSLATE_NOOP("SearchPages", "Cost"),
                  QT_TRANSLATE_NOOP("SearchPages", "Cost over branches and shared steps, text against diffusion, verifier and memory."),
                  createPage<CostPage>},
        PageEntry{"quality", QT_TRANSLATE_NOOP("SearchPages", "Quality"),
                  QT_TRANSLATE_NOOP("SearchPages", "What a budget buys, how verifiers flatter, and what was published."),
                  createPage<QualityPage>},
        PageEntry{"simulation", QT_TRANSLATE_NOOP("SearchPages", "Simulation"),
                  QT_TRANSLATE_NOOP("SearchPages", "Many searches drawn by lot: spread of quality, cost and success, with their bands."),
                  createPage<SimulationPage>},
    };
    return {"search", "SearchPages", entries};
}

} // namespace ridgepoint::widgets
