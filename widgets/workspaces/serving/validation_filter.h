// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/validation_row.h"
#include "engine/unit.h"

#include <QByteArray>

#include <array>

namespace ridgepoint::widgets {

/// Dimension of a measured figure; figures of one dimension share axes.
enum class ValidationDimension : std::uint8_t { Time, TokenRate, SampleRate, Energy, Arithmetic, Bandwidth };
inline constexpr std::array validationDimensions = {ValidationDimension::Time,       ValidationDimension::TokenRate,
                                                    ValidationDimension::SampleRate, ValidationDimension::Energy,
                                                    ValidationDimension::Arithmetic, ValidationDimension::Bandwidth};

[[nodiscard]] ValidationDimension dimensionOf(const data::ValidationRow &row);
[[nodiscard]] engine::Unit unitOf(ValidationDimension dimension);
/// "time", with its unit: "time, s".
[[nodiscard]] QString nameOf(ValidationDimension dimension);
[[nodiscard]] QString titleOf(ValidationDimension dimension);
/// "Operators", "End to end", "Achievable rates".
[[nodiscard]] QString nameOf(data::ValidationSet set);

/// Which rows are shown; an empty word takes all.
struct ValidationFilter {
    data::ValidationSet set = data::ValidationSet::EndToEnd;
    ValidationDimension dimension = ValidationDimension::Time;
    QString source;
    QString device;    ///< slug, or the source's name where the catalog does not know it
    QString operation; ///< operator, phase or rate

    /// All but the dimension.
    [[nodiscard]] bool takes(const data::ValidationRow &row) const;
    [[nodiscard]] bool plots(const data::ValidationRow &row) const { return row.error() && takes(row) && dimensionOf(row) == dimension; }

    friend bool operator==(const ValidationFilter &, const ValidationFilter &) = default;
};

[[nodiscard]] QString deviceOf(const data::ValidationRow &row);

/// For the settings; what is broken is left at its default.
[[nodiscard]] QByteArray toBytes(const ValidationFilter &filter);
[[nodiscard]] ValidationFilter validationFilter(const QByteArray &view);

} // namespace ridgepoint::widgets
