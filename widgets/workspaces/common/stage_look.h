// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/stage.h"
#include "widgets/plot/plot_spec.h"

#include <QString>

namespace ridgepoint::widgets {

/// "Text encoder", "Denoiser", ...
[[nodiscard]] QString stageName(engine::Stage stage);
/// The same inside a sentence.
[[nodiscard]] QString stageWord(engine::Stage stage);
/// Each stage has its colour in every picture.
[[nodiscard]] plot::CurveColour stageColour(engine::Stage stage);

} // namespace ridgepoint::widgets
