// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/power/node_overhead.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace ridgepoint::engine {

namespace {

std::optional<Figure> overhead_of(const System &system, const Accelerator *accelerator)
{
    if (accelerator == nullptr || !accelerator->tdp.is_known() || !system.rated_power.is_known())
        return std::nullopt;
    const double accelerators = system.count * accelerator->tdp.si;
    if (!(accelerators > 0) || system.rated_power.si < accelerators)
        return std::nullopt;
    return Figure{system.rated_power.si / accelerators, computed_from(std::max(system.rated_power.label, accelerator->tdp.label))};
}

/// Middle of the multipliers; what is lent to another device is an estimate.
NodeOverhead median_of(std::vector<double> &multipliers, OverheadBasis basis)
{
    const auto middle = multipliers.begin() + static_cast<std::ptrdiff_t>(multipliers.size() / 2);
    std::nth_element(multipliers.begin(), middle, multipliers.end());
    const double upper = *middle;
    const double lower = multipliers.size() % 2 == 0 ? *std::max_element(multipliers.begin(), middle) : upper;
    return {{(lower + upper) / 2, Label::estimated}, basis, {}};
}

} // namespace

NodeOverhead node_overhead(const Catalog &catalog, const Accelerator &accelerator)
{
    std::vector<double> of_form;
    std::vector<double> of_all;
    for (const System &system : catalog.systems()) {
        const Accelerator *inside = catalog.find_accelerator(system.accelerator);
        const auto overhead = overhead_of(system, inside);
        if (!overhead)
            continue;
        if (inside->slug == accelerator.slug)
            return {*overhead, OverheadBasis::own_system, system.slug};
        of_all.push_back(overhead->si);
        if (!accelerator.form_factor.empty() && inside->form_factor == accelerator.form_factor)
            of_form.push_back(overhead->si);
    }
    const bool is_node_itself = accelerator.is_edge || accelerator.kind == "soc";
    if (is_node_itself || of_all.empty())
        return {{1, Label::estimated}, OverheadBasis::none, {}};
    return of_form.empty() ? median_of(of_all, OverheadBasis::all_systems) : median_of(of_form, OverheadBasis::form_factor);
}

} // namespace ridgepoint::engine
