// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/row_provenance.h"

#include "data/figure_label.h"

namespace ridgepoint::data {

Provenance provenanceOf(const Row &row, int first)
{
    return {row.text(first),
            row.text(first + 1),
            row.text(first + 2),
            row.text(first + 3),
            {},
            {},
            row.text(first + 4),
            figureLabel({}, row.text(first + 3), {}, row.text(first + 5))};
}

} // namespace ridgepoint::data
