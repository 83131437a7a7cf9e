// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

namespace ridgepoint::engine {

/// r (1 + r)^n / ((1 + r)^n - 1): share of a price to be paid at the end of each of n years so that it is paid off at the discount rate r;
/// 1 / n at r = 0. 10 % over 5 years 0.264, 8 % over 20 years 0.102. Refuses r outside 0 .. 1 and n outside 0.1 .. 100.
/// Source: annuity of engineering economics; Short, Packey, Holt, "A Manual for the Economic Evaluation of Energy Efficiency and Renewable
/// Energy Technologies", NREL/TP-462-5173, 1995, capital recovery factor.
[[nodiscard]] Expected<double> capital_recovery_factor(double discount_rate, double life_years);

} // namespace ridgepoint::engine
