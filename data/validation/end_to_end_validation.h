// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/accelerator_names.h"
#include "data/validation/diffusion_rules.h"
#include "data/validation/model_names.h"
#include "data/validation/row_rules.h"
#include "data/validation/validation_row.h"

#include <vector>

namespace ridgepoint::data {

/// What the rows of a table name, looked up.
struct EndToEndNames {
    AcceleratorNames accelerators;
    ModelNames models;
    QHash<QString, double> computeUnits;        ///< by slug of the accelerator
    QHash<QString, engine::Denoiser> denoisers; ///< by slug of the model

    /// `catalog` must outlive the result.
    [[nodiscard]] static engine::Expected<EndToEndNames> read(const Database &database, const engine::Catalog &catalog);
};

/// A row with its names looked up, as yet without a prediction.
[[nodiscard]] ValidationRow unpredicted(const EndToEndNames &names, const EndToEndRow &row);

/// Why a row cannot be predicted whatever it states: its device or its model is not the catalog's. Nothing when both are known.
[[nodiscard]] std::optional<QString> unknownName(const EndToEndNames &names, const EndToEndRow &row);

/// The engine's answer to a planned row, in the row's unit; nothing, with the reason, when the engine has none.
[[nodiscard]] tl::expected<double, QString> predictRow(const engine::Catalog &catalog, const PlannedRow &planned);

/// A row with its names looked up and its scenario made.
struct PreparedRow {
    ValidationRow result;                  ///< without a prediction; `reason` says why there will be none
    std::optional<PlannedRow> planned;     ///< of text
    std::optional<PlannedPicture> picture; ///< of images and videos; neither: `result.reason` says why
};
[[nodiscard]] std::vector<PreparedRow> prepareEndToEnd(const engine::Catalog &catalog, const EndToEndNames &names,
                                                       const std::vector<EndToEndRow> &rows, engine::PredictionLevel level);

/// Each row beside the engine's prediction, those of energy as `validateEnergy` has them; a row that cannot be predicted says why.
[[nodiscard]] std::vector<ValidationRow> validateEndToEnd(const engine::Catalog &catalog, const EndToEndNames &names,
                                                          const std::vector<EndToEndRow> &rows, engine::PredictionLevel level);

} // namespace ridgepoint::data
