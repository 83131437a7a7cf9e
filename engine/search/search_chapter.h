// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"
#include "engine/search/search_plan.h"

namespace ridgepoint::engine {

/// Private to the engine: the search that the inputs ask for; of a shared prefix where they ask for none.
[[nodiscard]] SearchPlan search_plan(const Inputs &inputs);

/// Private to the engine: what one look of the verifier takes on its device, with the way there where that is another one [s].
/// `present` but 0 where no verifier is chosen.
struct VerifierTime {
    double verify = 0;
    double transfer = 0;
    Absence gap = Absence::present;

    [[nodiscard]] double of_one_check() const noexcept { return verify + transfer; }
};
[[nodiscard]] VerifierTime verifier_time(const Inputs &inputs, double state_bytes) noexcept;

/// Private to the engine: what a search over the candidate of the answers takes and brings.
void run_search(const Inputs &inputs, const Needs &needs, Answers &answers) noexcept;

} // namespace ridgepoint::engine
