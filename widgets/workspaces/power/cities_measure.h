// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/city_comparison.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace ridgepoint::widgets {

/// What cities are compared by; also the columns of their table, after the name.
enum class CityMeasure : std::uint8_t { FreeHours, FreeShare, Pue, PuePeak, Wue, SourceWue, Carbon, Price, EnergyCost, TimeToPower };
inline constexpr std::size_t cityMeasureCount = static_cast<std::size_t>(CityMeasure::TimeToPower) + 1;

/// In the unit that its heading names; nothing where it is not known.
[[nodiscard]] std::optional<double> cityValue(const engine::CityAnswer &answer, CityMeasure measure);
[[nodiscard]] QString cityMeasureTitle(CityMeasure measure); ///< "Electricity, USD/MWh"
/// The same in few letters, as lines that no column breaks anew.
[[nodiscard]] QString cityMeasureHeading(CityMeasure measure);
/// What a measure is, in a sentence.
[[nodiscard]] QString cityMeasureHelp(CityMeasure measure);
[[nodiscard]] QString cityMeasureName(CityMeasure measure); ///< stable, for settings
[[nodiscard]] QString cityValueText(double value, CityMeasure measure);
/// Why a value is not known.
[[nodiscard]] QString cityGap(const engine::CityAnswer &answer, CityMeasure measure);

/// Without what the database says in brackets of its weather: "Golden CO".
[[nodiscard]] QString cityName(const engine::City &city);

} // namespace ridgepoint::widgets
