// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/economics/scenario_inputs.h"

#include "engine/inputs.h"

#include <algorithm>
#include <iterator>

namespace ridgepoint::engine {

namespace {

using P = ParameterId;

bool counts(const Inputs &inputs, P id)
{
    if (id == P::accelerator_hour_price)
        return inputs.is_rented && accelerator_rent(inputs).value_or(0) > 0;
    if (inputs.is_rented)
        return false;
    return id != P::accelerator_price || accelerator_price(inputs).value_or(0) > 0;
}

} // namespace

Expected<std::vector<ScenarioInput>> scenario_inputs(const Catalog &catalog, const Scenario &scenario)
{
    const auto inputs = resolve(catalog, scenario);
    if (!inputs)
        return tl::unexpected(inputs.error());
    std::vector<ScenarioInput> uncertain;
    for (const PlausibleRange &plausible : plausible_ranges()) {
        const auto id = find_parameter(plausible.parameter);
        if (!id || !counts(*inputs, *id))
            continue;
        const Parameter &row = parameter(*id);
        InputRange range = range_around(plausible, (*inputs)[*id]);
        range.low = std::max(range.low, row.minimum);
        range.high = std::min(range.high, row.maximum);
        uncertain.push_back({*id, std::move(range), &plausible});
    }
    return uncertain;
}

std::vector<InputRange> ranges_of(std::span<const ScenarioInput> inputs)
{
    std::vector<InputRange> ranges;
    std::ranges::transform(inputs, std::back_inserter(ranges), &ScenarioInput::range);
    return ranges;
}

} // namespace ridgepoint::engine
