// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/model_sheet.h"
#include "data/training_reader.h"
#include "engine/catalog.h"

namespace ridgepoint::app::cli {

/// What one training run of a model takes, 6 N D, beside what is published of it; `run` is null where nothing is.
[[nodiscard]] SheetSection trainingSection(const engine::Catalog &catalog, const engine::Model &model, const data::TrainingRun *run);

} // namespace ridgepoint::app::cli
