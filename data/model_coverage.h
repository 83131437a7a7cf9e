// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ridgepoint::data {

/// What decides whether the dense transformer chapter covers a model.
struct ModelFacts {
    QString kind; ///< ar, masked-diffusion, ...
    QString countFamily;
    QString layerPattern; ///< "all global", "5 local:1 global", ...
    std::optional<int> experts;
    std::optional<int> slidingWindow;
    bool hasLatentAttention = false; ///< multi-head latent attention (MLA)
    bool hasDimensions = false;      ///< layers, widths, heads and vocabulary are all known
};

/// One sentence, or empty for a dense decoder with full attention whose dimensions are known.
[[nodiscard]] QString notCovered(const ModelFacts &facts);

} // namespace ridgepoint::data
