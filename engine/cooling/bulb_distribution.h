// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"
#include "engine/temperature.h"

#include <cstddef>
#include <vector>

namespace ridgepoint::engine {

/// Hours of a year of 8760 h in which a bulb is at or below a temperature.
struct ThresholdHours {
    Temperature threshold;
    double hours = 0;
};

/// What is known of the dry or the wet bulb of a place.
struct BulbFigures {
    Temperature mean;
    Temperature design; ///< not exceeded in 99.6 % of the hours
    std::vector<ThresholdHours> thresholds{};
    Temperature hottest{}; ///< hour of the record; counts where `has_hottest`
    bool has_hottest = false;
};

/// Cumulative distribution of a bulb over the year, rebuilt from few figures and therefore an estimate. Between its points the temperature
/// is straight in the normal score of the rank, so that it never falls; a place with a normal distribution is met exactly.
class BulbDistribution {
public:
    BulbDistribution() = default;

    /// Goes through the design point and every threshold that more than 2 % of the hours, but not all, stay below; the top is the hottest
    /// hour where known, else the slope between the lowest and the highest point goes on. Below the lowest point one straight piece is laid
    /// such that the mean comes out; where even a level piece is too cold for it, the widest gap between points bulges instead. What is
    /// still missing then is `mean_error`. Points out of order are left out. Refuses what is not finite and hours outside 0 to 8784.
    [[nodiscard]] static Expected<BulbDistribution> rebuilt(const BulbFigures &figures);

    /// Temperature that a share of the hours stays at or below, 0 < share < 1; the ends are those of half an hour a year.
    [[nodiscard]] Temperature quantile(double share) const noexcept;
    /// Share of the hours at or below a temperature.
    [[nodiscard]] double share_at_or_below(Temperature temperature) const noexcept;
    /// Mean over the hours between two ranks, 0 <= from < to <= 1.
    [[nodiscard]] Temperature mean_between(double from, double to) const noexcept;
    /// Mean of the distribution less the figure's.
    [[nodiscard]] KelvinDifference mean_error() const noexcept { return m_mean_error; }

private:
    struct Knot {
        double score = 0; ///< normal score of the rank
        double celsius = 0;
    };
    [[nodiscard]] static std::vector<Knot> knots_of(const BulbFigures &figures);
    [[nodiscard]] double at_score(double score) const noexcept;
    /// Sets one knot between `lowest` and the next knot's temperature such that the mean, which is linear in it, comes out.
    void meet_mean(Temperature mean, std::size_t knot, double lowest);
    void bulge(Temperature mean);

    std::vector<Knot> m_knots; ///< scores rising, temperatures never falling; at least two
    KelvinDifference m_mean_error;
};

} // namespace ridgepoint::engine
