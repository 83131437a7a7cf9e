// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <span>

namespace ridgepoint::app::cli {

/// One command: what the help says of it, what it takes, and what it does.
struct Command {
    const char *name; ///< one word, or two: "db query"
    const char *summary;
    const char *details; ///< paragraphs behind the options in the help; may be empty
    std::span<const OptionSpec> options;
    Result<void> (*run)(const Arguments &arguments);
    bool isPicture = false;        ///< needs the offscreen platform
    const char *operand = nullptr; ///< name of the one word that it needs besides its options; may be null
};

} // namespace ridgepoint::app::cli
