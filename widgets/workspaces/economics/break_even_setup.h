// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/economics/scenario_break_even.h"
#include "widgets/workspaces/economics/alternative.h"

#include <stop_token>

namespace ridgepoint::widgets {

/// Inputs that a map can vary: along x what changes the price of an hour, along y the load as well.
[[nodiscard]] std::vector<engine::ParameterId> mapInputs(const engine::Catalog &catalog, const engine::Scenario &scenario, bool isAlongY);

/// Between which values an input is drawn [SI]: its plausible range and half of it on either side, the number in force included; of the
/// load a factor of 16 either way.
[[nodiscard]] engine::ComparedRange mapRange(engine::ParameterId id, double present);

/// A scenario, what it is compared with, and two inputs that vary.
struct BreakEvenQuestion {
    engine::Scenario scenario;
    Alternative alternative;
    engine::ParameterId x = engine::ParameterId::accelerator_price;
    engine::ParameterId y = engine::ParameterId::sold_share;
    std::size_t points = 32; ///< along either axis
    QString gap;             ///< why the scenario has no cost; empty where it has one
};

/// One cost of both along an input.
struct ComparedLine {
    engine::ParameterId input = engine::ParameterId::sold_share;
    bool isLog = false; ///< its axis
    double present = 0;
    std::vector<double> values;
    std::vector<std::optional<double>> first;
    std::vector<std::optional<double>> second;
    engine::BreakEven breakEven;
};

struct BreakEvenAnswer {
    BreakEvenQuestion question;
    QString problem; ///< why there is none; empty otherwise
    std::optional<double> first;
    std::optional<double> second;
    engine::InputValues x;
    engine::InputValues y;
    engine::BreakEvenMap map;
    ComparedLine alongX;
    ComparedLine alongY;
};

/// The whole answer: map, both lines and where they cross. Nothing when stopped.
[[nodiscard]] std::optional<BreakEvenAnswer> answerBreakEven(const engine::Catalog &catalog, const BreakEvenQuestion &question,
                                                             const std::stop_token &stop = {});

} // namespace ridgepoint::widgets
