// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

namespace ridgepoint::engine {

/// The denoiser runs on one device, the verifier on another.
struct VerifierOffload {
    double step_time = 0;    ///< of the denoiser [s], above 0
    double link_latency = 0; ///< lambda, one way [s]
    double bytes = 0;        ///< that cross per check [byte]
    double bandwidth = 0;    ///< of the link [byte/s], above 0
    double decode_time = 0;  ///< on the verifier's device [s]
    double verify_time = 0;  ///< [s]
};

/// t_x = 2 lambda + bytes / bandwidth [s]: there and the answer back. Refuses negative numbers and a bandwidth of 0. Source: counted.
[[nodiscard]] Expected<double> offload_transfer_time(const VerifierOffload &offload);

/// t_check = t_x + t_decode + t_verify [s]: what the denoiser waits per check when it waits. Refuses as above.
[[nodiscard]] Expected<double> synchronous_stall(const VerifierOffload &offload);

/// max(0, t_check - g t_step) [s]: what it waits when it goes on denoising for g steps. Refuses as above, and g below 0 or not whole.
[[nodiscard]] Expected<double> pipelined_stall(const VerifierOffload &offload, double gap_steps);

/// (1 - p) min(g, ceil(t_check / t_step)) t_step [s]: work thrown away on a rejection, per check. Refuses as above, a step time of 0 and p
/// outside 0 .. 1.
[[nodiscard]] Expected<double> wasted_work(const VerifierOffload &offload, double gap_steps, double acceptance);

/// t_x / t_step: the transfer of one check, in steps. Refuses as above, and a step time of 0.
[[nodiscard]] Expected<double> offload_share(const VerifierOffload &offload);

} // namespace ridgepoint::engine
