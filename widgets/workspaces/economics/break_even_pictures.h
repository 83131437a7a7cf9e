// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/economics/break_even_setup.h"

namespace ridgepoint::widgets {

/// What the scenario costs more than its alternative over two inputs, with the line where neither is cheaper and the present point.
[[nodiscard]] SidePicture breakEvenMapPicture(const engine::Catalog &catalog, const BreakEvenAnswer &answer);

/// Both costs along one input, with their crossings.
[[nodiscard]] SidePicture breakEvenLinePicture(const engine::Catalog &catalog, const BreakEvenAnswer &answer, const ComparedLine &line,
                                               const QString &id);

/// "Owned hours are cheaper than rented ones by 0.02 USD per ...; they break even at a sold share of 61.2 %."
[[nodiscard]] QString breakEvenSentence(const engine::Catalog &catalog, const BreakEvenAnswer &answer);

} // namespace ridgepoint::widgets
