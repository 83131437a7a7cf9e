// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/pipeline_pages.h"

#include "widgets/workspaces/pipeline/edge_page.h"
#include "widgets/workspaces/pipeline/fit_page.h"
#include "widgets/workspaces/pipeline/flow_page.h"
#include "widgets/workspaces/pipeline/placement_page.h"

#include <array>

namespace ridgepoint::widgets {

PageList pipelinePages()
{
    static constexpr std::array entries = {
        PageEntry{"flow", QT_TRANSLATE_NOOP("PipelinePages", "Flow"),
                  QT_TRANSLATE_NOOP("PipelinePages", "The stages of a request, and what their devices do over time."),
                  createPage<FlowPage>},
        PageEntry{"placement", QT_TRANSLATE_NOOP("PipelinePages", "Placement"),
                  QT_TRANSLATE_NOOP("PipelinePages", "Which devices to put the stages on, by latency or by cost."),
                  createPage<PlacementPage>},
        PageEntry{"fit", QT_TRANSLATE_NOOP("PipelinePages", "Vendor fit"),
                  QT_TRANSLATE_NOOP("PipelinePages", "Which product fits which workload: computed beside argued."), createPage<FitPage>},
        PageEntry{"edge", QT_TRANSLATE_NOOP("PipelinePages", "Edge"),
                  QT_TRANSLATE_NOOP("PipelinePages", "Which image models run on phones, laptops and cards in few steps."),
                  createPage<EdgePage>},
    };
    return {"pipeline", "PipelinePages", entries};
}

} // namespace ridgepoint::widgets
