// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_pages.h"

#include "widgets/workspaces/power/power_flow_page.h"
#include "widgets/workspaces/power/rack_page.h"
#include "widgets/workspaces/power/site_page.h"

#include <array>

namespace ridgepoint::widgets {

PageList powerPages()
{
    static constexpr std::array entries = {
        PageEntry{"flow", QT_TRANSLATE_NOOP("PowerPages", "Flow"),
                  QT_TRANSLATE_NOOP("PowerPages", "Power from the grid to the accelerators, with the loss of every stage."),
                  createPage<PowerFlowPage>},
        PageEntry{"rack", QT_TRANSLATE_NOOP("PowerPages", "Rack"),
                  QT_TRANSLATE_NOOP("PowerPages", "What each way of cooling takes from a rack, and the coolant on its way."),
                  createPage<RackPage>},
        PageEntry{"site", QT_TRANSLATE_NOOP("PowerPages", "Site"),
                  QT_TRANSLATE_NOOP("PowerPages", "When the site has power and from where, its megawatts, carbon and water."),
                  createPage<SitePage>},
    };
    return {"power", "PowerPages", entries};
}

} // namespace ridgepoint::widgets
