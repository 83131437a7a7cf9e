// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/break_even.h"
#include "engine/cost/break_even_map.h"
#include "engine/economics/priced_scenario.h"

#include <span>
#include <stop_token>

namespace ridgepoint::engine {

/// A cost of one scenario less that of another while numbers of both change. A number that both have in force alike changes in both; one in
/// which they differ changes in the first alone and stands still in the second.
class PriceDifference {
public:
    /// Refuses what `PricedScenario::of` refuses of either.
    [[nodiscard]] static Expected<PriceDifference> of(const Catalog &catalog, const Scenario &first, const Scenario &second,
                                                      MetricId metric);

    [[nodiscard]] bool is_shared(ParameterId parameter) const noexcept { return m_is_shared[static_cast<std::size_t>(parameter)]; }
    /// As `PricedScenario::set`.
    void set(ParameterId parameter, double value);
    /// Absent where either is.
    [[nodiscard]] std::optional<double> answer();
    /// The cost of one of the two.
    [[nodiscard]] std::optional<double> first() { return m_first.answer(); }
    [[nodiscard]] std::optional<double> second() { return m_second.answer(); }
    /// The number in force in the first.
    [[nodiscard]] double number(ParameterId parameter) const noexcept { return m_first.number(parameter); }

private:
    PriceDifference(PricedScenario first, PricedScenario second);

    PricedScenario m_first;
    PricedScenario m_second;
    std::bitset<parameter_count> m_is_shared;
};

/// Values of one input [SI], within its range.
struct InputValues {
    ParameterId parameter = ParameterId::sold_share;
    std::vector<double> values;
};

/// The difference at every x and y, one row for each y. The work runs once for each value of an input that is no price input, so that
/// 256 x 256 points take tens of milliseconds unless both axes change it. Asks `stop` before each row; a cancelled map is empty. Refuses
/// the same input twice, what `map_difference` refuses and what `PricedScenario::of` refuses.
[[nodiscard]] Expected<BreakEvenMap> scenario_break_even_map(const PriceDifference &difference, const InputValues &x, const InputValues &y,
                                                             const std::stop_token &stop = {});

/// Where the difference is 0 over one input. Refuses as `find_break_even`.
[[nodiscard]] Expected<BreakEven> scenario_break_even(const PriceDifference &difference, ParameterId parameter, const ComparedRange &range);

} // namespace ridgepoint::engine
