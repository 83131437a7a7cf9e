// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"

namespace ridgepoint::engine {

void derive_stages(Inputs &inputs) noexcept
{
    using P = ParameterId;
    if (!inputs.is_user_set(P::encoder_accelerator))
        inputs.encoder_device = inputs.accelerator;
    if (!inputs.is_user_set(P::verifier_accelerator))
        inputs.verifier_device = inputs.accelerator;
    if (!inputs.is_user_set(P::decoder_accelerator))
        inputs.decoder_device = inputs.accelerator;
    const bool is_latency_known = inputs.stage_link != nullptr && is_usable(inputs.stage_link->latency);
    if (!inputs.is_user_set(P::link_latency))
        inputs[P::link_latency] = is_latency_known ? inputs.stage_link->latency.si : parameter(P::link_latency).default_number;
    if (inputs.is_user_set(P::link_bandwidth))
        return;
    const Figure &bandwidth = inputs.stage_link != nullptr ? inputs.stage_link->bandwidth : inputs.accelerator->host_bandwidth;
    inputs[P::link_bandwidth] = is_usable(bandwidth) ? bandwidth.si : parameter(P::link_bandwidth).default_number;
}

} // namespace ridgepoint::engine
