// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_cost.h"

#include "engine/limits.h"

namespace ridgepoint::engine {

namespace {

std::optional<Problem> refuse(const SearchWork &work, const UnitCosts &costs)
{
    return first_refusal({not_negative("steps", work.steps), not_negative("previews", work.previews), not_negative("decodes", work.decodes),
                          not_negative("verifications", work.verifications), not_negative("encodes", work.encodes),
                          not_negative("step cost", costs.step), not_negative("preview cost", costs.preview),
                          not_negative("decode cost", costs.decode), not_negative("verify cost", costs.verify),
                          not_negative("encode cost", costs.encode)});
}

SearchCost priced(const SearchWork &work, const UnitCosts &costs) noexcept
{
    return {.denoising = work.steps * costs.step,
            .previews = work.previews * costs.preview,
            .decoding = work.decodes * costs.decode,
            .verification = work.verifications * costs.verify,
            .encoding = work.encodes * costs.encode};
}

double share_of(double part, double total) noexcept { return total > 0 ? part / total : 0; }

} // namespace

double SearchCost::verifier_share() const noexcept { return share_of(verification, total()); }

double SearchCost::denoising_share() const noexcept { return share_of(denoising, total()); }

SearchWork plain_work(double steps) noexcept { return {.steps = steps, .decodes = 1}; }

SearchWork verified_work(double steps, double finals, double checks, bool verifies_pixels) noexcept
{
    SearchWork work{.steps = steps, .previews = checks, .decodes = 1, .verifications = finals + checks};
    if (verifies_pixels)
        work.decodes = checks + (finals > 0 ? finals : 1);
    return work;
}

Expected<SearchCost> search_cost(const SearchWork &work, const UnitCosts &costs)
{
    if (auto problem = refuse(work, costs))
        return tl::unexpected(std::move(*problem));
    return priced(work, costs);
}

Expected<double> search_cost_multiplier(const SearchWork &work, double steps, const UnitCosts &costs)
{
    if (auto problem = refuse(work, costs))
        return tl::unexpected(std::move(*problem));
    const double plain = priced(plain_work(steps), costs).total();
    if (auto problem = first_refusal({whole("steps", steps, 1), positive("cost of one candidate", plain)}))
        return tl::unexpected(std::move(*problem));
    return priced(work, costs).total() / plain;
}

Expected<double> branch_memory(double branches, const BranchMemory &memory, bool is_batched)
{
    if (auto problem = first_refusal(
            {whole("branches", branches, 1), not_negative("latent", memory.latent), not_negative("activation", memory.activation)}))
        return tl::unexpected(std::move(*problem));
    return (branches - 1) * (memory.latent + (is_batched ? memory.activation : 0));
}

} // namespace ridgepoint::engine
