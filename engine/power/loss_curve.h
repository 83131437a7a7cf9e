// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace ridgepoint::engine {

/// What a conversion stage reaches at one load.
struct EfficiencyPoint {
    double load = 1;       ///< of the rated output, above 0
    double efficiency = 1; ///< 0 < efficiency <= 1
};

/// Loss of a conversion stage over its load, both as shares of its rated output: never negative, and what goes in never falls as the load
/// rises. Efficiency x / (x + loss) is above 0 and at most 1 at any load x above 0.
class LossCurve {
public:
    /// No loss at all.
    LossCurve() = default;

    /// a0 + a1 x + a2 x^2, none of them negative. Source: the usual fit of uninterruptible supplies and transformers: losses of standby,
    /// of voltage drops and of resistance.
    [[nodiscard]] static Expected<LossCurve> quadratic(double a0, double a1, double a2);

    /// The parabola through full and half load without a linear part; where that asks for a negative standby loss, a pure square through
    /// full load. With one of the two known, the loss is in proportion to the load.
    [[nodiscard]] static Expected<LossCurve> through(std::optional<double> full_load, std::optional<double> half_load);

    /// The parabola through three loads.
    [[nodiscard]] static Expected<LossCurve> through(const std::array<EfficiencyPoint, 3> &points);

    /// Input = (output + c) / efficiency with c a share of the rated output. Source: ExaDigiT RAPS, configuration of Frontier
    /// (arXiv:2410.05133, section III).
    [[nodiscard]] static Expected<LossCurve> affine(double constant, double efficiency);

    /// P0 + Pk x^2: losses of the core and, at full load, of the windings, as shares of the rated power. Source: IEC 60076-1.
    [[nodiscard]] static Expected<LossCurve> transformer(double core, double windings);

    /// Efficiency in straight lines between points with rising loads; below the first the loss stays, above the last the efficiency does.
    /// Source: 80 PLUS certifies supplies at 10, 20, 50 and 100 % of their rating.
    [[nodiscard]] static Expected<LossCurve> between(std::span<const EfficiencyPoint> points);

    /// At a load of 0 or more [share of the rated output].
    [[nodiscard]] double loss(double load) const noexcept;

    /// 0 at no load.
    [[nodiscard]] double efficiency(double load) const noexcept;

private:
    double m_constant = 0;
    double m_linear = 0;
    double m_square = 0;
    std::vector<EfficiencyPoint> m_points; ///< empty of parabolas
};

} // namespace ridgepoint::engine
