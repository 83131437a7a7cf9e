// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure.h"

#include "data/problem_text.h"

namespace ridgepoint::app::cli {

tl::unexpected<Failure> badInput(const QString &sentence) { return tl::unexpected(Failure{sentence, ExitCode::BadInput}); }

tl::unexpected<Failure> failed(const QString &sentence) { return tl::unexpected(Failure{sentence, ExitCode::Failure}); }

tl::unexpected<Failure> badInput(const engine::Problem &problem) { return badInput(data::text(problem)); }

tl::unexpected<Failure> failed(const engine::Problem &problem) { return failed(data::text(problem)); }

} // namespace ridgepoint::app::cli
