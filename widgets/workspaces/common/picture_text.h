// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"
#include "engine/unit.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace ridgepoint::widgets {

/// Translation context of the words that the pictures of every workspace share.
struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::widgets::PictureText)
};

/// Three significant digits with unit, as everywhere on screen: "2.25 PFLOP/s", "1 152".
[[nodiscard]] QString numberText(double si, engine::Unit unit);

/// Number in force of a numeric parameter [SI].
[[nodiscard]] double numberInForce(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::ParameterId id);

/// Slug in force of a choice.
[[nodiscard]] std::string slugInForce(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::ParameterId id);

/// Name behind the slug in force: "B200", "Llama 3.1 70B".
[[nodiscard]] QString nameInForce(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::ParameterId id);

/// A sentence of the engine with the inputs in it called by their labels: "set Accelerator price" for "set accelerator_price".
[[nodiscard]] QString readable(std::string_view sentence);

/// "batch 8" with the engine's digits.
[[nodiscard]] QString countText(double count);

} // namespace ridgepoint::widgets
