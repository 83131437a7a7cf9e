// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/energy_validation.h"

#include <QTextStream>

#include <functional>
#include <vector>

namespace ridgepoint::data {

/// A run whose boards' mean power was measured, with the load that the engine predicts.
struct MeasuredPower {
    QString id;
    QString source; ///< prefix of the id
    QString device; ///< slug
    QString model;  ///< slug
    QString phase;
    engine::AcceleratorLoad load;
    engine::PowerRange range;
    engine::Watt power;   ///< of one accelerator, mean
    double rateError = 0; ///< predicted over measured outputs per second, less 1
};

/// Rows of joules of accelerators alone whose notes state watts.
[[nodiscard]] std::vector<MeasuredPower> measuredPowers(const engine::Catalog &catalog, const EndToEndNames &names,
                                                        const std::vector<EndToEndRow> &rows);

/// Whether a fit takes the row: its rate is predicted near enough.
[[nodiscard]] bool isForFit(const MeasuredPower &measured);

using LeavesOutPower = std::function<bool(const MeasuredPower &)>;

/// The weights in hundredths that minimise the sum of |P / P_measured - 1| over the rows that `isForFit` takes and that are not left
/// out. Deterministic: pattern search from fixed starts. Nothing without a row.
[[nodiscard]] std::optional<engine::PowerWeights> fitPower(const std::vector<MeasuredPower> &rows, const LeavesOutPower &leavesOut = {});

/// P / P_measured - 1.
[[nodiscard]] double powerError(const MeasuredPower &measured, const engine::PowerWeights &weights);

using PowerKey = QString (*)(const MeasuredPower &);
[[nodiscard]] QString deviceKey(const MeasuredPower &measured);
[[nodiscard]] QString sourceKey(const MeasuredPower &measured);

/// Power errors of each row by a fit without all rows of its key; nothing where no row is left to fit.
[[nodiscard]] std::vector<std::optional<double>> leftOutErrors(const std::vector<MeasuredPower> &rows, PowerKey key);

/// Prints the fit on all rows beside the weights in force, their errors, and those with each device, model, phase and source left out.
void reportPower(QTextStream &out, const std::vector<MeasuredPower> &rows);

} // namespace ridgepoint::data
