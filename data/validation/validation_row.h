// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace ridgepoint::data {

enum class ValidationSet { Operators, EndToEnd, Achievable, Energy };
inline constexpr std::size_t validationSetCount = 4;
inline constexpr std::array<ValidationSet, validationSetCount> validationSets = {ValidationSet::Operators, ValidationSet::EndToEnd,
                                                                                 ValidationSet::Achievable, ValidationSet::Energy};

/// One published measurement beside what the engine says. Values are SI.
struct ValidationRow {
    ValidationSet set = ValidationSet::Operators;
    int line = 0;            ///< in the file, from 1
    QString id;              ///< of the row; of achievable rates the file's line
    QString source;          ///< publication: the id's prefix, or its title
    QString accelerator;     ///< as the source names it
    QString acceleratorSlug; ///< the catalog's; empty when it is not known
    QString model;           ///< as the source names it; empty of operators
    QString modelSlug;       ///< the catalog's; empty when it is not known
    QString operation;       ///< operator, or phase: decode, prefill, serve, diffusion, train
    QString metric;          ///< "time_s", "tokens_per_s", "gemm_bf16" ...
    double measured = 0;
    std::optional<double> predicted;
    QString boundary;          ///< of energy: "accelerators" or "whole system"
    QString bound;             ///< "compute", "memory", "fabric", "overhead"
    QString scope;             ///< whose efficiencies: "own", "architecture", "class", "related", "ideal"
    QString family;            ///< of efficiencies; empty of a collective
    QString reason;            ///< why there is no prediction, as a sentence
    QString note;              ///< a known reason for its error
    bool isOutOfScope = false; ///< by rule, or no time and no rate: no prediction is expected

    /// (predicted - measured) / measured.
    [[nodiscard]] std::optional<double> signedError() const
    {
        return predicted && measured > 0 ? std::optional((*predicted - measured) / measured) : std::nullopt;
    }
    [[nodiscard]] std::optional<double> error() const
    {
        const auto difference = signedError();
        return difference ? std::optional(std::abs(*difference)) : std::nullopt;
    }
};

} // namespace ridgepoint::data
