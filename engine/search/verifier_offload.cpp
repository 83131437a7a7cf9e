// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/verifier_offload.h"

#include "engine/limits.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

std::optional<Problem> refuse(const VerifierOffload &offload)
{
    return first_refusal({not_negative("step_time", offload.step_time), not_negative("link_latency", offload.link_latency),
                          not_negative("bytes", offload.bytes), positive("link_bandwidth", offload.bandwidth),
                          not_negative("decode_time", offload.decode_time), not_negative("verify_time", offload.verify_time)});
}

double transfer_time(const VerifierOffload &offload) noexcept { return 2 * offload.link_latency + offload.bytes / offload.bandwidth; }

double check_time(const VerifierOffload &offload) noexcept { return transfer_time(offload) + offload.decode_time + offload.verify_time; }

} // namespace

Expected<double> offload_transfer_time(const VerifierOffload &offload)
{
    if (auto problem = refuse(offload))
        return tl::unexpected(std::move(*problem));
    return transfer_time(offload);
}

Expected<double> synchronous_stall(const VerifierOffload &offload)
{
    if (auto problem = refuse(offload))
        return tl::unexpected(std::move(*problem));
    return check_time(offload);
}

Expected<double> pipelined_stall(const VerifierOffload &offload, double gap_steps)
{
    if (auto problem = refuse(offload))
        return tl::unexpected(std::move(*problem));
    if (auto problem = first_refusal({whole("gap_steps", gap_steps, 0)}))
        return tl::unexpected(std::move(*problem));
    return std::max(0.0, check_time(offload) - gap_steps * offload.step_time);
}

Expected<double> wasted_work(const VerifierOffload &offload, double gap_steps, double acceptance)
{
    if (auto problem = refuse(offload))
        return tl::unexpected(std::move(*problem));
    if (auto problem = first_refusal(
            {positive("step_time", offload.step_time), whole("gap_steps", gap_steps, 0), share("success_probability", acceptance)}))
        return tl::unexpected(std::move(*problem));
    return (1 - acceptance) * std::min(gap_steps, std::ceil(check_time(offload) / offload.step_time)) * offload.step_time;
}

Expected<double> offload_share(const VerifierOffload &offload)
{
    if (auto problem = refuse(offload))
        return tl::unexpected(std::move(*problem));
    if (auto problem = first_refusal({positive("step_time", offload.step_time)}))
        return tl::unexpected(std::move(*problem));
    return transfer_time(offload) / offload.step_time;
}

} // namespace ridgepoint::engine
