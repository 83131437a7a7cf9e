// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate.h"
#include "tests/app/shipped_data.h"

#include <QTest>

#include <initializer_list>
#include <utility>

namespace ridgepoint::tests {

using EconomicsValues = std::initializer_list<std::pair<const char *, const char *>>;

/// A scenario from parameter ids and texts as typed, and all its answers; asserts that each value is accepted.
struct PricedCase {
    engine::Scenario scenario;
    engine::Estimate estimate;

    PricedCase(const engine::Catalog &catalog, EconomicsValues values)
    {
        for (const auto &[name, text] : values) {
            const auto id = engine::find_parameter(name);
            if (!id)
                qFatal("no parameter %s", name);
            const auto value = engine::parse_parameter(catalog, *id, text);
            if (!value)
                qFatal("%s", value.error().what.c_str());
            scenario.set(*id, *value);
        }
        const auto answered = engine::evaluate(catalog, scenario);
        if (!answered)
            qFatal("%s", answered.error().what.c_str());
        estimate = *answered;
    }
};

} // namespace ridgepoint::tests
