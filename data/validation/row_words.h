// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/end_to_end_row.h"
#include "engine/catalog.h"
#include "engine/parameter.h"

namespace ridgepoint::data {

/// Formats of a row in the engine's words.
struct RowFormats {
    engine::Precision weights = engine::Precision::bf16;
    std::optional<engine::Precision> arithmetic; ///< none: the device's usual one of 16 bits
    engine::Precision kv = engine::Precision::bf16;
    bool isLocal = false; ///< llama.cpp, MLX and their formats
};

/// The software that a row names.
[[nodiscard]] engine::Runtime rowRuntime(const EndToEndRow &row, const RowFormats &formats);

/// The formats that a row names, on a device that may lack their arithmetic. Nothing when the engine has no format like them.
[[nodiscard]] std::optional<RowFormats> rowFormats(const EndToEndRow &row, const engine::Accelerator &accelerator,
                                                   const engine::Model &model);

/// Tokens of one request. Sources: the data sets of MLPerf Inference where a row belongs to it and does not state them.
struct RowLengths {
    double input = 0;
    double output = 1;
    double beams = 1;      ///< hypotheses that are decoded for one request
    bool areStated = true; ///< false: neither the row nor its benchmark says; a chat's are assumed
};
[[nodiscard]] RowLengths rowLengths(const EndToEndRow &row, const engine::Model &model);

/// Whether the row's note holds a word, whatever its case.
[[nodiscard]] bool says(const EndToEndRow &row, QLatin1StringView words);

/// The number before some words of the note: "8" of "8 gpu cores".
[[nodiscard]] std::optional<double> numberBefore(const EndToEndRow &row, QLatin1StringView words);

} // namespace ridgepoint::data
