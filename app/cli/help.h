// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QByteArray>

namespace ridgepoint::app::cli {

/// What the program does, and its commands.
[[nodiscard]] QByteArray generalHelp();

/// One command with its options.
[[nodiscard]] QByteArray commandHelp(const Command &command);

} // namespace ridgepoint::app::cli
