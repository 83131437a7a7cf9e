// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QCoreApplication>
#include <QString>

namespace ridgepoint::data {

/// Translation context of this room's sentences.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Data)
};

/// A refusal with a whole sentence; use with tl::unexpected.
[[nodiscard]] engine::Problem problem(const QString &what, const QString &parameter = {}, const QString &value = {},
                                      const QString &accepted = {});

/// A sentence that may quote what stood in a file, fit for one line of a terminal: no newlines, no control characters.
[[nodiscard]] QString oneLine(const QString &sentence);

/// `problem` as the unexpected value of an Expected.
[[nodiscard]] tl::unexpected<engine::Problem> refuse(const QString &what, const QString &parameter = {}, const QString &value = {},
                                                     const QString &accepted = {});

/// The sentence of a refusal, for a message box or standard error.
[[nodiscard]] QString text(const engine::Problem &problem);

} // namespace ridgepoint::data
