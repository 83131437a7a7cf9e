// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate.h"
#include "tests/consistency/identities.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ridgepoint::consistency {

/// Collects the sentences of one scenario.
class Checker {
public:
    explicit Checker(const engine::Scenario &scenario) : m_scenario(scenario) {}

    void fail(std::string_view what)
    {
        std::string sentence(what);
        m_failures.push_back(sentence.append(" [").append(describe(m_scenario)).append("]"));
    }
    void require(bool holds, std::string_view what)
    {
        if (!holds)
            fail(what);
    }
    void equal(double a, double b, std::string_view what)
    {
        if (!(std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b))))
            fail(with_numbers(what, a, "is not", b));
    }
    void at_most(double a, double b, std::string_view what)
    {
        if (!(a <= b + tolerance * std::max(std::abs(a), std::abs(b))))
            fail(with_numbers(what, a, "is more than", b));
    }
    [[nodiscard]] Failures take() { return std::move(m_failures); }

private:
    static constexpr double tolerance = 1e-9;

    static std::string with_numbers(std::string_view what, double a, std::string_view relation, double b)
    {
        std::string text(what);
        text.append(": ").append(engine::format_exact(a)).append(" ").append(relation).append(" ");
        return text.append(engine::format_exact(b));
    }

    const engine::Scenario &m_scenario;
    Failures m_failures;
};

/// Power, cooling, cost and site of any workload.
void check_facility(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate, Checker &check);

} // namespace ridgepoint::consistency
