// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"
#include "widgets/plot/colours.h"

#include <QString>

namespace ridgepoint::widgets {

/// Every attribute of a row in groups, each with value, how it is known, source, date and note, and what other sources say; what is
/// not known is named at the end. HTML for a text browser.
[[nodiscard]] QString detailHtml(const data::EntityTable &table, int row, const plot::Colours &colours);

/// Style sheet that both pages of the detail pane share.
[[nodiscard]] QString detailStyle(const plot::Colours &colours);

/// "stated", "estimated" ... as a small chip.
[[nodiscard]] QString labelChip(engine::Label label);

} // namespace ridgepoint::widgets
