// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/cooling_method.h"
#include "engine/cooling/cooling_plant.h"
#include "widgets/plot/plot_spec.h"

#include <QString>

#include <array>
#include <optional>

namespace ridgepoint::widgets {

/// One part of PUE with its look, the same on every picture, from the steady ones to those that follow the weather.
struct PuePartLook {
    const char *id;
    double engine::PueParts::*part;
    plot::CurveColour colour;
};
[[nodiscard]] const std::array<PuePartLook, 7> &puePartLooks();
[[nodiscard]] QString partName(const PuePartLook &look); ///< "chiller"
/// One part of the water on site with its look.
struct WaterPartLook {
    const char *id;
    double engine::WaterParts::*part;
    plot::CurveColour colour;
};
[[nodiscard]] const std::array<WaterPartLook, 4> &waterPartLooks();
[[nodiscard]] QString partName(const WaterPartLook &look); ///< "blowdown"

/// What a plant draws of a part: over the power of IT, [L/kWh] of IT.
[[nodiscard]] inline double partOf(const engine::PlantDraw &draw, const PuePartLook &look) { return draw.parts.*look.part; }
[[nodiscard]] inline double partOf(const engine::PlantDraw &draw, const WaterPartLook &look) { return draw.water.*look.part; }
/// "chiller: 1.23 % of IT power", "blowdown: 0.412 L/kWh".
[[nodiscard]] QString partText(const PuePartLook &look, double part);
[[nodiscard]] QString partText(const WaterPartLook &look, double part);

/// The largest part.
[[nodiscard]] const PuePartLook &largestPart(const engine::PueParts &parts);

/// What is published of a method, over which computed values are drawn.
struct PublishedPue {
    std::optional<double> low;
    std::optional<double> typical;
    std::optional<double> high;
    QString spread; ///< what low and high are: "P5 to P95"
};
/// Nothing where no figure is published.
[[nodiscard]] std::optional<PublishedPue> publishedPue(const engine::CoolingMethod &method);

/// "1.09" with two decimals, as PUE is quoted everywhere.
[[nodiscard]] QString pueText(double pue);

/// "0.05 L/kWh" with two decimals.
[[nodiscard]] QString waterText(double litresPerKilowattHour);

/// "40 °C".
[[nodiscard]] QString celsiusText(engine::Temperature temperature);

} // namespace ridgepoint::widgets
