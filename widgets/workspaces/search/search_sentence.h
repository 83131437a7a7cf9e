// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/search/search_setup.h"

namespace ridgepoint::widgets {

/// "Four candidates that share 40 of 50 steps cost 1.60 times one image and gain 0.51 σ, not four times the quality."
[[nodiscard]] QString searchSentence(const SearchSetup &setup);

} // namespace ridgepoint::widgets
