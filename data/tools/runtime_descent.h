// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/tools/measured_request.h"

#include <optional>
#include <vector>

namespace ridgepoint::data {

/// One fitted number with its bounds and where it starts.
struct RuntimeNumber {
    double engine::RuntimeCost::*member;
    double least;
    double most;
    double usual;
};

/// One group of rows whose costs are sought, by coordinate descent on the logarithms.
class RuntimeDescent {
public:
    RuntimeDescent(const engine::Catalog &shipped, engine::Calibration calibration, Requests requests, engine::RuntimePreset preset);

    /// Pulls towards `prior`: one log unit away weighs as `pull` log units of error on one row's weight.
    [[nodiscard]] engine::RuntimeCost run(const engine::RuntimeCost &start, const std::vector<RuntimeNumber> &numbers,
                                          const std::optional<engine::RuntimeCost> &prior, double pull);

private:
    [[nodiscard]] double loss(const engine::RuntimeCost &cost) const;

    const engine::Catalog &m_shipped;
    engine::Calibration m_calibration;
    Requests m_requests;
    engine::RuntimePreset m_preset;
    std::vector<double> m_weights;
    std::vector<RuntimeNumber> m_numbers;
    std::optional<engine::RuntimeCost> m_prior;
    double m_pull = 0;
};

} // namespace ridgepoint::data
