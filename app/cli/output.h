// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"

#include <QByteArray>

namespace ridgepoint::app::cli {

/// Keeps the three standard descriptors taken, so that no file that is opened later can become one of them, and turns a closed pipe
/// into a failing write.
void prepareStandardStreams();

/// Writes to standard output. A reader that went away stops the command quietly.
[[nodiscard]] Result<void> print(const QByteArray &text);

/// Refuses a path whose place is taken by something that is no plain file: replacing a device or a pipe would destroy it.
[[nodiscard]] Result<void> checkTarget(const QString &path);

/// One line on standard error.
void complain(const QString &sentence);

} // namespace ridgepoint::app::cli
