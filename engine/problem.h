// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>

namespace ridgepoint::engine {

/// Why an input, a file or a row was refused. Each field is plain text for a person; `accepted` says what would do.
struct Problem {
    std::string what;      ///< One sentence, complete on its own: names the field, the value and what is accepted.
    std::string parameter; ///< Id of the parameter, column or option; empty where none applies.
    std::string value;     ///< The refused value as it was given.
    std::string accepted;  ///< What would be accepted, e.g. "a whole number from 1 to 4096".

    friend bool operator==(const Problem &, const Problem &) = default;
};

template<class T>
using Expected = tl::expected<T, Problem>;

} // namespace ridgepoint::engine
