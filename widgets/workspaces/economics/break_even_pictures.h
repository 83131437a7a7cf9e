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

/// "The cheaper of the two is rented, with 2.10 USD against 2.40 USD for ...; they break even at sold share 97.1 %."
[[nodiscard]] QString breakEvenSentence(const engine::Catalog &catalog, const BreakEvenAnswer &answer);

} // namespace ridgepoint::widgets
