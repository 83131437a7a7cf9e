// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"
#include "widgets/plot/colours.h"

#include <QString>

#include <vector>

namespace ridgepoint::widgets {

/// Which end of an attribute is the better one; many have none (a year, a count).
enum class Better : std::uint8_t { Higher, Lower, Neither };
[[nodiscard]] Better betterEnd(const data::Column &column);

/// Two to six rows side by side, attribute by attribute: value, ratio to the first row, the best marked, gaps shown as gaps.
[[nodiscard]] QString compareHtml(const data::EntityTable &table, const std::vector<int> &rows, const plot::Colours &colours);

} // namespace ridgepoint::widgets
