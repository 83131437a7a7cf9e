// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/end_to_end_validation.h"

#include <QTextStream>

#include <functional>
#include <vector>

namespace ridgepoint::data {

/// A measured image or video that the engine can predict.
struct MeasuredPicture {
    PreparedRow row;
    const engine::Accelerator *accelerator = nullptr;
    const engine::Denoiser *denoiser = nullptr;
};

/// The rows of a table that ask for images and videos. `catalog` and `names` must outlive the result.
[[nodiscard]] std::vector<MeasuredPicture> measuredPictures(const engine::Catalog &catalog, const EndToEndNames &names,
                                                            const std::vector<EndToEndRow> &rows);

using LeavesOutPicture = std::function<bool(const MeasuredPicture &)>;

/// The shares that minimise the sum of |log(predicted/measured)|, each damped to 30 % beyond 0.5, on the rows that are not left out,
/// with a pull to round values that decides where these rows do not. Deterministic: coordinate descent on the logarithms.
[[nodiscard]] engine::DenoisingShares fitDenoising(const engine::Catalog &catalog, const std::vector<MeasuredPicture> &pictures,
                                                   const LeavesOutPicture &leavesOut = {});

using PictureKey = QString (*)(const MeasuredPicture &);
[[nodiscard]] QString deviceKey(const MeasuredPicture &picture);
[[nodiscard]] QString sourceKey(const MeasuredPicture &picture);

/// predicted/measured - 1 of each row by a fit without all rows of its key; not a number where there is no prediction.
[[nodiscard]] std::vector<double> leftOutErrors(const engine::Catalog &catalog, const std::vector<MeasuredPicture> &pictures,
                                                PictureKey key);

/// Prints the errors under the shares in force by source, device and model, the fit on all rows, and each device and source left out.
void reportDiffusion(QTextStream &out, const engine::Catalog &catalog, const std::vector<MeasuredPicture> &pictures);

} // namespace ridgepoint::data
