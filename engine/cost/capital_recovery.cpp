// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/capital_recovery.h"

#include "engine/limits.h"

#include <cmath>

namespace ridgepoint::engine {

Expected<double> capital_recovery_factor(double discount_rate, double life_years)
{
    if (auto problem = first_refusal(
            {share("discount_rate", discount_rate), {.name = "life_years", .value = life_years, .minimum = 0.1, .maximum = 100}}))
        return tl::unexpected(std::move(*problem));
    if (discount_rate == 0)
        return 1 / life_years;
    return discount_rate / -std::expm1(-life_years * std::log1p(discount_rate));
}

} // namespace ridgepoint::engine
