// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/economics_pages.h"

#include "widgets/workspaces/economics/break_even_page.h"
#include "widgets/workspaces/economics/hour_cost_page.h"
#include "widgets/workspaces/economics/load_cost_page.h"
#include "widgets/workspaces/economics/sensitivity_page.h"
#include "widgets/workspaces/economics/vendor_cost_page.h"

#include <QtGlobal>

#include <array>

namespace ridgepoint::widgets {

PageList economicsPages()
{
    static constexpr std::array entries = {
        PageEntry{"cost", QT_TRANSLATE_NOOP("EconomicsPages", "Cost"),
                  QT_TRANSLATE_NOOP("EconomicsPages", "What an accelerator-hour is paid for, and what it makes of tokens and pictures."),
                  createPage<HourCostPage>},
        PageEntry{"sensitivity", QT_TRANSLATE_NOOP("EconomicsPages", "Sensitivity"),
                  QT_TRANSLATE_NOOP("EconomicsPages", "Which uncertain input matters most, and how far the cost spreads."),
                  createPage<SensitivityPage>},
        PageEntry{"breakeven", QT_TRANSLATE_NOOP("EconomicsPages", "Break-even"),
                  QT_TRANSLATE_NOOP("EconomicsPages", "The scenario against an alternative over two inputs."), createPage<BreakEvenPage>},
        PageEntry{"vendors", QT_TRANSLATE_NOOP("EconomicsPages", "Vendors"),
                  QT_TRANSLATE_NOOP("EconomicsPages", "The same work on every accelerator with a price."), createPage<VendorCostPage>},
        PageEntry{"load", QT_TRANSLATE_NOOP("EconomicsPages", "Load"),
                  QT_TRANSLATE_NOOP("EconomicsPages", "What the output costs over the batch and the share of sold hours."),
                  createPage<LoadCostPage>},
    };
    return {"economics", "EconomicsPages", entries};
}

} // namespace ridgepoint::widgets
