// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QString>

namespace ridgepoint::app::cli {

/// What the shell gets back.
enum class ExitCode : int {
    Success = 0,
    Failure = 1,  ///< the world: no database, a result that could not be written, a check that did not hold
    BadInput = 2, ///< an option, a value or a scenario file that was refused
};

/// Why a command stopped: one sentence for standard error. An empty sentence stops quietly.
struct Failure {
    QString sentence;
    ExitCode code = ExitCode::BadInput;
};

template<class T>
using Result = tl::expected<T, Failure>;

[[nodiscard]] tl::unexpected<Failure> badInput(const QString &sentence);
[[nodiscard]] tl::unexpected<Failure> failed(const QString &sentence);

/// The sentence of a refusal by the engine or the data, as bad input.
[[nodiscard]] tl::unexpected<Failure> badInput(const engine::Problem &problem);
[[nodiscard]] tl::unexpected<Failure> failed(const engine::Problem &problem);

} // namespace ridgepoint::app::cli
