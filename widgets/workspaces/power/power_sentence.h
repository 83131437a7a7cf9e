// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/power_flow.h"
#include "engine/scenario.h"

#include <QString>

namespace ridgepoint::widgets {

/// "Of 1.24 kW at the meter 700 W reach the accelerator: conversion takes 14 %, cooling 9 %, the rest of the node 20 %." with the power of
/// `count` accelerators.
[[nodiscard]] QString powerFlowSentence(const engine::PowerFlow &flow, double siteAccelerators, double count);

/// Why a scenario has no power.
[[nodiscard]] QString noPowerSentence(const engine::Catalog &catalog, const engine::Scenario &scenario);

} // namespace ridgepoint::widgets
