// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/row_figure.h"

#include "data/figure_label.h"

namespace ridgepoint::data {

engine::Figure figureOf(const Row &row, int first)
{
    const auto number = row.number(first);
    return number ? engine::Figure{*number, figureLabel({}, row.text(first + 1), {}, row.text(first + 2))} : engine::Figure{};
}

} // namespace ridgepoint::data
