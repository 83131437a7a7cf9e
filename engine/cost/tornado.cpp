// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/tornado.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ridgepoint::engine {

namespace {

bool is_complete(const TornadoBar &bar) noexcept { return bar.at_low && bar.at_high; }

bool is_wider(const TornadoBar &a, const TornadoBar &b) noexcept
{
    return is_complete(a) != is_complete(b) ? is_complete(a) : a.swing() > b.swing();
}

} // namespace

double TornadoBar::swing() const noexcept { return at_low && at_high ? std::abs(*at_high - *at_low) : 0; }

Expected<Tornado> tornado(std::span<const InputRange> inputs, const Answer &answer)
{
    if (auto problem = refuse_ranges(inputs))
        return tl::unexpected(std::move(*problem));
    std::vector<double> values;
    std::transform(inputs.begin(), inputs.end(), std::back_inserter(values), [](const InputRange &input) { return input.base; });
    const auto answered_at = [&values, &answer](std::size_t input, double value) {
        values[input] = value;
        return finite_answer(answer, values);
    };
    Tornado result{finite_answer(answer, values), {}};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const std::optional<double> at_low = answered_at(i, inputs[i].low);
        const std::optional<double> at_high = answered_at(i, inputs[i].high);
        result.bars.push_back({i, at_low, at_high});
        values[i] = inputs[i].base;
    }
    std::stable_sort(result.bars.begin(), result.bars.end(), is_wider);
    return result;
}

} // namespace ridgepoint::engine
