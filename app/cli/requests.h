// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "engine/metric.h"
#include "engine/scenario.h"

#include <vector>

namespace ridgepoint::app::cli {

/// What commands begin with.
struct Request {
    Format format = Format::Table;
    data::Database database;
    engine::Catalog catalog;
    engine::Scenario scenario;
};

/// What "--format", "--scenario" and "--set" ask for, over the database as it is read.
[[nodiscard]] Result<Request> requested(const Arguments &arguments);

/// The scenario of "--scenario FILE" with every "--set ID=VALUE" over it, checked.
[[nodiscard]] Result<engine::Scenario> requestedScenario(const Arguments &arguments, const engine::Catalog &catalog);

/// The metrics of "--metric ID,...", each once, in the order given; empty when the option is not there.
[[nodiscard]] Result<std::vector<engine::MetricId>> requestedMetrics(const Arguments &arguments);

/// The parameter with this id, or a refusal that names the nearest one.
[[nodiscard]] Result<engine::ParameterId> parameterNamed(const QString &id);

/// A value as typed for a parameter.
[[nodiscard]] Result<engine::ParameterValue> valueOf(const engine::Catalog &catalog, engine::ParameterId id, const QString &text);

} // namespace ridgepoint::app::cli
