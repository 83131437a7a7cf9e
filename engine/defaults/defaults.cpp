// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"

namespace ridgepoint::engine {

void derive_defaults(Inputs &inputs, const WantedDefaults &wanted) noexcept
{
    derive_workload(inputs);
    derive_steps(inputs);
    derive_picture(inputs);
    derive_search_steps(inputs);
    if (wanted.search)
        derive_judgement(inputs);
    if (wanted.pipeline)
        derive_stages(inputs);
    if (wanted.training)
        derive_training(inputs);
    derive_price(inputs);
    derive_software(inputs);
    derive_plan(inputs);
    if (wanted.facility)
        derive_facility(inputs);
    if (wanted.presets)
        derive_efficiencies(inputs);
}

} // namespace ridgepoint::engine
