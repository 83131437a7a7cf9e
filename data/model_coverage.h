// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::data {

/// What decides whether the transformer chapter covers a model.
struct ModelFacts {
    QString kind;               ///< ar, masked-diffusion, ...
    QString countFamily;        ///< lm: the weights are those of a plain decoder
    QString attentionProblem;   ///< why the attention cannot be described; empty when it is
    bool hasDimensions = false; ///< layers, widths, heads and vocabulary are all known
};

/// One sentence, or empty for a decoder whose layers are described.
[[nodiscard]] QString notCovered(const ModelFacts &facts);

} // namespace ridgepoint::data
