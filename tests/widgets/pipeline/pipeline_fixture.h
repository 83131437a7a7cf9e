// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate.h"
#include "tests/app/shipped_data.h"

#include <QTest>

#include <initializer_list>
#include <utility>

namespace ridgepoint::tests {

/// A scenario from parameter ids and texts as typed; asserts that each is accepted.
inline engine::Scenario scenarioOf(const engine::Catalog &catalog, std::initializer_list<std::pair<const char *, const char *>> values)
{
    engine::Scenario scenario;
    for (const auto &[name, text] : values) {
        const auto id = engine::find_parameter(name);
        if (!id)
            qFatal("no parameter %s", name);
        const auto value = engine::parse_parameter(catalog, *id, text);
        if (!value)
            qFatal("%s", value.error().what.c_str());
        scenario.set(*id, *value);
    }
    return scenario;
}

inline engine::Estimate estimateOf(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    engine::MetricSet wanted;
    wanted.insert(engine::MetricId::ridge_point);
    const auto estimate = engine::evaluate(catalog, scenario, wanted);
    if (!estimate)
        qFatal("%s", estimate.error().what.c_str());
    return *estimate;
}

} // namespace ridgepoint::tests
