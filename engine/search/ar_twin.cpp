// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/ar_twin.h"

#include "engine/limits.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

std::optional<Problem> refuse(const ArTwin &twin)
{
    return first_refusal(
        {whole("branches", twin.branches, 1), positive("output_tokens", twin.output_tokens),
         Limited{.name = "shared_tokens", .value = twin.shared_tokens, .maximum = twin.output_tokens, .maximum_name = "output tokens"},
         not_negative("prefix_tokens", twin.prefix_tokens), not_negative("suffix_tokens", twin.suffix_tokens),
         not_negative("weight_bytes", twin.weight_bytes), not_negative("kv_bytes_per_token", twin.kv_bytes_per_token),
         not_negative("flops_per_token", twin.flops_per_token), positive("peak", twin.peak), positive("bandwidth", twin.bandwidth)});
}

double kv_bytes(const ArTwin &twin, KvSharing sharing, double branches) noexcept
{
    const double prefixes = sharing == KvSharing::cloned ? branches : 1;
    return (prefixes * twin.prefix_tokens + branches * twin.suffix_tokens) * twin.kv_bytes_per_token;
}

double step_time(const ArTwin &twin, KvSharing sharing, double branches) noexcept
{
    return std::max((twin.weight_bytes + kv_bytes(twin, sharing, branches)) / twin.bandwidth, branches * twin.flops_per_token / twin.peak);
}

} // namespace

Expected<double> ar_branch_multiplier(const ArTwin &twin)
{
    if (auto problem = refuse(twin))
        return tl::unexpected(std::move(*problem));
    return twin.branches - (twin.branches - 1) * twin.shared_tokens / twin.output_tokens;
}

Expected<double> ar_kv_bytes(const ArTwin &twin, KvSharing sharing)
{
    if (auto problem = refuse(twin))
        return tl::unexpected(std::move(*problem));
    return kv_bytes(twin, sharing, twin.branches);
}

Expected<double> ar_step_time(const ArTwin &twin, KvSharing sharing)
{
    if (auto problem = refuse(twin))
        return tl::unexpected(std::move(*problem));
    return step_time(twin, sharing, twin.branches);
}

Expected<double> ar_isolated_multiplier(const ArTwin &twin, KvSharing sharing)
{
    if (auto problem = refuse(twin))
        return tl::unexpected(std::move(*problem));
    const double single = step_time(twin, sharing, 1);
    if (auto problem = first_refusal({positive("time of one sequence", single)}))
        return tl::unexpected(std::move(*problem));
    return step_time(twin, sharing, twin.branches) / single;
}

Expected<double> ar_saturated_multiplier(const ArTwin &twin, KvSharing sharing)
{
    if (auto problem = refuse(twin))
        return tl::unexpected(std::move(*problem));
    ArTwin others_read = twin;
    others_read.weight_bytes = 0;
    return ar_isolated_multiplier(others_read, sharing);
}

Expected<double> ar_answer_multiplier(const ArTwin &twin, double step_multiplier)
{
    if (auto problem = refuse(twin))
        return tl::unexpected(std::move(*problem));
    if (auto problem = first_refusal({not_negative("step_multiplier", step_multiplier)}))
        return tl::unexpected(std::move(*problem));
    return (twin.shared_tokens + (twin.output_tokens - twin.shared_tokens) * step_multiplier) / twin.output_tokens;
}

} // namespace ridgepoint::engine
